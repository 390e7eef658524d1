package dev.seriatim.series.patch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.SeriesFactory;

/** Reads one hunk: the header, then lines until its counts are used up or a line cannot belong to a hunk. */
final class HunkReader {

	private static final Pattern HEADER = Pattern
			.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@(.*)", Pattern.DOTALL);

	private final List<MailLine> lines;
	private int next;
	private Hunk hunk;

	HunkReader(List<MailLine> lines, int start) {
		this.lines = lines;
		this.next = start + 1;
		Matcher header = HEADER.matcher(lines.get(start).text());
		if (header.matches()) {
			hunk = SeriesFactory.eINSTANCE.createHunk();
			hunk.setOldStart(Integer.parseInt(header.group(1)));
			hunk.setOldCount(count(header.group(2)));
			hunk.setNewStart(Integer.parseInt(header.group(3)));
			hunk.setNewCount(count(header.group(4)));
			hunk.setHeading(heading(header.group(5)));
			readLines();
		}
	}

	static boolean begins(String line) {
		return line.startsWith("@@ -");
	}

	private static int count(String digits) {
		return digits == null ? 1 : Integer.parseInt(digits);
	}

	private static String heading(String bytes) {
		return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
	}

	/** Empty when the header is malformed. */
	Optional<Hunk> hunk() {
		return Optional.ofNullable(hunk);
	}

	/** The index of the first line after the hunk. */
	int end() {
		return next;
	}

	private void readLines() {
		int oldLeft = hunk.getOldCount();
		int newLeft = hunk.getNewCount();
		while (next < lines.size() && (oldLeft > 0 || newLeft > 0)) {
			String line = lines.get(next).text();
			// Some mailers drop the blank that stands alone on an empty context line.
			char kind = line.isEmpty() ? ' ' : line.charAt(0);
			switch (kind) {
			case ' ' -> {
				oldLeft--;
				newLeft--;
			}
			case '-' -> oldLeft--;
			case '+' -> newLeft--;
			case '\\' -> {
				// belongs to the line before it
			}
			default -> {
				return;
			}
			}
			if (oldLeft < 0 || newLeft < 0) {
				return;
			}
			take(line.isEmpty() ? " " : line);
		}
		if (next < lines.size() && lines.get(next).text().startsWith("\\ ")) {
			take(lines.get(next).text());
		}
	}

	private void take(String line) {
		hunk.getLines().add(line);
		hunk.getMailLines().add(lines.get(next).rawLine());
		hunk.getMailLineIndexes().add(lines.get(next++).index());
	}
}
