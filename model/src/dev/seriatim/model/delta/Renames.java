package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/**
 * Joins a removal and an addition to a rename: same type, same place, and users converted from the one to the other in the
 * same patch. Anything less stays removed and added.
 */
final class Renames {

	private final SnapshotIndex before;
	private final SnapshotIndex after;

	Renames(History history, int position) {
		before = history.at(position - 1);
		after = history.at(position);
	}

	List<Delta> follow(List<Delta> deltas) {
		var result = new ArrayList<>(deltas);
		for (var removed : deltas)
			if (removed.getKind() == DeltaKind.REMOVED)
				result.stream().filter(added -> added.getKind() == DeltaKind.ADDED && isRename(removed, added))
						.min(Comparator.comparingInt(added -> Math.abs(added.getAfter().getLine() - removed.getBefore().getLine())))
						.ifPresent(added -> {
							removed.setKind(DeltaKind.RENAMED);
							removed.setNewName(added.getName());
							removed.setAfter(added.getAfter());
							removed.setPlace(Deltas.place(added.getPlace().getFile(), added.getPlace().getLine(), false));
							result.remove(added);
						});
		return result;
	}

	private boolean isRename(Delta removed, Delta added) {
		var old = removed.getBefore();
		var now = added.getAfter();
		var canBe = removed.getElementKind() == ElementKind.CALLBACK || old.getKind() == DeclarationKind.FUNCTION || old.getKind() == DeclarationKind.MACRO;
		return canBe && removed.getElementKind() != ElementKind.CONSTANT && old.getKind() == now.getKind() && Objects.equals(old.getOwner(), now.getOwner()) && sameType(old, now)
				&& SnapshotIndex.fileOf(old).getPath().equals(SnapshotIndex.fileOf(now).getPath())
				&& (removed.getElementKind() == ElementKind.CALLBACK ? memberConverted(old, now) : callsConverted(old.getName(), now.getName()));
	}

	private static boolean sameType(Declaration old, Declaration now) {
		return old.getSignature() != null ? old.getSignature().equals(now.getSignature()) : now.getSignature() == null && old.getArity() == now.getArity();
	}

	/** An implementation or a call through the table goes over from the old member to the new one. */
	private boolean memberConverted(Declaration old, Declaration now) {
		var implementations = after.implementations(now.getOwner()).stream()
				.filter(implementation -> implementation.getCallbacks().stream().anyMatch(use -> after.callback(use).filter(now.getName()::equals).isPresent()));
		var converted = implementations.anyMatch(implementation -> before.implementations(old.getOwner()).stream()
				.anyMatch(other -> other.getVariable().equals(implementation.getVariable())
						&& SnapshotIndex.fileOf(other).getPath().equals(SnapshotIndex.fileOf(implementation).getPath())
						&& other.getCallbacks().stream().anyMatch(use -> before.callback(use).filter(old.getName()::equals).isPresent())));
		return converted || raisersOf(before, old.getName()).stream().anyMatch(raisersOf(after, now.getName())::contains);
	}

	private static List<String> raisersOf(SnapshotIndex index, String callback) {
		return index.raises().stream().filter(raise -> raise.getCallback().equals(callback))
				.map(raise -> SnapshotIndex.fileOf(raise).getPath()).toList();
	}

	/** A file that called the old name calls the new one instead. */
	private boolean callsConverted(String old, String now) {
		return before.calls(old).stream().map(call -> SnapshotIndex.fileOf(call).getPath()).distinct()
				.anyMatch(path -> after.calls(old).stream().noneMatch(call -> SnapshotIndex.fileOf(call).getPath().equals(path))
						&& before.calls(now).stream().noneMatch(call -> SnapshotIndex.fileOf(call).getPath().equals(path))
						&& after.calls(now).stream().anyMatch(call -> SnapshotIndex.fileOf(call).getPath().equals(path)));
	}
}
