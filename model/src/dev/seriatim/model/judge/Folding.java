package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.seriatim.model.delta.Events;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.usage.Call;

/** One cause, one finding: what goes with a removed, renamed or new element at one position folds under it. */
final class Folding {

	private final ApiInConfiguration api;
	private final int position;
	private final List<Draft> drafts;

	Folding(ApiInConfiguration api, int position, List<Draft> drafts) {
		this.api = api;
		this.position = position;
		this.drafts = drafts;
	}

	/** The drafts that remain, in their order. */
	List<Draft> fold() {
		if (position == api.history().firstPosition() && !drafts.isEmpty())
			return foldAppearance();
		var remaining = new ArrayList<>(drafts);
		for (var draft : drafts)
			cause(draft).ifPresent(cause -> {
				cause.fold(draft);
				remaining.remove(draft);
			});
		return remaining;
	}

	/** Where the API appears as a whole, everything in it is new for the same reason. */
	private List<Draft> foldAppearance() {
		var news = drafts.stream().filter(draft -> draft.judgement().verdict() == Verdict.IDENTICAL).toList();
		if (news.isEmpty())
			return drafts;
		news.stream().skip(1).forEach(news.getFirst()::fold);
		var remaining = new ArrayList<>(drafts);
		remaining.removeAll(news.subList(1, news.size()));
		return remaining;
	}

	private Optional<Draft> cause(Draft draft) {
		var kind = draft.delta().getKind();
		if (kind == DeltaKind.CONTEXT_CHANGED)
			return sameLock(draft);
		var whole = header(draft).or(() -> type(draft)).or(() -> sameCondition(draft));
		if (whole.isPresent())
			return whole;
		if (draft.delta().getElementKind() == ElementKind.CALLBACK)
			return Optional.empty();
		return switch (kind) {
		case REMOVED, RENAMED -> callbackBehind(draft, DeltaKind.REMOVED, DeltaKind.RENAMED, position - 1).or(() -> onlyCaller(draft));
		case ADDED -> callbackBehind(draft, DeltaKind.ADDED, DeltaKind.ADDED, position);
		case EVENTS_CHANGED -> removedCallback(draft).or(() -> torn(draft)).or(() -> sameLoss(draft)).or(() -> removedNotify(draft));
		case FALLBACK_REMOVED, PAIRING_CHANGED -> removedCallback(draft);
		case LAYOUT_CHANGED -> inserted(draft);
		default -> Optional.empty();
		};
	}

	/** A member that is new and stands before others. */
	private Optional<Draft> inserted(Draft draft) {
		return callbacks(DeltaKind.ADDED, DeltaKind.ADDED).stream()
				.filter(added -> added.delta().getName().equals(draft.delta().getNewName()) && draft.delta().getName().equals(added.owner())).findFirst();
	}

	/** A header that goes takes with it what it declares. */
	private Optional<Draft> header(Draft draft) {
		var before = draft.delta().getBefore();
		if (draft.delta().getKind() != DeltaKind.REMOVED || before == null)
			return Optional.empty();
		return drafts.stream().filter(other -> other.delta().getElementKind() == ElementKind.HEADER && other.delta().getName().equals(SnapshotIndex.fileOf(before).getPath()))
				.findFirst();
	}

	/** Members and enumerators go with their type; of several that come, the first stands for all. */
	private Optional<Draft> type(Draft draft) {
		var owner = ownerOf(draft);
		if (owner == null)
			return Optional.empty();
		if (draft.delta().getKind() == DeltaKind.ADDED && draft.delta().getElementKind() == ElementKind.FIELD)
			return drafts.stream().filter(other -> other.rule() == draft.rule() && owner.equals(ownerOf(other))).findFirst().filter(first -> first != draft);
		return drafts.stream().filter(other -> other.delta().getElementKind() == ElementKind.TYPE && draft.delta().getKind() == DeltaKind.REMOVED
				&& other.delta().getKind() == DeltaKind.REMOVED && other.delta().getName().equals(owner)).findFirst();
	}

	private static String ownerOf(Draft draft) {
		var declaration = draft.delta().getBefore() != null ? draft.delta().getBefore() : draft.delta().getAfter();
		return declaration == null ? null : declaration.getOwner();
	}

	/** What one patch puts under one condition in one file; a type stands for its members, otherwise the first for all. */
	private Optional<Draft> sameCondition(Draft draft) {
		if (draft.delta().getKind() != DeltaKind.CONDITION_ADDED)
			return Optional.empty();
		var group = drafts.stream().filter(other -> other.delta().getKind() == DeltaKind.CONDITION_ADDED
				&& other.delta().getNewName().equals(draft.delta().getNewName()) && other.delta().getPlace().getFile().equals(draft.delta().getPlace().getFile())).toList();
		return group.stream().filter(other -> other.delta().getElementKind() == ElementKind.TYPE).findFirst().or(() -> Optional.of(group.getFirst()))
				.filter(first -> first != draft);
	}

