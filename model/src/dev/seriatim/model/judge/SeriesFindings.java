package dev.seriatim.model.judge;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.PatchSeries;

/** What can be said of a series before any source is read. */
final class SeriesFindings {

	private final PatchSeries series;
	private final Timeline timeline;
	private final List<Api> apis;

	SeriesFindings(PatchSeries series, Timeline timeline, List<Api> apis) {
		this.series = series;
		this.timeline = timeline;
		this.apis = apis;
	}

	void addTo(Findings findings) {
		if (!series.getMissing().isEmpty()) {
			var numbers = series.getMissing().stream().map(String::valueOf).collect(Collectors.joining(", "));
			findings.add(Rules.SERIES_INCOMPLETE, FindingKind.SERIES, 0, 0, null, null, null,
					Rules.SERIES_INCOMPLETE.message("", series.getTotal(), numbers, series.getMissing().size()), null);
		}
		var told = new HashSet<String>();
		for (var position = 1; position <= timeline.last(); position++)
			for (var patch : timeline.patches(position))
				for (var change : patch.getFiles())
					if (isForeignHeader(change.path()) && told.add(change.path()))
						findings.add(Rules.OTHER_API_TOUCHED, FindingKind.CONTRACT, position, 0, change.path(), null,
								Places.at(change.path(), firstChangedLine(change)), Rules.OTHER_API_TOUCHED.message("", change.path()), null);
	}

	/** After the patch, as the patch counts. */
	private static int firstChangedLine(FileChange change) {
		if (change.getHunks().isEmpty())
			return 1;
		var hunk = change.getHunks().getFirst();
		var before = (int) hunk.getLines().stream().takeWhile(line -> line.startsWith(" ")).count();
		return Math.max(1, hunk.getNewStart() + before);
	}

	/** A header that other parts of the kernel can include. */
	private boolean isForeignHeader(String path) {
		return path != null && path.endsWith(".h") && (path.startsWith("include/") || path.contains("/include/"))
				&& apis.stream().noneMatch(api -> api.hasHeader(path));
	}
}
