package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.usage.Raise;

/** The calls through the ops tables of one API in one snapshot. They are looked for when somebody asks for the first time. */
final class Raises {

	private final SnapshotIndex index;
	private final Set<String> opsTables;
	private final Map<Raise, String> tables = new IdentityHashMap<>();
	private final Map<String, List<Raise>> byFunction = new HashMap<>();
	private List<Raise> all;

	Raises(SnapshotIndex index, Set<String> opsTables) {
		this.index = index;
		this.opsTables = opsTables;
	}

	/** In order of path and line. */
	List<Raise> all() {
		if (all == null) {
			all = new ArrayList<>();
			find();
			all.sort(Comparator.comparing((Raise raise) -> SnapshotIndex.fileOf(raise).getPath()).thenComparing(Raise::getLine));
			all.forEach(raise -> byFunction.computeIfAbsent(raise.getFunction(), function -> new ArrayList<>()).add(raise));
		}
		return all;
	}

	/** Those in functions of a name; those in unknown functions for null. */
	List<Raise> in(String function) {
		all();
		return byFunction.getOrDefault(function, List.of());
	}

	Optional<String> opsTable(Raise raise) {
		all();
		return Optional.ofNullable(tables.get(raise));
	}

	private void find() {
		var accesses = new Accesses(index);
		index.candidates().forEach(raise -> {
			var table = raise.getThrough() == null ? Optional.ofNullable(raise.getOpsTable()) : accesses.structOf(raise.getThrough(), SnapshotIndex.fileOf(raise));
			if (table.map(opsTables::contains).orElse(!raise.isPerhaps())) {
				all.add(raise);
				table.ifPresent(tag -> tables.put(raise, tag));
			}
		});
	}
}
