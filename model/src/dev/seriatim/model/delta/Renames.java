package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Implementation;

/**
 * Joins a removal and an addition to a rename: same type, same place, and users converted from the one to the other, of a function in the
 * same patch. Users of a callback may go over in any patch: with the one name in its struct nothing else than that name builds. Anything
 * less stays removed and added.
 */
final class Renames {

	private final History history;
	private final SnapshotIndex before;
	private final SnapshotIndex after;

	Renames(History history, int position) {
		this.history = history;
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

	private boolean memberConverted(Declaration old, Declaration now) {
		return IntStream.rangeClosed(1, history.timeline().last())
				.anyMatch(position -> memberConverted(old, now, history.at(position - 1), history.at(position)));
	}

	/** An implementation or a file that calls through the table goes over from the old member to the new one. */
	private static boolean memberConverted(Declaration old, Declaration now, SnapshotIndex before, SnapshotIndex after) {
		var converted = after.implementations(now.getOwner()).stream().filter(implementation -> sets(implementation, now, after))
				.anyMatch(implementation -> before.implementations(old.getOwner()).stream().anyMatch(other -> other.getVariable().equals(implementation.getVariable())
						&& SnapshotIndex.fileOf(other).getPath().equals(SnapshotIndex.fileOf(implementation).getPath())
						&& sets(other, old, before) && !sets(other, now, before)));
		var raisers = raisersOf(before, old.getName());
		raisers.removeAll(raisersOf(before, now.getName()));
		return converted || raisersOf(after, now.getName()).stream().anyMatch(raisers::contains);
	}

	private static boolean sets(Implementation implementation, Declaration member, SnapshotIndex index) {
		return implementation.getCallbacks().stream().anyMatch(use -> index.callback(use).filter(member.getName()::equals).isPresent());
	}

	private static Set<String> raisersOf(SnapshotIndex index, String callback) {
		return index.raises().stream().filter(raise -> raise.getCallback().equals(callback)).map(raise -> SnapshotIndex.fileOf(raise).getPath())
				.collect(Collectors.toCollection(HashSet::new));
	}

	/** A file that called the old name calls the new one instead. */
	private boolean callsConverted(String old, String now) {
		return before.calls(old).stream().map(call -> SnapshotIndex.fileOf(call).getPath()).distinct()
				.anyMatch(path -> after.calls(old).stream().noneMatch(call -> SnapshotIndex.fileOf(call).getPath().equals(path))
						&& before.calls(now).stream().noneMatch(call -> SnapshotIndex.fileOf(call).getPath().equals(path))
						&& after.calls(now).stream().anyMatch(call -> SnapshotIndex.fileOf(call).getPath().equals(path)));
	}
}
