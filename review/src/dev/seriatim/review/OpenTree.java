package dev.seriatim.review;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.tree.BaseHints;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** The tree of an assignment while it is read. */
record OpenTree(Optional<Tree> tree) implements AutoCloseable {

	static OpenTree of(Assignment assignment, PatchSeries series) throws Trouble {
		if (assignment.tree().isEmpty())
			return new OpenTree(Optional.empty());
		try {
			return new OpenTree(Optional.of(Trees.open(assignment.tree().get(), assignment.base(), BaseHints.of(series))));
		} catch (InputException unusable) {
			throw new Trouble(List.of(unusable.getMessage()));
		}
	}

	@Override
	public void close() {
		tree.ifPresent(Tree::close);
	}
}
