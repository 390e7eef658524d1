package dev.seriatim.model.validation;

import java.util.HashMap;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.review.ReviewPackage;
import dev.seriatim.model.review.SeverityChange;
import dev.seriatim.model.review.Suppression;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.PatchSeries;

/** Whether other severities and suppressions can be meant, in a contract or a series. */
final class AdjustmentChecks {

	private final Problems problems;

	private AdjustmentChecks(Problems problems) {
		this.problems = problems;
	}

	static void check(EObject object, Problems problems) {
		var checks = new AdjustmentChecks(problems);
		switch (object) {
		case Api api -> checks.changedOnce(api.getSeverities());
		case PatchSeries series -> checks.changedOnce(series.getSeverities());
		case SeverityChange change -> checks.rule(change, ReviewPackage.Literals.SEVERITY_CHANGE__RULE, change.getRule());
		case Suppression suppression -> checks.suppression(suppression);
		default -> {
		}
		}
	}

	private void changedOnce(List<SeverityChange> severities) {
		var changes = new HashMap<String, EObject>();
		for (var change : severities) {
			var earlier = changes.putIfAbsent(change.getRule(), change);
			if (earlier != null)
				problems.collision(earlier, ModelIssues.SEVERITY_TWICE, change, ReviewPackage.Literals.SEVERITY_CHANGE__RULE, change.getRule());
		}
	}

	private void suppression(Suppression suppression) {
		rule(suppression, ReviewPackage.Literals.SUPPRESSION__RULE, suppression.getRule());
		if (suppression.getReason() != null && suppression.getReason().isBlank())
			problems.error(ModelIssues.EMPTY_REASON, suppression, ReviewPackage.Literals.SUPPRESSION__REASON);
	}

	/** Only a warning: a later version may know the rule. */
	private void rule(EObject place, EStructuralFeature feature, String id) {
		if (id != null && Rules.all().stream().noneMatch(rule -> rule.id().equals(id)))
			problems.warning(ModelIssues.UNKNOWN_RULE, place, feature, id);
	}
}
