package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.PostedLine;
import dev.seriatim.model.series.SourceText;

/** The lines that a patch shows of a file, by sign and squeezed text, wherever they stand in it. */
final class PostedDiff {

	/** Between hunks; no line has this key. */
	private static final String GAP = "";

	private final List<String> keys = new ArrayList<>();
	private final Map<String, List<Integer>> places = new HashMap<>();
	private final Map<Integer, Integer> byMailLine = new HashMap<>();

	/** @param files changes of one file; a patch may have several */
	PostedDiff(List<FileChange> files) {
		for (var file : files)
			for (var hunk : file.getHunks()) {
				for (var i = 0; i < hunk.getLines().size(); i++)
					if (!hunk.getLines().get(i).startsWith("\\"))
						add(PostedLine.key(SourceText.decode(hunk.getLines().get(i))), hunk.getMailLines().isEmpty() ? 0 : hunk.getMailLines().get(i));
				keys.add(GAP);
			}
	}

	private void add(String key, int mailLine) {
		places.computeIfAbsent(key, none -> new ArrayList<>()).add(keys.size());
		byMailLine.put(mailLine, keys.size());
		keys.add(key);
	}

	static Set<String> names(FileChange file) {
		return new HashSet<>(Stream.of(file.getOldPath(), file.getNewPath()).filter(Objects::nonNull).toList());
	}

	boolean isEmpty() {
		return places.isEmpty();
	}

	/** How many of the different lines of this diff the other one has, too. */
	long shared(PostedDiff other) {
		return places.keySet().stream().filter(other.places::containsKey).count();
	}

	int different() {
		return places.size();
	}

	/** Where the last of these lines stands, each time that they stand one below the other. */
	List<Integer> ends(List<String> lines) {
		return lines.isEmpty() ? List.of() : places.getOrDefault(lines.getLast(), List.of()).stream()
				.filter(place -> place + 1 >= lines.size() && keys.subList(place + 1 - lines.size(), place + 1).equals(lines)).toList();
	}

	/** The place of the line that stands in this line of the mail, or -1. */
	int at(int mailLine) {
		return byMailLine.getOrDefault(mailLine, -1);
	}

	/** The lines that end at a place with this many more above and below, which may be fewer at the ends of a hunk. */
	List<String> around(int place, int count, int above, int below) {
		var first = place + 1 - count;
		for (var more = 0; more < above && first > 0 && !keys.get(first - 1).equals(GAP); more++)
			first--;
		var last = place;
		for (var more = 0; more < below && !keys.get(last + 1).equals(GAP); more++)
			last++;
		return keys.subList(first, last + 1);
	}
}