	/** A notify function raises nothing but callbacks that go, or come, with it. */
	private Optional<Draft> callbackBehind(Draft draft, DeltaKind one, DeltaKind other, int when) {
		var raises = events().raises(draft.delta().getName(), when);
		var callbacks = callbacks(one, other);
		return raises.isEmpty() || !names(callbacks).containsAll(raises) ? Optional.empty()
				: callbacks.stream().filter(callback -> raises.contains(callback.delta().getName())).findFirst();
	}

	/** A helper of nothing but an element that goes with it. */
	private Optional<Draft> onlyCaller(Draft draft) {
		if (draft.delta().getKind() != DeltaKind.REMOVED)
			return Optional.empty();
		var callers = new HashSet<>(history().at(position - 1).calls(draft.delta().getName()).stream().map(Call::getFunction).toList());
		callers.remove(draft.delta().getName());
		if (callers.size() != 1)
			return Optional.empty();
		return drafts.stream().filter(other -> other != draft && other.delta().getKind() == DeltaKind.REMOVED
				&& Objects.equals(other.delta().getName(), callers.iterator().next())).findFirst();
	}

	private Optional<Draft> removedCallback(Draft draft) {
		var gone = callbacks(DeltaKind.REMOVED, DeltaKind.RENAMED);
		var lost = draft.delta().getLost();
		return lost.isEmpty() || !names(gone).containsAll(lost) ? Optional.empty()
				: gone.stream().filter(callback -> lost.contains(callback.delta().getName())).findFirst();
	}

	/** A lock that comes around the calls of several callbacks. */
	private Optional<Draft> sameLock(Draft draft) {
		var first = drafts.stream().filter(other -> other.rule() == draft.rule() && other.judgement().verdict() == draft.judgement().verdict()
				&& other.delta().getKind() == DeltaKind.CONTEXT_CHANGED && !draft.delta().getSites().isEmpty() && other.delta().getSites().equals(draft.delta().getSites())
				&& Objects.equals(other.delta().getLock(), draft.delta().getLock())).findFirst();
		return first.filter(other -> other != draft);
	}

	/** That one half of a pair is not raised any more says less than that the other half still is. */
	private Optional<Draft> torn(Draft draft) {
		return drafts.stream().filter(other -> other.delta().getKind() == DeltaKind.PAIRING_CHANGED && other.delta().getElementKind() == draft.delta().getElementKind()
				&& other.delta().getName().equals(draft.delta().getName()) && !draft.delta().getLost().isEmpty()
				&& other.delta().getLost().containsAll(draft.delta().getLost()) && draft.delta().getGained().isEmpty()).findFirst();
	}

	/** A notify function that no longer raises a callback, and sites that lose it in the same patch, are one fact. */
	private Optional<Draft> sameLoss(Draft draft) {
		if (draft.judgement().verdict() != Verdict.BEHAVIOUR || draft.delta().getElementKind() == ElementKind.NOTIFY)
			return Optional.empty();
		return drafts.stream().filter(other -> other.delta().getElementKind() == ElementKind.NOTIFY && other.rule() == draft.rule()
				&& other.delta().getKind() == DeltaKind.EVENTS_CHANGED && other.delta().getLost().containsAll(draft.delta().getLost())).findFirst();
	}

	/** A site that still calls the notify function that goes does not build; that nobody is told there is no second fact. */
	private Optional<Draft> removedNotify(Draft draft) {
		if (draft.delta().getElementKind() != ElementKind.SITE || draft.delta().getLost().isEmpty())
			return Optional.empty();
		var calls = history().at(position).callsIn(draft.delta().getName());
		return drafts.stream().filter(other -> other.delta().getKind() == DeltaKind.REMOVED || other.delta().getKind() == DeltaKind.RENAMED)
				.filter(other -> events().raises(other.delta().getName(), position - 1).containsAll(draft.delta().getLost()))
				.filter(other -> calls.stream().anyMatch(call -> call.getCallee().equals(other.delta().getName())
						&& SnapshotIndex.fileOf(call).getPath().equals(draft.delta().getPlace().getFile()))).findFirst();
	}

	private List<Draft> callbacks(DeltaKind one, DeltaKind other) {
		return drafts.stream().filter(draft -> draft.delta().getElementKind() == ElementKind.CALLBACK
				&& (draft.delta().getKind() == one || draft.delta().getKind() == other)).toList();
	}

	private static Set<String> names(List<Draft> drafts) {
		var names = new HashSet<String>();
		drafts.forEach(draft -> names.add(draft.delta().getName()));
		return names;
	}

	private Events events() {
		return api.events();
	}

	private History history() {
		return api.history();
	}
}
