package dev.seriatim.series.tree;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * Counts in many commits how many files have the blobs that are looked for. Folders that commits share are looked into once, so
 * that hundreds of tags cost little more than one.
 */
final class BlobMatches {

	private final ObjectReader reader;
	private final Folder root = new Folder();

	/** @param blobs ids, perhaps abbreviated, by path */
	BlobMatches(ObjectReader reader, Map<String, String> blobs) {
		this.reader = reader;
		blobs.forEach((path, id) -> root.add(path.split("/"), id));
	}

	/** What is looked for in a folder, and what was counted in each tree that stood for it. */
	private static final class Folder {

		private final Map<String, Folder> folders = new HashMap<>();
		private final Map<String, String> files = new HashMap<>();
		private final Map<ObjectId, Integer> counted = new HashMap<>();

		void add(String[] path, String id) {
			Folder folder = this;
			for (int i = 0; i < path.length - 1; i++) {
				folder = folder.folders.computeIfAbsent(path[i], name -> new Folder());
			}
			folder.files.put(path[path.length - 1], id);
		}
	}

	/** @param tree of a commit */
	int in(ObjectId tree) throws IOException {
		return count(tree, root);
	}

	private int count(ObjectId tree, Folder folder) throws IOException {
		Integer known = folder.counted.get(tree);
		if (known != null) {
			return known;
		}
		int count = 0;
		for (var entry = new CanonicalTreeParser(null, reader, tree); !entry.eof(); entry.next(1)) {
			String name = entry.getEntryPathString();
			if (entry.getEntryFileMode() == FileMode.TREE) {
				Folder inner = folder.folders.get(name);
				count += inner == null ? 0 : count(entry.getEntryObjectId(), inner);
			} else if (folder.files.containsKey(name) && entry.getEntryObjectId().name().startsWith(folder.files.get(name))) {
				count++;
			}
		}
		folder.counted.put(tree.copy(), count);
		return count;
	}
}
