package dev.seriatim.report;

import dev.seriatim.model.series.DiagnosticSeverity;

/**
 * The words that all formats and the editor share: how a place is written and how sure it is, and what becomes of a finding.
 * Paths are as the patches have them, not yet escaped ({@link Visible}).
 */
public final class Wording {

	private Wording() {
	}

	/** The rule and what it is about, for example {@code OPS_MEMBER_REMOVED release}. */
	public static String name(Report.Finding finding) {
		return finding.element() == null ? finding.rule() : finding.rule() + " " + finding.element();
	}

	/** For example {@code near mm/rmap.c:310}; empty for a finding without a file. */
	public static String place(Report.Finding finding) {
		if (finding.file() == null)
			return "";
		var place = place(finding.file(), finding.line());
		if (finding.approximate())
			return "near " + place;
		return finding.removed() ? place + " before the patch" : place;
	}

	public static String place(Report.NotChecked place) {
		return place.file() == null ? "whole patch" : place(place.file(), place.line());
	}

	/** For example {@code series.mbox:120}, and with the byte for what could not be read as it should be. */
	public static String place(Report.Remark remark) {
		var place = place(remark.source() == null ? "the series" : remark.source(), remark.line());
		var exact = remark.severity() != DiagnosticSeverity.INFO && remark.line() != null && remark.offset() != null;
		return exact ? place + " (byte " + remark.offset() + ")" : place;
	}

	private static String place(String file, Integer line) {
		return line == null ? file : file + ":" + line;
	}

	/** For example {@code lasts}; empty for what is no break. */
	public static String lifetime(Report.Finding finding) {
		if (finding.repairedBy() != null)
			return "repaired by " + finding.repairedBy();
		return finding.lasting() ? "lasts" : "";
	}

	/** For example {@code broken by 5}. */
	public static String state(Report.Promise promise) {
		if (promise.holds() == null)
			return "not checked";
		if (promise.holds())
			return "kept";
		return promise.by() == null ? "broken" : "broken by " + promise.by();
	}

	/** For example {@code contradicted by 5}. */
	public static String state(Report.Claim claim) {
		return claim.by() == null ? claim.outcome().getLiteral() : claim.outcome().getLiteral() + " by " + claim.by();
	}

	/** Nothing that speaks against a claim makes it no fact yet. */
	public static Sign.Tone tone(Report.Claim claim) {
		return switch (claim.outcome()) {
		case CONTRADICTED -> Sign.Tone.BREAK;
		case NOT_CHECKED -> Sign.Tone.UNKNOWN;
		case NOT_CONTRADICTED -> Sign.Tone.PLAIN;
		};
	}

	/** Who claims it, and of what, for example {@code cover letter, of patches 2..12}. */
	public static String origin(Report.Claim claim) {
		return (claim.patch() == null ? "cover letter" : "patch " + claim.patch()) + (claim.about() == null ? "" : ", of " + claim.about());
	}
}
