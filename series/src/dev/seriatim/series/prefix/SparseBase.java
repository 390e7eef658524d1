package dev.seriatim.series.prefix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.FileType;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.tree.Tree;

/** The files of a series that has no tree: what the first patch to a file needs is there, with lines that hunks show one by one. */
final class SparseBase implements Base {

	private final Map<String, Content> contents = new HashMap<>();

	SparseBase(PatchSeries series) {
		for (Patch patch : series.getPatches()) {
			for (FileChange change : patch.getFiles()) {
				if (change.getOldPath() != null) {
					boolean link = change.getOldType() == FileType.LINK;
					contents.computeIfAbsent(change.getOldPath(),
							path -> link ? Content.of(path, Stretch.endless()).asLink() : Content.of(path, Stretch.endless()));
				}
				if (change.getNewPath() != null && change.getKind() != ChangeKind.MODIFY) {
					contents.putIfAbsent(change.getNewPath(), Content.ABSENT);
				}
			}
		}
	}

	/** A path that no patch names is absent: nothing is known of it. */
	@Override
	public Content content(String path) {
		return contents.getOrDefault(path, Content.ABSENT);
	}

	@Override
	public List<String> twins(String path) {
		return List.of();
	}

	@Override
	public Tree.Kind kind(String path) {
		return Tree.Kind.ABSENT;
	}
}
