package dev.seriatim.model.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.SeverityChange;
import dev.seriatim.model.review.Suppression;
import dev.seriatim.model.rules.Rules;

/**
 * What people have decided about findings: that those of a rule count for more or less, and that some are known and accepted. Nothing
 * is judged otherwise for it: verdicts, fit, promises, cut points and the list of what was not checked stay as they are.
 *
 * @param severities of those for one rule and finding the first counts: the statements of a series stand before those of contracts
 */
public record Adjustments(List<Stated<SeverityChange>> severities, List<Stated<Suppression>> suppressions) {

	public static final Adjustments NONE = new Adjustments(List.of(), List.of());

	public Adjustments {
		severities = List.copyOf(severities);
		suppressions = List.copyOf(suppressions);
	}

	/**
	 * A statement with its place.
	 *
	 * @param api  the contract, as it is judged, that makes the statement about what is judged against it; null for the series, which speaks
	 *             of all findings
	 * @param file as the user knows it
	 */
	public record Stated<T>(T statement, Api api, String file, int line) {

		private boolean concerns(Finding finding) {
			return api == null || api == finding.getApi();
		}
	}

	void apply(Findings findings) {
		suppress(suppressions.stream().filter(stated -> !isAboutUnused(stated)).toList(), findings);
		suppress(suppressions.stream().filter(Adjustments::isAboutUnused).toList(), findings);
		for (var finding : findings.all())
			severity(finding).ifPresent(change -> finding.setSeverity(change.getSeverity()));
	}

	private static boolean isAboutUnused(Stated<Suppression> stated) {
		return Rules.SUPPRESSION_UNUSED.id().equals(stated.statement().getRule());
	}

	/** A statement of a contract that several extend is used when one of them has use for it. */
	private static void suppress(List<Stated<Suppression>> suppressions, Findings findings) {
		var used = new HashSet<Suppression>();
		for (var stated : suppressions)
			if (hits(stated, findings))
				used.add(stated.statement());
		suppressions.stream().filter(stated -> !used.contains(stated.statement())).forEach(stated -> addUnused(stated, findings));
	}

	private Optional<SeverityChange> severity(Finding finding) {
		return severities.stream().filter(stated -> stated.concerns(finding) && finding.getRule().equals(stated.statement().getRule())).findFirst().map(Stated::statement);
	}

	/** Of several suppressions of one finding the first tells the reason, and all of them are used. */
	private static boolean hits(Stated<Suppression> stated, Findings findings) {
		var hit = findings.all().stream().filter(finding -> stated.concerns(finding) && matches(stated.statement(), finding)).toList();
		hit.stream().filter(finding -> finding.getSuppressed() == null).forEach(finding -> finding.setSuppressed(stated.statement().getReason()));
		return !hit.isEmpty();
	}

	private static boolean matches(Suppression suppression, Finding finding) {
		return finding.getRule().equals(suppression.getRule())
				&& (suppression.getElement() == null || names(suppression.getElement(), finding.getElement()))
				&& (suppression.getPatches().isEmpty()
						|| suppression.getPatches().stream().anyMatch(range -> range.getFirst() <= finding.getPatch() && finding.getPatch() <= range.getLast()));
	}

	/** A finding names a field with its struct, the language without. */
	private static boolean names(String name, String element) {
		return name.equals(element) || element != null && element.endsWith("." + name);
	}

	private static void addUnused(Stated<Suppression> stated, Findings findings) {
		var text = text(stated.statement());
		findings.about(stated.api());
		findings.add(Rules.SUPPRESSION_UNUSED, stated.api() == null ? FindingKind.SERIES : FindingKind.CONTRACT, 0, 0, text, null, Places.at(stated.file(), stated.line()),
				Rules.SUPPRESSION_UNUSED.message("", text), null);
	}

	/** As in the language, without the reason. */
	private static String text(Suppression suppression) {
		var patches = PromiseText.of(suppression.getPatches());
		return "suppress " + suppression.getRule() + (suppression.getElement() == null ? "" : " of " + suppression.getElement())
				+ (patches.isEmpty() ? "" : (patches.matches("\\d+") ? " in patch " : " in patches ") + patches);
	}
}
