package dev.seriatim.report;

import java.util.List;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.DiagnosticSeverity;

/**
 * The neutral form of a review: every format is written from it, and JSON is nothing but its members in this order. Text is
 * what the patches contain, not yet escaped; what is not known is null, lists are never null. The JSON Schema that describes
 * it is {@code docs/report.schema.json}.
 */
public record Report(Tool tool, Input input, Series series, List<Patch> patches, List<Element> elements, List<Consumer> consumers,
		List<Site> sites, List<Finding> findings, List<CutPoint> cutPoints, List<Promise> promises, List<Claim> claims,
		List<NotChecked> notChecked, List<Suppressed> suppressed) {

	/** The errors and warnings, in order. */
	public List<Finding> serious() {
		return findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList();
	}

	/** The findings that ask for nothing, in order. */
	public List<Finding> informations() {
		return findings.stream().filter(finding -> finding.severity() == Severity.INFO).toList();
	}

	/** The neutral form of a review made from this input by this tool. */
	public static Report of(Review review, Tool tool, Input input) {
		return new NeutralForm(review).report(tool, input);
	}

	/** The same but for the remarks on the messages. */
	public Report withRemarks(List<Remark> remarks) {
		var reworded = new Series(series.title(), series.version(), series.total(), series.author(), series.base(), series.missing(), series.cover(), List.copyOf(remarks));
		return new Report(tool, input, reworded, patches, elements, consumers, sites, findings, cutPoints, promises, claims, notChecked, suppressed);
	}

	public record Tool(String name, String version) {
	}

	/**
	 * What the user gave.
	 *
	 * @param tree      null when the series was judged from its hunks alone
	 * @param base      the revision asked for, or null
	 * @param contracts names of the contracts judged, with their origin
	 */
	public record Input(String path, String tree, String base, List<String> contracts, List<Configuration> configurations) {
	}

	/**
	 * @param version null when none is stated
	 * @param base    what the patches were applied on, in words; null without a tree
	 * @param missing numbers without a patch, ascending; a patch with a stand-in is not missing
	 * @param cover   where the cover letter is, null where there is none
	 * @param remarks what was odd, unreadable or left out in the messages
	 */
	public record Series(String title, Integer version, int total, String author, String base, List<Integer> missing, Cover cover,
			List<Remark> remarks) {
	}

	/** @param sourceLine the line of the source at which the message begins, as that of a {@link Patch} */
	public record Cover(String messageId, String source, Integer sourceLine) {
	}

	/**
	 * @param source  null for the series as a whole
	 * @param line    of the source, from 1; of a compressed file, of what is packed inside. Null for the whole source
	 * @param offset  the byte of the source at which the line begins, or the message where there is no line, from 0; null where there is none
	 * @param reroll  what the reroll is called that is left out and can be asked for, or null
	 * @param standIn the file that is left out and could stand in for a patch, or null
	 */
	public record Remark(DiagnosticSeverity severity, String source, Integer line, Integer offset, String message, String reroll, String standIn) {

		public Remark withMessage(String other) {
			return new Remark(severity, source, line, offset, other, reroll, standIn);
		}
	}

	/**
	 * @param subject    null for a missing patch, as are author, messageId, source and sourceLine
	 * @param sourceLine the line of the source at which the message begins, from 1; of a compressed file, of what is packed inside.
	 *                   Line {@code l} of the message, as in {@link MailPlace}, is line {@code sourceLine + l - 1} of the source
	 * @param standIn    whether the message was taken in place of a missing patch
	 */
	public record Patch(int number, int total, String subject, String author, String messageId, String source, Integer sourceLine,
			Verdict verdict, List<String> files, boolean applies, boolean missing, boolean standIn) {
	}

	/** One entry a prefix, 0..N, with the guard on and off; empty for a configuration that was not asked for. */
	public record States<T>(List<T> y, List<T> n) {
	}

	/** @param documentation what the contract says of it in a documentation comment, several lines at times; null for nothing */
	public record Element(String name, ElementKind kind, Side side, String file, Integer line, String documentation, States<Verdict> states) {
	}

	/** @param sufficientPrefix the smallest prefix from which the consumer is served, or null when none is known to suffice */
	public record Consumer(String name, String file, Integer line, boolean outOfTree, String ops, List<String> callbacks,
			States<Fit> fit, List<Fit> served, Integer sufficientPrefix) {
	}

	/** @param raises callback names a prefix; null stands for a prefix that could not be checked */
	public record Site(String function, String file, Integer line, States<List<String>> raises) {
	}

	/**
	 * @param patch       null for the whole series
	 * @param repairedBy  null when no patch repairs it
	 * @param lasting     whether it is a break that no patch repairs
	 * @param side        null where no element is concerned
	 * @param approximate whether the line is only near the place
	 * @param at          the place in the mail of the patch, or in the cover letter for a finding about the whole series; null for none
	 * @param mismatch    what stands where a hunk does not fit, or null
	 */
	public record Finding(String rule, Severity severity, FindingKind kind, Integer patch, Integer repairedBy, boolean lasting,
			String element, Side side, String file, Integer line, boolean removed, boolean approximate, MailPlace at,
			List<String> consumers, List<Configuration> configurations, List<String> folded, String message, String fingerprint,
			List<ExcerptLine> excerpt, Mismatch mismatch) {
	}

	/**
	 * A finding that somebody knows and accepts: it does not count.
	 *
	 * @param reason in the words of whoever suppressed it
	 */
	public record Suppressed(String reason, Finding finding) {
	}

	/**
	 * @param line  of the message, from 1
	 * @param index which of the decoded lines that begin there, from 0; only base64 puts several into one
	 */
	public record MailPlace(String messageId, int line, int index) {
	}

	/**
	 * A line of the patch around a finding.
	 *
	 * @param text with its first character: blank, +, - or backslash
	 * @param here whether the finding is about this line
	 */
	public record ExcerptLine(String text, boolean here) {

		/**
		 * The text with blanks up to the next eighth column for tabs, as an editor shows them, where the sign in front does not
		 * count; without blanks at the end.
		 */
		public String shown() {
			return Tabs.expand(text, 1).stripTrailing();
		}
	}

	/**
	 * The old lines of a hunk that does not apply and the lines that stand where most of them do, matched as a diff matches them: of lines
	 * that differ, first the expected ones.
	 *
	 * @param above how many lines of the hunk are left out before these
	 * @param below how many lines of the hunk are left out after these
	 */
	public record Mismatch(int above, int below, List<MismatchLine> lines) {

		/**
		 * One of the lines behind its sign, as in a diff from what the patch expects to what stands there, with blanks for tabs. Where it
		 * differs from a line of the other side in white space alone tabs are shown as arrows and blanks as dots.
		 */
		public String shown(MismatchLine line) {
			var sign = switch (line.kind) {
			case MismatchKind.SAME -> " ";
			case MismatchKind.EXPECTED -> "-";
			case MismatchKind.STANDING -> "+";
			case MismatchKind.NOT_KNOWN -> "?";
			};
			var alike = lines.stream().anyMatch(line::differsInWhiteSpaceFrom);
			return sign + (alike ? Tabs.expand(line.text.replace(' ', '·'), 0, "→") : Tabs.expand(line.text, 0));
		}
	}

	/**
	 * @param line in the file before the patch; null for a line that the file does not have, or that another hunk of the patch put there
	 * @param text a long line is cut and ends with an ellipsis
	 * @param here whether the first difference begins with this line
	 */
	public record MismatchLine(MismatchKind kind, Integer line, String text, boolean here) {

		private boolean differsInWhiteSpaceFrom(MismatchLine other) {
			var opposite = kind == MismatchKind.EXPECTED && other.kind == MismatchKind.STANDING
					|| kind == MismatchKind.STANDING && other.kind == MismatchKind.EXPECTED;
			return opposite && !text.equals(other.text) && withoutWhiteSpace(text).equals(withoutWhiteSpace(other.text));
		}

		private static String withoutWhiteSpace(String text) {
			return text.replaceAll("\\s", "");
		}
	}

	public record CutPoint(int prefix, List<String> consumers) {
	}

	/**
	 * @param holds  null when it could not be checked
	 * @param by     the patch that breaks it, or null
	 * @param reason why it is broken or not checked, null when kept
	 */
	public record Promise(String text, Boolean holds, Integer by, String reason) {
	}

	/**
	 * What the cover letter or a patch says, as it stands there.
	 *
	 * @param patch  whose message says it, null for the cover letter
	 * @param about  the patches that the cover letter speaks of, for example {@code patches 2..12}; null for the patch itself and for the series as a whole
	 * @param by     the first patch that contradicts it, or null
	 * @param reason what contradicts it, or why it was not checked; null otherwise
	 */
	public record Claim(String text, ClaimKind kind, Integer patch, String about, ClaimOutcome outcome, Integer by, String reason) {
	}

	/** @param file null when a whole patch is concerned */
	public record NotChecked(String file, Integer line, int prefix, String reason) {
	}
}
