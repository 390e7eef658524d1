package dev.seriatim.review;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.series.ContextStatement;
import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PlanStatement;
import dev.seriatim.model.series.SeriesFactory;

/** What a review says of a file of the language itself. */
final class PlanRemarks {

	private PlanRemarks() {
	}

	/**
	 * The warnings about the file and about those that it imports, then what it states and this version takes no notice of, so that nobody takes
	 * silence for consent.
	 */
	static List<Diagnostic> of(PlanFile plan) {
		var remarks = new ArrayList<Diagnostic>();
		plan.warnings().forEach(warning -> remarks.add(remark(warning.severity(), warning.file().toString(), warning.line(), warning.message())));
		notJudged(plan.series()).forEach(statement -> remarks.add(remark(DiagnosticSeverity.WARNING, plan.path().toString(), 0, statement + " is not judged yet")));
		return remarks;
	}

	/** For example {@code what is stated of patch 3}. */
	private static List<String> notJudged(PatchSeries series) {
		return series.getPlans().stream().filter(plan -> plan.getSubject() != null || !plan.getStatements().stream().allMatch(PlanRemarks::isJudged))
				.map(plan -> "what is stated of patch " + plan.getNumber()).distinct().toList();
	}

	/** Whether callbacks may sleep, and what callers of functions have to see to. Locks that an element takes itself are for readers. */
	private static boolean isJudged(PlanStatement statement) {
		return statement instanceof ContextStatement context && context.getTakes().isEmpty()
				&& (context.getMustHold().isEmpty() && context.getMustNotHold().isEmpty() || context.getElements().stream().noneMatch(Callback.class::isInstance));
	}

	private static Diagnostic remark(DiagnosticSeverity severity, String source, int line, String message) {
		var diagnostic = SeriesFactory.eINSTANCE.createDiagnostic();
		diagnostic.setSeverity(severity);
		diagnostic.setSource(source);
		diagnostic.setLine(line);
		diagnostic.setMessage(message);
		return diagnostic;
	}
}
