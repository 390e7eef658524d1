package dev.seriatim.language.ide;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.folding.DefaultFoldingRangeProvider;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.Variant;

/** Blocks in braces, and comments. */
public class SeriatimFoldingRangeProvider extends DefaultFoldingRangeProvider {

	@Override
	protected boolean isHandled(EObject element) {
		return switch (element) {
		case Api api -> true;
		case OpsTable table -> true;
		case Type type -> true;
		case PatchSeries series -> true;
		case PatchPlan plan -> true;
		case Variant variant -> true;
		default -> false;
		};
	}
}
