package dev.seriatim.series.prefix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * A tree and patches made for a slightly different one, out of few different lines, so that hunks meet equal blocks, offsets and
 * contradictions. The same seed gives the same series.
 */
public final class RandomSeries {

	private static final String[] WORDS = { "", "}", "\tint depth;", "\treturn depth;", "int pond(void)", "{", "\tif (newt)", "\t\tcount++;" };

	private final Random random;
	private final Map<String, String> written = new TreeMap<>();
	private final List<String> patches = new ArrayList<>();
	private final Map<String, String> base;
	private int names;

	public RandomSeries(long seed) throws IOException {
		random = new Random(seed);
		int files = 1 + random.nextInt(3);
		for (int i = 0; i < files; i++) {
			written.put(name(), text(3 + random.nextInt(80)));
		}
		base = new TreeMap<>(written);
		base.replaceAll((path, text) -> random.nextBoolean() ? text : edited(text, 1));
		int count = 1 + random.nextInt(5);
		for (int i = 0; i < count; i++) {
			patches.add(patch());
		}
	}

	/** What the patches are applied on, by path. */
	public Map<String, String> base() {
		return base;
	}

	/** Bare diffs. */
	public List<String> patches() {
		return patches;
	}

	private String name() {
		names++;
		String name = (random.nextInt(12) == 0 ? "a file" : "file") + names + ".c";
		return random.nextBoolean() ? name : "folder" + names % 2 + "/" + name;
	}

	private String line() {
		String end = random.nextInt(60) == 0 ? "\r\n" : "\n";
		return (random.nextInt(4) == 0 ? "\tline" + random.nextInt(200) + "();" : WORDS[random.nextInt(WORDS.length)]) + end;
	}

	private String text(int lines) {
		var text = new StringBuilder();
		for (int i = 0; i < lines; i++) {
			text.append(line());
		}
		return random.nextInt(8) == 0 ? text.toString().stripTrailing() : text.toString();
	}

	private String edited(String text, int edits) {
		List<String> lines = new ArrayList<>(text.lines().map(line -> line + "\n").toList());
		boolean ended = text.isEmpty() || text.endsWith("\n");
		for (int i = 0; i < edits; i++) {
			int at = lines.isEmpty() ? 0 : random.nextInt(lines.size() + 1);
			int size = 1 + random.nextInt(4);
			switch (random.nextInt(3)) {
			case 0 -> lines.addAll(at, text(size).lines().map(line -> line + "\n").toList());
			case 1 -> lines.subList(at, Math.min(lines.size(), at + size)).clear();
			default -> {
				if (at < lines.size()) {
					lines.set(at, line());
				}
			}
			}
		}
		String result = String.join("", lines);
		boolean endStays = ended != (random.nextInt(15) == 0);
		return endStays || result.isEmpty() ? result : result.substring(0, result.length() - 1);
	}

	private String patch() throws IOException {
		var diff = new StringBuilder();
		int changes = 1 + random.nextInt(2);
		var paths = new ArrayList<>(written.keySet());
		for (int i = 0; i < changes && !paths.isEmpty(); i++) {
			String path = paths.remove(random.nextInt(paths.size()));
			switch (random.nextInt(12)) {
			case 0 -> add(diff);
			case 1 -> delete(diff, path);
			case 2 -> move(diff, path, "rename");
			case 3 -> move(diff, path, "copy");
			default -> modify(diff, path);
			}
		}
		return diff.isEmpty() ? add(diff) : diff.toString();
	}

	private String add(StringBuilder diff) throws IOException {
		String path = name();
		String text = text(1 + random.nextInt(6));
		diff.append("diff --git a/%1$s b/%1$s\nnew file mode 100644\nindex 0000000..1111111\n".formatted(path));
		hunks(diff, "/dev/null", "b/" + path, "", text);
		written.put(path, text);
		return diff.toString();
	}

	private void delete(StringBuilder diff, String path) throws IOException {
		diff.append("diff --git a/%1$s b/%1$s\ndeleted file mode 100644\nindex 1111111..0000000\n".formatted(path));
		hunks(diff, "a/" + path, "/dev/null", written.remove(path), "");
	}

	private void move(StringBuilder diff, String path, String how) throws IOException {
		String target = name();
		String text = written.get(path);
		String after = random.nextBoolean() ? text : edited(text, 1);
		diff.append("diff --git a/%1$s b/%2$s\nsimilarity index 90%%\n%3$s from %1$s\n%3$s to %2$s\n".formatted(path, target, how));
		hunks(diff, "a/" + path, "b/" + target, text, after);
		written.put(target, after);
		if (how.equals("rename")) {
			written.remove(path);
		}
	}

	private void modify(StringBuilder diff, String path) throws IOException {
		String text = written.get(path);
		String after = edited(text, 1 + random.nextInt(3));
		if (after.equals(text)) {
			return;
		}
		boolean executable = random.nextInt(12) == 0;
		diff.append((executable ? "diff --git a/%1$s b/%1$s\nold mode 100644\nnew mode 100755\nindex 1111111..2222222\n"
				: "diff --git a/%1$s b/%1$s\nindex 1111111..2222222 100644\n").formatted(path));
		hunks(diff, "a/" + path, "b/" + path, text, after);
		written.put(path, after);
	}

	private void hunks(StringBuilder diff, String oldName, String newName, String before, String after) throws IOException {
		if (before.equals(after)) {
			return;
		}
		// Behind a name with a blank git puts a tab, so that the name does not end at the blank.
		String end = newName.contains(" ") || oldName.contains(" ") ? "\t\n" : "\n";
		diff.append("--- ").append(oldName).append(end).append("+++ ").append(newName).append(end);
		var out = new ByteArrayOutputStream();
		try (var formatter = new DiffFormatter(out)) {
			formatter.setContext(random.nextInt(8) == 0 ? random.nextInt(3) : 3);
			var oldText = new RawText(before.getBytes(StandardCharsets.ISO_8859_1));
			var newText = new RawText(after.getBytes(StandardCharsets.ISO_8859_1));
			formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, oldText, newText), oldText, newText);
			formatter.flush();
		}
		diff.append(out.toString(StandardCharsets.ISO_8859_1));
	}
}
