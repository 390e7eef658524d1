package dev.seriatim.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

/** What a file of the language states and this version takes no notice of, so that nobody takes silence for consent. */
final class NotJudgedYet {

	private NotJudgedYet() {
	}

	/** For example {@code variant "last"}, in the order of kinds. */
	static List<String> statements(PatchSeries series) {
		var statements = new ArrayList<String>();
		series.getPlans().stream().map(plan -> "what is stated of patch " + plan.getNumber()).distinct().forEach(statements::add);
		series.getVariants().forEach(variant -> statements.add("variant \"" + variant.getName() + '"'));
		series.getSeverities().forEach(change -> statements.add("severity " + change.getRule()));
		series.getSuppressions().forEach(suppression -> statements.add("suppress " + suppression.getRule()));
		return statements;
	}

	static Diagnostic diagnostic(Path plan, String statement) {
		var diagnostic = SeriesFactory.eINSTANCE.createDiagnostic();
		diagnostic.setSeverity(DiagnosticSeverity.WARNING);
		diagnostic.setSource(plan.toString());
		diagnostic.setMessage(statement + " is not judged yet");
		return diagnostic;
	}
}
