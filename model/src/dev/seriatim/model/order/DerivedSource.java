package dev.seriatim.model.order;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.NotChecked;

/** Snapshots that are made from those of a series; the tree behind them is the same. */
abstract class DerivedSource implements SnapshotSource {

	final SnapshotSource source;

	DerivedSource(SnapshotSource source) {
		this.source = source;
	}

	@Override
	public final boolean hasTree() {
		return source.hasTree();
	}

	@Override
	public final Optional<String> base() {
		return source.base();
	}

	@Override
	public final boolean isMentioned(String identifier) {
		return source.isMentioned(identifier);
	}

	@Override
	public final Optional<String> baseDoubt() {
		return source.baseDoubt();
	}

	@Override
	public final List<NotChecked> notChecked() {
		return source.notChecked();
	}
}
