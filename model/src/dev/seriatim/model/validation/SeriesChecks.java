package dev.seriatim.model.validation;

import java.util.HashMap;
import java.util.HashSet;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.model.contract.Element;
import dev.seriatim.model.series.AddStatement;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.series.SiteStatement;

/** Whether what is said of a series can be meant. Whether its files exist is found out by whoever reads them. */
final class SeriesChecks {

	private final Problems problems;

	private SeriesChecks(Problems problems) {
		this.problems = problems;
	}

	static void check(EObject object, Problems problems) {
		var checks = new SeriesChecks(problems);
		switch (object) {
		case PatchSeries series -> checks.series(series);
		case NumberRange range -> checks.range(range);
		case SiteStatement site -> checks.site(site);
		case KeepPromise promise -> checks.audience(promise);
		default -> {
		}
		}
	}

	private void series(PatchSeries series) {
		rerollIsOfTheVersionStated(series);
		onceForEachPatch(series);
		elementsAreAddedOnce(series);
		new OrderChecks(problems).check(series);
	}

	private void range(NumberRange range) {
		if (range.getLast() < range.getFirst())
			problems.error(ModelIssues.RANGE_REVERSED, range, SeriesPackage.Literals.NUMBER_RANGE__LAST, range.getFirst(), range.getLast());
	}

	private void rerollIsOfTheVersionStated(PatchSeries series) {
		if (series.getVersion() > 0 && series.getReroll() != null && series.getReroll().matches("v?\\d+")
				&& !series.getReroll().replaceFirst("v?0*", "").equals(Integer.toString(series.getVersion())))
			problems.warning(ModelIssues.REROLL_OF_ANOTHER_VERSION, series, SeriesPackage.Literals.PATCH_SERIES__REROLL, series.getReroll(),
					"v" + series.getVersion());
	}

	private void onceForEachPatch(PatchSeries series) {
		var standIns = new HashMap<Integer, EObject>();
		for (var standIn : series.getStandIns()) {
			var earlier = standIns.putIfAbsent(standIn.getNumber(), standIn);
			if (earlier != null)
				problems.collision(earlier, ModelIssues.STAND_IN_TWICE, standIn, SeriesPackage.Literals.STAND_IN__NUMBER, standIn.getNumber());
		}
		var subjects = new HashMap<Integer, EObject>();
		for (var plan : series.getPlans()) {
			var earlier = plan.getSubject() == null ? null : subjects.putIfAbsent(plan.getNumber(), plan);
			if (earlier != null)
				problems.collision(earlier, ModelIssues.SUBJECT_TWICE, plan, SeriesPackage.Literals.PATCH_PLAN__SUBJECT, plan.getNumber());
		}
	}

	private void elementsAreAddedOnce(PatchSeries series) {
		var added = new HashMap<Element, PatchPlan>();
		for (var plan : series.getPlans())
			for (var statement : plan.getStatements())
				if (statement instanceof AddStatement addition)
					for (var index = 0; index < addition.getElements().size(); index++) {
						var element = addition.getElements().get(index);
						var earlier = element.eIsProxy() ? null : added.putIfAbsent(element, plan);
						if (earlier != null && earlier != plan)
							problems.warningAt(index, ModelIssues.ADDED_TWICE, addition, SeriesPackage.Literals.ADD_STATEMENT__ELEMENTS, element.getName(),
									earlier.getNumber());
					}
	}

	private void site(SiteStatement site) {
		if (!site.getBefore().isEmpty() && new HashSet<>(site.getBefore()).equals(new HashSet<>(site.getAfter())))
			problems.warning(ModelIssues.SITE_UNCHANGED, site, SeriesPackage.Literals.SITE_STATEMENT__FUNCTION, site.getFunction());
	}

	private void audience(KeepPromise promise) {
		promise.getPatches().stream().mapToInt(NumberRange::getFirst).min().ifPresent(first -> {
			if (promise.getAudience() >= first)
				problems.warning(ModelIssues.AUDIENCE_TOO_LATE, promise, SeriesPackage.Literals.KEEP_PROMISE__AUDIENCE, promise.getAudience(), first);
		});
	}
}
