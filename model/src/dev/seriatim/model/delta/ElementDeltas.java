package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Raise;

/** What one patch changes in the declarations of an API. */
public final class ElementDeltas {

	/** A declaration that was there and can no longer be read in its file from a position on. */
	public record Unreadable(ApiElement element, String file, int line, int position) {
	}

	private final History history;
	private final Values values;
	private final List<Unreadable> unreadable = new ArrayList<>();

	public ElementDeltas(History history) {
		this.history = history;
		this.values = new Values(history);
	}

	/** The changes at a position from 1, in the order of the elements; renames take the place of their two halves. */
	public List<Delta> at(int position) {
		var deltas = new ArrayList<Delta>();
		if (history.timeline().isMissing(position))
			return deltas;
		for (var element : history.elements()) {
			if (!history.assumed(element))
				compare(element, position).ifPresent(deltas::add);
			if (element.kind() == ElementKind.CALLBACK)
				required(element, position).ifPresent(deltas::add);
		}
		return new Renames(history, position).follow(deltas);
	}

	/** Elements that {@link #at} could not compare so far. */
	public List<Unreadable> unreadable() {
		return List.copyOf(unreadable);
	}

	private Optional<Delta> compare(ApiElement element, int position) {
		var before = history.declaration(element, position - 1).orElse(null);
		var after = history.declaration(element, position).orElse(null);
		if (before == after || before == null && history.present(element, position - 1) || after == null && isOnlyAnnounced(element, position))
			return Optional.empty();
		if (before == null)
			return Optional.of(delta(element, DeltaKind.ADDED, null, after, position));
		if (after == null) {
			var unread = history.unreadable(element, position);
			unread.ifPresent(place -> unreadable.add(new Unreadable(element, SnapshotIndex.fileOf(place).getPath(), place.getLine(), position)));
			return unread.isPresent() ? Optional.empty() : Optional.of(delta(element, DeltaKind.REMOVED, before, null, position));
		}
		return kind(element, before, after, position).map(kind -> delta(element, kind, before, after, position));
	}

	/** A type to which users only have pointers needs no declaration. */
	private boolean isOnlyAnnounced(ApiElement element, int position) {
		return element.kind() == ElementKind.TYPE && history.unreadable(element, position).isEmpty() && history.present(element, position);
	}

	private Optional<DeltaKind> kind(ApiElement element, Declaration before, Declaration after, int position) {
		switch (element.kind()) {
		case TYPE:
			return Optional.empty();
		case FIELD:
			return values.typeChanged(before, after, position) ? Optional.of(DeltaKind.TYPE_CHANGED) : Optional.empty();
		case CONSTANT:
			return values.valueChanged(before, after, position) ? Optional.of(DeltaKind.VALUE_CHANGED) : Optional.empty();
		default:
		}
		if (before.getKind() != after.getKind())
			return Optional.of(after.getKind() == DeclarationKind.FUNCTION ? DeltaKind.BECAME_FUNCTION : DeltaKind.BECAME_MACRO);
		if (after.getKind() == DeclarationKind.MACRO)
			return arityChanged(before, after, position) ? Optional.of(DeltaKind.ARITY_CHANGED) : Optional.empty();
		if (SnapshotIndex.isPrivate(after) && !SnapshotIndex.isPrivate(before))
			return Optional.of(DeltaKind.MADE_STATIC);
		if (before.getSignature() != null && after.getSignature() != null && !before.getSignature().equals(after.getSignature()))
			return Optional.of(signatureKind(element, before, after));
		if (after.isInline() && !before.isInline())
			return Optional.of(DeltaKind.MADE_INLINE);
		return Optional.empty();
	}

	private static DeltaKind signatureKind(ApiElement element, Declaration before, Declaration after) {
		if (element.kind() != ElementKind.CALLBACK)
			return DeltaKind.SIGNATURE_CHANGED;
		var sameParameters = before.getSignature().parametersText().equals(after.getSignature().parametersText());
		return sameParameters ? DeltaKind.RETURN_CHANGED : DeltaKind.PARAMETERS_CHANGED;
	}

	private boolean arityChanged(Declaration before, Declaration after, int position) {
		var old = Arity.of(before, history.at(position - 1), history.api());
		var now = Arity.of(after, history.at(position), history.api());
		return old.isPresent() && now.isPresent() && (old.get().count() != now.get().count() || old.get().variadic() != now.get().variadic());
	}

	/** A function that tested the member at all its calls before now calls it without a test. */
	private Optional<Delta> required(ApiElement element, int position) {
		if (!history.present(element, position - 1) || !history.present(element, position))
			return Optional.empty();
		var untested = history.at(position).raises().stream().map(Raise::getFunction).filter(Objects::nonNull).distinct()
				.filter(function -> testedBefore(element, function, position)).flatMap(function -> raises(element, function, position).stream())
				.filter(raise -> !raise.isChecked() && !isFilledIn(element, raise, position)).toList();
		if (untested.isEmpty())
			return Optional.empty();
		var delta = Deltas.create(DeltaKind.REQUIRED, position, history.configuration(), element.name(), element.kind(), element.side());
		delta.setPlace(Deltas.place(SnapshotIndex.fileOf(untested.getFirst()).getPath(), untested.getFirst().getLine(), false));
		untested.stream().map(Raise::getFunction).distinct().forEach(delta.getSites()::add);
		return Optional.of(delta);
	}

	/** The file that calls puts something into the member where a consumer left it out. */
	private boolean isFilledIn(ApiElement element, Raise raise, int position) {
		return history.at(position).implementations(element.opsTable()).stream().filter(table -> SnapshotIndex.fileOf(table) == SnapshotIndex.fileOf(raise))
				.flatMap(table -> table.getCallbacks().stream()).anyMatch(use -> use.getCallback().equals(element.name()) && !use.getValue().equals("NULL"));
	}

	private boolean testedBefore(ApiElement element, String function, int position) {
		var before = raises(element, function, position - 1);
		return !before.isEmpty() && before.stream().allMatch(Raise::isChecked);
	}

	private List<Raise> raises(ApiElement element, String function, int position) {
		return history.at(position).raisesIn(function).stream().filter(raise -> raise.getCallback().equals(element.name())).toList();
	}

	private Delta delta(ApiElement element, DeltaKind kind, Declaration before, Declaration after, int position) {
		var delta = Deltas.create(kind, position, history.configuration(), element.label(), element.kind(), element.side());
		delta.setBefore(before);
		delta.setAfter(after);
		delta.setPlace(after != null ? Deltas.place(SnapshotIndex.fileOf(after).getPath(), after.getLine(), false)
				: Deltas.place(SnapshotIndex.fileOf(before).getPath(), before.getLine(), true));
		return delta;
	}
}
