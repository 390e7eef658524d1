package dev.seriatim.model.delta;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.series.ChangeKind;

/** Files under the names that renames give them, for what is one thing though its file is called otherwise. */
public final class FileNames {

	/** By the position of the patch that renames: new names by old ones, and the other way round. */
	private final NavigableMap<Integer, Map<String, String>> after = new TreeMap<>();
	private final NavigableMap<Integer, Map<String, String>> before = new TreeMap<>();

	public FileNames(Timeline timeline) {
		for (var position = 1; position <= timeline.last(); position++) {
			for (var patch : timeline.patches(position))
				for (var change : patch.getFiles())
					if (change.getKind() == ChangeKind.RENAME) {
						after.computeIfAbsent(position, p -> new HashMap<>()).put(change.getOldPath(), change.getNewPath());
						before.computeIfAbsent(position, p -> new HashMap<>()).put(change.getNewPath(), change.getOldPath());
					}
		}
	}

	/** What a file of a position is called at the last one, or where it was deleted. */
	public String last(String path, int position) {
		var name = path;
		for (var renames : after.tailMap(position, false).values())
			name = renames.getOrDefault(name, name);
		return name;
	}

	/** A text that names a file of a position, with the name that it has at the last one. */
	public String inLast(String text, String path, int position) {
		return text.replace(path, last(path, position));
	}

	/** What a file that is called so at the last position is called at another. */
	public String at(String last, int position) {
		var name = last;
		for (var renames : before.tailMap(position, false).descendingMap().values())
			name = renames.getOrDefault(name, name);
		return name;
	}
}
