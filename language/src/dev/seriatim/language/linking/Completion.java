package dev.seriatim.language.linking;

import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.SeriesPackage;

/** Fills in the features that the text implies: a range of one patch, the side of a notify function, documentation. */
final class Completion {

	private Completion() {
	}

	static void complete(Document document) {
		for (var contents = document.eAllContents(); contents.hasNext();)
			switch (contents.next()) {
			case NotifyFunction function -> complete(function);
			case Documented documented -> documented.setDocumentation(DocumentationComment.of(documented));
			case NumberRange range -> complete(range);
			default -> {
			}
			}
	}

	private static void complete(NotifyFunction function) {
		if (!(function.eContainer() instanceof NotifyGroup group))
			return;
		function.setSide(group.getSide());
		var own = DocumentationComment.of(function);
		function.setDocumentation(own != null ? own : DocumentationComment.of(group));
	}

	private static void complete(NumberRange range) {
		if (!range.eIsSet(SeriesPackage.Literals.NUMBER_RANGE__LAST))
			range.setLast(range.getFirst());
	}
}
