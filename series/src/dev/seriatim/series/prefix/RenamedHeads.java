package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The heads of functions that one patch rewrites in a file. What stands after the second {@code @@} of its other hunks is in the
 * words of the file before; after the patch, the function above them has its new head.
 */
final class RenamedHeads {

	private final Map<String, String> heads = new LinkedHashMap<>();

	RenamedHeads(List<HunkText> hunks) {
		for (HunkText hunk : hunks) {
			List<String> removed = new ArrayList<>();
			for (HunkText.Edit edit : hunk.edits()) {
				switch (edit.kind()) {
				case '-' -> removed.add(edit.line().text());
				case '+' -> pair(removed, edit.line().text());
				default -> removed.clear();
				}
			}
		}
	}

	/** The first head that is added in place of the first one removed. */
	private void pair(List<String> removed, String added) {
		if (isHead(added)) {
			removed.stream().filter(RenamedHeads::isHead).findFirst().ifPresent(head -> {
				heads.putIfAbsent(head, added);
				removed.clear();
			});
		}
	}

	private static boolean isHead(String line) {
		return !line.isEmpty() && (Character.isLetter(line.charAt(0)) || line.charAt(0) == '_') && line.contains("(")
				&& !line.stripTrailing().endsWith(";");
	}

	/** The heading of a hunk as it reads after the patch; git cuts headings off, so the head only begins with it. */
	String after(String heading) {
		return heading.isEmpty() ? heading
				: heads.entrySet().stream().filter(head -> head.getKey().startsWith(heading)).map(Map.Entry::getValue).findFirst().orElse(heading);
	}
}
