package dev.seriatim.language.text;

import java.util.List;

import dev.seriatim.model.review.SeverityChange;
import dev.seriatim.model.review.Suppression;

/** Writes which findings count for more or less, or not at all. */
final class AdjustmentText {

	private final Lines lines;

	AdjustmentText(Lines lines) {
		this.lines = lines;
	}

	void write(List<SeverityChange> severities, List<Suppression> suppressions) {
		severities.forEach(change -> lines.line("severity " + change.getRule() + " " + change.getSeverity().getLiteral() + ";"));
		suppressions.forEach(this::suppression);
	}

	private void suppression(Suppression suppression) {
		var patches = suppression.getPatches();
		lines.line("suppress " + suppression.getRule() + (suppression.getElement() == null ? "" : " of " + suppression.getElement())
				+ (patches.isEmpty() ? "" : (SeriesText.isOne(patches) ? " in patch " : " in patches ") + SeriesText.ranges(patches)) + " because "
				+ lines.quoted(suppression.getReason()) + ";");
	}
}
