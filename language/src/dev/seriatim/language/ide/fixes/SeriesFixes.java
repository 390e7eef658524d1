package dev.seriatim.language.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.series.SplitStep;

/** Mends what is stated of a series. */
final class SeriesFixes {

	private SeriesFixes() {
	}

	static List<Fix> range(Place place) {
		if (!(place.object() instanceof NumberRange range))
			return List.of();
		return List.of(place.replacedBy(range.getLast() + ".." + range.getFirst(), NodeModelUtils.findActualNodeFor(range)));
	}

	/** Either the reroll follows the heading or the heading the reroll. */
	static List<Fix> reroll(Place place) {
		if (!(place.object() instanceof PatchSeries series))
			return List.of();
		var fixes = new ArrayList<Fix>();
		fixes.add(new Fix(Messages.of("FIX_CHANGE", "reroll v" + series.getVersion()),
				List.of(new TextChange(place.node().getOffset(), place.node().getLength(), "v" + series.getVersion()))));
		var version = "v" + series.getReroll().replaceFirst("^v?0*", "");
		NodeModelUtils.findNodesForFeature(series, SeriesPackage.Literals.PATCH_SERIES__VERSION).stream().findFirst()
				.ifPresent(node -> fixes.add(new Fix(Messages.of("FIX_CALL_SERIES", version), List.of(new TextChange(node.getOffset(), node.getLength(), version)))));
		return fixes;
	}

	/** The last prefix without any of the patches. */
	static List<Fix> audience(Place place) {
		return place.container(KeepPromise.class).flatMap(promise -> promise.getPatches().stream().min((a, b) -> Integer.compare(a.getFirst(), b.getFirst())))
				.map(range -> place.replacedBy(List.of(Integer.toString(range.getFirst() - 1)))).orElse(List.of());
	}

	static List<Fix> leftOut(Place place) {
		return place.container(SplitStep.class).map(NodeModelUtils::findActualNodeFor).map(node -> {
			var end = place.text().indexOf(';', node.getOffset());
			return List.of(new Fix(Messages.of("FIX_ADD", "left out"), List.of(new TextChange(end < 0 ? node.getEndOffset() : end, 0, " left out"))));
		}).orElse(List.of());
	}
}
