package dev.seriatim.series.prefix;

import java.util.Arrays;

import dev.seriatim.model.review.Mismatch;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.series.SourceText;
import dev.seriatim.series.prefix.Comparison.Difference;

/** Tells why a hunk fits nowhere, by what stands where most of its lines do. */
final class Misfit {

	/** Characters of a line that a sentence can hold. */
	private static final int LONGEST = 60;
	/** Of them before the first that differs. */
	private static final int BEFORE = 20;

	private final HunkText text;
	private final Standing standing;
	private final Comparison comparison;

	private Misfit(HunkText text, Standing standing, int expected) {
		this.text = text;
		this.standing = standing;
		int position = NearestPlace.of(text.old(), standing.lines(), expected);
		this.comparison = Comparison.at(position, text.old(), standing);
	}

	/**
	 * @param expected where git looks first
	 * @param fact     that the hunk fails, in words
	 */
	static DoesNotApply of(HunkText text, Standing standing, int expected, String fact) {
		// To git the end of a file that is shorter than the hunk lies behind it.
		boolean isShort = standing.isComplete() && text.endsFile() && standing.length() < text.old().size();
		return new Misfit(text, standing, isShort ? 0 : expected).because(fact);
	}

	private DoesNotApply because(String fact) {
		String reason = comparison.difference().map(this::reason).orElseGet(this::obstacle);
		Mismatch mismatch = comparison.mismatch();
		boolean tells = comparison.difference().isPresent() || isPartlyKnown(mismatch);
		return new DoesNotApply(text.hunk().getOldStart(), reason.isEmpty() ? fact : fact + ": " + reason, tells ? mismatch : null);
	}

	private static boolean isPartlyKnown(Mismatch mismatch) {
		return mismatch.getLines().stream().map(line -> line.getKind() == MismatchKind.NOT_KNOWN).distinct().count() > 1;
	}

	private String reason(Difference difference) {
		Line line = standing.lines().get(difference.position());
		String expected = SourceText.decode(difference.expected().text());
		if (line == null) {
			return end() + ", the patch expects " + quoted(expected.strip(), "");
		}
		int number = standing.number(difference.position());
		String place = number == 0 ? "the line there" : "line " + number;
		String present = SourceText.decode(line.text());
		if (present.equals(expected)) {
			return place + (line.isEnded() ? " ends with a line feed, the patch expects none" : " ends without a line feed, the patch expects one");
		}
		if (present.strip().equals(expected.strip())) {
			return place + " differs from what the patch expects in white space alone";
		}
		return place + " is " + quoted(present.strip(), expected.strip()) + ", the patch expects " + quoted(expected.strip(), present.strip());
	}

	private String end() {
		if (standing.length() == 0) {
			return "the file is empty";
		}
		int last = standing.number(standing.length() - 1);
		return last == 0 ? "the file ends there" : "the file ends after line " + last;
	}

	/** What keeps a hunk from a place where nothing is known to differ. */
	private String obstacle() {
		int position = comparison.position();
		int size = text.old().size();
		if (size == 0) {
			return standing.isComplete() ? "the patch expects an empty file" : "";
		}
		if (!standing.isFree(position, size)) {
			return "another hunk of the patch has changed lines that it needs";
		}
		if (!standing.isComplete()) {
			return "not all the lines that it needs are known";
		}
		String place = "its lines stand at line " + standing.number(position) + ", not at the ";
		return place + (text.startsFile() && position > 0 ? "beginning of the file, where its header puts it"
				: "end of the file, where a hunk without lines after its change belongs");
	}

	/** A line in quotes; of a long one the part where it differs from the other. */
	private static String quoted(String line, String other) {
		int[] shown = line.codePoints().toArray();
		if (shown.length == 0) {
			return "an empty line";
		}
		if (shown.length <= LONGEST) {
			return "\"" + line + "\"";
		}
		int first = Math.max(0, Arrays.mismatch(shown, other.codePoints().toArray()));
		int start = first <= LONGEST - BEFORE ? 0 : first - BEFORE;
		int end = Math.min(start + LONGEST, shown.length);
		return "\"" + (start > 0 ? "…" : "") + new String(shown, start, end - start) + (end < shown.length ? "…" : "") + "\"";
	}
}
