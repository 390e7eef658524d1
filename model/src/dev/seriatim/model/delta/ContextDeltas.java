package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.delta.Contexts.Site;
import dev.seriatim.model.delta.Contexts.State;
import dev.seriatim.model.review.ContextBasis;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;

/** What one patch changes in the context in which callbacks run. */
public final class ContextDeltas {

	private final History history;
	private final Events events;
	private final Contexts contexts;

	public ContextDeltas(History history, Events events, Contexts contexts) {
		this.history = history;
		this.events = events;
		this.contexts = contexts;
	}

	/**
	 * The changes at a position from 1, in the order of the callbacks. What the series states of a patch that is missing counts, too.
	 *
	 * @param renamed old callback names to new ones at this position
	 */
	public List<Delta> at(int position, Map<String, String> renamed) {
		var deltas = new ArrayList<Delta>();
		for (var element : history.elements())
			if (element.kind() == ElementKind.CALLBACK && history.present(element, position - 1)) {
				var before = contexts.at(element.name(), position - 1);
				var after = contexts.at(renamed.getOrDefault(element.name(), element.name()), position);
				compare(element, before, after, position).ifPresent(deltas::add);
			}
		return deltas;
	}

	private Optional<Delta> compare(ApiElement element, State before, State after, int position) {
		// That an annotation is gone and the contract counts again tightens nothing.
		if (before.execution() != Execution.ATOMIC && after.execution() == Execution.ATOMIC && after.basis() != ContextBasis.CONTRACT)
			return Optional.of(delta(element, before, after, after, false, position));
		if (before.execution() != Execution.ATOMIC || !isPresentAfter(element, after, position))
			return Optional.empty();
		if (after.execution() == Execution.MAY_SLEEP && (after.basis() == ContextBasis.PLAN || after.basis() == ContextBasis.ANNOTATION))
			return Optional.of(delta(element, before, after, after, false, position));
		// A lock that is out of sight in fragments can still be held, and a call that is gone says nothing of the others.
		if (history.hasTree() && before.site() != null && after.site() == null && isRaisedStill(element, before.site(), position))
			return Optional.of(delta(element, before, after, before, true, position));
		return Optional.empty();
	}

	private boolean isRaisedStill(ApiElement element, Site site, int position) {
		var index = history.at(position);
		return index.raisesIn(site.function()).stream().anyMatch(raise -> raise.getCallback().equals(element.name()))
				|| index.callsIn(site.function()).stream().anyMatch(call -> events.raises(call.getCallee(), position).contains(element.name()));
	}

	private boolean isPresentAfter(ApiElement element, State after, int position) {
		return after.basis() != null || history.present(element, position);
	}

	/** @param evidence what tells the change, before the patch when it is {@code removed} */
	private Delta delta(ApiElement element, State before, State after, State evidence, boolean removed, int position) {
		var delta = Deltas.create(DeltaKind.CONTEXT_CHANGED, position, history.configuration(), element.name(), element.kind(), element.side());
		delta.setExecutionBefore(before.execution());
		delta.setExecutionAfter(after.execution());
		delta.setBasis(evidence.basis());
		delta.setLock(evidence.lock());
		var site = evidence.site();
		if (site != null) {
			delta.setPlace(Deltas.place(site.file(), site.line(), removed));
			delta.getSites().add(name(site));
		}
		return delta;
	}

	private static String name(Site site) {
		return site.function() == null ? site.file() : site.function();
	}
}
