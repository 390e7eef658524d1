package dev.seriatim.model.judge;

import java.util.Objects;
import java.util.Set;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.delta.Sites;
import dev.seriatim.model.review.Delta;
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
		return switch (delta.getKind()) {
		case EVENTS_CHANGED, FALLBACK_REMOVED -> !delta.getLost().isEmpty() && raises(draft, position).containsAll(delta.getLost());
		case PAIRING_CHANGED -> delta.getLost().isEmpty() ? api.pairing().arePaired(delta, position) : raises(draft, position).containsAll(delta.getLost());
		case CONTEXT_CHANGED -> delta.getExecutionBefore() != Execution.ATOMIC && api.contexts().at(delta.getName(), position).execution() != Execution.ATOMIC;
		case PRECONDITIONS_CHANGED -> api.deltas(position).stream().anyMatch(later -> later.getKind() == DeltaKind.PRECONDITIONS_CHANGED
				&& later.getName().equals(delta.getName()) && !delta.getGained().isEmpty() && later.getLost().containsAll(delta.getGained()));
		case REQUIRED -> delta.getSites().stream().flatMap(function -> api.history().at(position).raisesIn(function).stream())
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
		var delta = draft.delta();
		var before = delta.getBefore();
		return before != null && draft.api().history().elements().stream()
				.filter(element -> element.name().equals(delta.getName()) && element.kind() == delta.getElementKind())
				.flatMap(element -> draft.api().history().declaration(element, position).stream()).anyMatch(now -> equalType(before, now));
	}

	private static boolean equalType(Declaration before, Declaration now) {
		return before.getKind() == now.getKind() && before.getArity() == now.getArity() && Objects.equals(before.getSignature(), now.getSignature())
				&& before.isStatic() == now.isStatic() && before.isInline() == now.isInline();
	}
}
