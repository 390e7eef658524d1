package dev.seriatim.model.judge;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.Raise;

/** Which later patch undoes a change: the element is back with an equal type, the site raises again what it lost, a callback may sleep again. */
final class Lifetime {

	private Lifetime() {
	}

	/** @return the patch number, 0 when the change lasts */
	static int repairedBy(Draft draft) {
		var history = draft.api().history();
		for (var position = draft.delta().getPrefix() + 1; position <= history.timeline().last(); position++)
			if (!history.timeline().isMissing(position) && isUndone(draft, position))
				return history.timeline().number(position);
		return 0;
	}

	private static boolean isUndone(Draft draft, int position) {
		var delta = draft.delta();
		var api = draft.api();
		var history = api.history();
		return switch (delta.getKind()) {
		case EVENTS_CHANGED, FALLBACK_REMOVED -> !delta.getLost().isEmpty() && raises(draft, position).containsAll(delta.getLost());
		case PAIRING_CHANGED -> delta.getLost().isEmpty() ? api.pairing().arePaired(delta, position) : raises(draft, position).containsAll(delta.getLost());
		case CONTEXT_CHANGED -> delta.getExecutionBefore() != Execution.ATOMIC && api.contexts().at(delta.getName(), position).execution() != Execution.ATOMIC;
		case PRECONDITIONS_CHANGED -> api.deltas(position).stream().anyMatch(later -> later.getKind() == DeltaKind.PRECONDITIONS_CHANGED
				&& later.getName().equals(delta.getName()) && !delta.getGained().isEmpty() && later.getLost().containsAll(delta.getGained()));
		case EXPORT_REMOVED, EXPORT_MADE_GPL -> history.at(position).export(delta.getBefore().getName())
				.filter(now -> now.getExport() == delta.getBefore().getExport()).isPresent();
		case LAYOUT_CHANGED -> history.at(position).memberNames(delta.getName()).equals(history.at(delta.getPrefix() - 1).memberNames(delta.getName()));
		case STUB_MISSING -> !api.stubs().isMissing(delta, position);
		case CONDITION_ADDED -> now(draft, position).anyMatch(now -> !now.getConditions().contains(delta.getNewName()));
		case REQUIRED -> delta.getSites().stream().flatMap(function -> history.at(position).raisesIn(function).stream())
				.filter(raise -> raise.getCallback().equals(delta.getName())).allMatch(Raise::isChecked);
		default -> isBack(draft, position);
		};
	}

	private static Set<String> raises(Draft draft, int position) {
		var delta = draft.delta();
		return delta.getElementKind() == ElementKind.NOTIFY ? draft.api().events().raises(delta.getName(), position)
				: draft.api().sites().raises(new Sites.Key(delta.getPlace().getFile(), delta.getName()), position);
	}

	private static boolean isBack(Draft draft, int position) {
		var before = draft.delta().getBefore();
		if (draft.delta().getElementKind() == ElementKind.HEADER)
			return draft.api().history().at(position).file(draft.delta().getName()).isPresent();
		return before != null && now(draft, position).anyMatch(now -> isEqual(draft.delta().getElementKind(), before, now));
	}

	/** The element's declaration; an ops table is no element, and its definition is looked at. */
	private static Stream<Declaration> now(Draft draft, int position) {
		var history = draft.api().history();
		var elements = history.elements().stream().filter(draft::isAbout).toList();
		if (elements.isEmpty() && draft.delta().getElementKind() == ElementKind.TYPE)
			return history.at(position).type(history.api(), draft.delta().getName(), false).filter(Declaration::isDefinition).stream();
		return elements.stream().flatMap(element -> history.declaration(element, position).stream());
	}

	/** Whether two declarations of an element mean the same to who uses it. */
	static boolean isEqual(ElementKind kind, Declaration before, Declaration now) {
		return equalType(before, now) && (kind != ElementKind.CONSTANT
				|| Objects.equals(before.getValue(), now.getValue()) && Objects.equals(before.getBody(), now.getBody()));
	}

	private static boolean equalType(Declaration before, Declaration now) {
		return before.getKind() == now.getKind() && before.getArity() == now.getArity() && Objects.equals(before.getSignature(), now.getSignature())
				&& Objects.equals(before.getType(), now.getType()) && before.isStatic() == now.isStatic() && before.isInline() == now.isInline();
	}
}
