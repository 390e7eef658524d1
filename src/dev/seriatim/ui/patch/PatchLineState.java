package dev.seriatim.ui.patch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known at the end of a line, and what the next line is therefore. A diff begins and ends where git and the readers of the series
 * see it: a hunk has as many lines as its heading says, whatever they look like, and a plus sign in a message adds nothing.
 *
 * @param oldLeft lines that the hunk still has on its old side
 * @param newLeft and on its new side
 */
record PatchLineState(Phase phase, int oldLeft, int newLeft) {

	enum Phase {
		/** Before the first line, and after a line that separates messages. */
		START,
		MAIL_HEADER,
		/** Between two parts of a mail, which may go on with headers of their own. */
		PART,
		MESSAGE,
		DIFF,
		HUNK
	}

	/** A line and what is known at its end. */
	record Step(PatchLineKind kind, PatchLineState after) {
	}

	static final PatchLineState START = new PatchLineState(Phase.START, 0, 0);

	private static final PatchLineState MAIL_HEADER = new PatchLineState(Phase.MAIL_HEADER, 0, 0);
	private static final PatchLineState PART = new PatchLineState(Phase.PART, 0, 0);
	private static final PatchLineState MESSAGE = new PatchLineState(Phase.MESSAGE, 0, 0);
	private static final PatchLineState DIFF = new PatchLineState(Phase.DIFF, 0, 0);

	private static final String SIGNATURE = "-- ";
	/** The line between two messages of an mbox; prose that begins with From does not end in a time and a year. */
	private static final Pattern FROM = Pattern.compile("From \\S.*\\d:\\d\\d:\\d\\d .*\\d{4}.*");
	private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*");
	private static final Pattern PART_HEADER = Pattern.compile("(?i)content-[a-z-]+[ \\t]*:.*");
	private static final Pattern MERCURIAL = Pattern.compile("# (HG changeset patch|User |Date |Node ID |Parent |Branch ).*");
	private static final Pattern HUNK = Pattern.compile("@@ -\\d{1,9}(?:,(\\d{1,9}))? \\+\\d{1,9}(?:,(\\d{1,9}))? @@.*");
	private static final Pattern FILE = Pattern.compile("(diff -|Index: |index |--- |\\+\\+\\+ |old mode |new mode |deleted file mode |new file mode "
			+ "|similarity index |dissimilarity index |rename from |rename to |copy from |copy to |GIT binary patch|Binary files |=====).*");

	/** @param line without its end */
	Step next(String line) {
		if (phase == Phase.HUNK) {
			PatchLineState after = afterHunkLine(line);
			if (after != null) {
				return new Step(hunkLine(line), after);
			}
		}
		if (line.startsWith("From ") && FROM.matcher(line).matches()) {
			return new Step(PatchLineKind.MAIL_HEADER, START);
		}
		return switch (phase) {
		case START -> HEADER.matcher(line).matches() ? header(MAIL_HEADER) : message(line);
		case MAIL_HEADER -> line.isBlank() ? new Step(PatchLineKind.TEXT, MESSAGE) : header(MAIL_HEADER);
		case PART -> PART_HEADER.matcher(line).matches() ? header(MAIL_HEADER) : message(line);
		case MESSAGE -> message(line);
		case DIFF, HUNK -> diff(line);
		};
	}

	private static Step header(PatchLineState after) {
		return new Step(PatchLineKind.MAIL_HEADER, after);
	}

	private static Step message(String line) {
		if (line.startsWith("diff -") || line.startsWith("Index: ") || line.startsWith("--- ") && line.length() > 4 && !Character.isWhitespace(line.charAt(4))) {
			return new Step(PatchLineKind.FILE_HEADER, DIFF);
		}
		if (MERCURIAL.matcher(line).matches()) {
			return header(MESSAGE);
		}
		return new Step(line.startsWith(">") ? PatchLineKind.QUOTED : PatchLineKind.TEXT, mayEndPart(line) ? PART : MESSAGE);
	}

	private static Step diff(String line) {
		Matcher hunk = HUNK.matcher(line);
		if (line.startsWith("@@") && hunk.matches()) {
			return new Step(PatchLineKind.HUNK_HEADING, new PatchLineState(Phase.HUNK, count(hunk.group(1)), count(hunk.group(2))));
		}
		if (FILE.matcher(line).matches()) {
			return new Step(PatchLineKind.FILE_HEADER, DIFF);
		}
		return new Step(PatchLineKind.TEXT, line.equals(SIGNATURE) ? MESSAGE : mayEndPart(line) ? PART : DIFF);
	}

	private static boolean mayEndPart(String line) {
		return line.startsWith("--") && line.length() > SIGNATURE.length() && line.charAt(2) != ' ';
	}

	private static int count(String digits) {
		return digits == null ? 1 : Integer.parseInt(digits);
	}

	private static PatchLineKind hunkLine(String line) {
		return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
		case '+' -> PatchLineKind.ADDED;
		case '-' -> PatchLineKind.REMOVED;
		default -> PatchLineKind.TEXT;
		};
	}

	/** Null when the line does not belong to the hunk. */
	private PatchLineState afterHunkLine(String line) {
		// Some mailers drop the blank that stands alone on an empty context line.
		char sign = line.isEmpty() ? ' ' : line.charAt(0);
		int oldLines = sign == ' ' || sign == '-' ? 1 : 0;
		int newLines = sign == ' ' || sign == '+' ? 1 : 0;
		if (sign != '\\' && (oldLines + newLines == 0 || oldLeft < oldLines || newLeft < newLines)) {
			return null;
		}
		return new PatchLineState(Phase.HUNK, oldLeft - oldLines, newLeft - newLines);
	}
}
