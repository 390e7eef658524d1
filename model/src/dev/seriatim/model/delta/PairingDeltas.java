package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Call;

/** Where one patch takes callbacks apart that the contract pairs: at a site, or by a notify function at all its sites. */
public final class PairingDeltas {

	/** A callback and the one that must follow it. */
	private record Pair(String first, String second) {

		private boolean isIn(Set<String> raised) {
			return raised.contains(first) && raised.contains(second);
		}

		/** The half that is left where only one is. */
		private Optional<String> half(Set<String> raised) {
			if (raised.contains(first) == raised.contains(second))
				return Optional.empty();
			return Optional.of(raised.contains(first) ? first : second);
		}

		private String other(String half) {
			return half.equals(first) ? second : first;
		}
	}

	private final History history;
	private final Events events;
	private final Sites sites;

	public PairingDeltas(History history, Events events, Sites sites) {
		this.history = history;
		this.events = events;
		this.sites = sites;
	}

	/**
	 * A delta has the half that is raised no more as lost, and the one that stays as its new name. Where both stay, in another order or under other
	 * conditions, nothing is lost.
	 *
	 * @param renamed old callback names to new ones at this position
	 * @param changes what the patch changes in the callbacks that are raised
	 */
	public List<Delta> at(int position, Map<String, String> renamed, Collection<Delta> changes) {
		var deltas = new ArrayList<Delta>();
		for (var pair : pairs()) {
			for (var change : changes)
				if (change.getKind() == DeltaKind.EVENTS_CHANGED)
					torn(change, pair, renamed).ifPresent(deltas::add);
			if (renamed.isEmpty() && !history.timeline().isMissing(position))
				for (var site : sites.keys(position))
					if (sites.keys(position - 1).contains(site))
						apart(site, pair, position).ifPresent(deltas::add);
		}
		return deltas;
	}

	private List<Pair> pairs() {
		return history.contractCallbacks().values().stream().filter(callback -> callback.getPairsWith() != null)
				.map(callback -> new Pair(callback.getName(), callback.getPairsWith().getName())).toList();
	}

	/** One half is lost, and the other stays. */
	private Optional<Delta> torn(Delta change, Pair pair, Map<String, String> renamed) {
		var now = new Pair(renamed.getOrDefault(pair.first(), pair.first()), renamed.getOrDefault(pair.second(), pair.second()));
		var position = change.getPrefix();
		var torn = sitesOf(change).stream().filter(site -> isTorn(site, pair, now, position)).map(Sites.Key::function).toList();
		var lost = new TreeSet<>(change.getLost());
		lost.retainAll(List.of(now.first(), now.second()));
		if (torn.isEmpty() || lost.size() != 1)
			return Optional.empty();
		var delta = Deltas.create(DeltaKind.PAIRING_CHANGED, position, history.configuration(), change.getName(), change.getElementKind(), change.getSide());
		delta.getLost().addAll(lost);
		delta.setNewName(now.other(lost.getFirst()));
		delta.getSites().addAll(torn);
		delta.setPlace(EcoreUtil.copy(change.getPlace()));
		return Optional.of(delta);
	}

	/** The site itself, or those that call the notify function. */
	private List<Sites.Key> sitesOf(Delta change) {
		if (change.getElementKind() == ElementKind.SITE)
			return List.of(new Sites.Key(change.getPlace().getFile(), change.getName()));
		var position = change.getPrefix();
		return sites.keys(position).stream()
				.filter(site -> sites.calls(site, position).stream().anyMatch(call -> call.getCallee().equals(change.getName()))).toList();
	}

	private boolean isTorn(Sites.Key site, Pair before, Pair after, int position) {
		return before.isIn(sites.raises(site, position - 1)) && after.half(sites.raises(site, position)).isPresent();
	}

	/** Both halves are raised still, but the second before the first, or one of them where the other is not. */
	private Optional<Delta> apart(Sites.Key site, Pair pair, int position) {
		if (!isWhole(site, position - 1) || !isWhole(site, position))
			return Optional.empty();
		var before = new Halves(site, pair, position - 1);
		var after = new Halves(site, pair, position);
		if (!before.areRaised() || !after.areRaised() || !before.areTogether() || after.areTogether() || isHelped(site, pair, position))
			return Optional.empty();
		var delta = Deltas.create(DeltaKind.PAIRING_CHANGED, position, history.configuration(), site.function(), ElementKind.SITE, Side.CONSUMER);
		delta.getGained().addAll(List.of(pair.first(), pair.second()));
		delta.getSites().add(site.function());
		delta.setCertain(!after.areInOrder() || after.isOneAlways());
		delta.setPlace(Deltas.place(sites.file(site, position), after.second.getLast().getLine(), false));
		return Optional.of(delta);
	}

	/** Whether the two halves that a delta has as gained are raised together again at its site. */
	public boolean arePaired(Delta delta, int position) {
		var halves = new Halves(new Sites.Key(delta.getPlace().getFile(), delta.getName()), new Pair(delta.getGained().getFirst(), delta.getGained().getLast()), position);
		return halves.areRaised() && halves.areTogether();
	}

	/** Whether a function that the site calls raises one of the halves, too. */
	private boolean isHelped(Sites.Key site, Pair pair, int position) {
		var callees = history.at(position).callsIn(site.function()).stream().map(Call::getCallee).toList();
		return sites.keys(position).stream().filter(other -> callees.contains(other.function()) && !other.equals(site))
				.anyMatch(other -> sites.raises(other, position).contains(pair.first()) || sites.raises(other, position).contains(pair.second()));
	}

	private boolean isWhole(Sites.Key site, int position) {
		return history.at(position).file(sites.file(site, position)).filter(file -> file.isComplete()).isPresent();
	}

	/** The calls of a site that raise the one callback and those that raise the other. */
	private final class Halves {

		private final List<Call> first;
		private final List<Call> second;

		Halves(Sites.Key site, Pair pair, int position) {
			first = raising(site, pair.first(), position);
			second = raising(site, pair.second(), position);
		}

		private List<Call> raising(Sites.Key site, String callback, int position) {
			return sites.calls(site, position).stream().filter(call -> events.raises(call.getCallee(), position).contains(callback))
					.sorted(Comparator.comparingInt(Call::getLine)).toList();
		}

		boolean areRaised() {
			return !first.isEmpty() && !second.isEmpty();
		}

		boolean areTogether() {
			return areInOrder() && (conditions(first).equals(conditions(second)) || isAlways(first) && isAlways(second));
		}

		boolean areInOrder() {
			return first.getFirst().getLine() <= second.getLast().getLine();
		}

		/** Whether one half is raised on every path and the other is not. */
		boolean isOneAlways() {
			return isAlways(first) != isAlways(second);
		}

		/** A test of what the first call returned is no condition: where that fails, nothing has begun. */
		private Set<List<String>> conditions(List<Call> calls) {
			var starts = first.stream().map(Call::getCallee).toList();
			var conditions = new HashSet<List<String>>();
			calls.forEach(call -> conditions.add(call.getUnder().stream().filter(condition -> starts.stream().noneMatch(condition::contains)).toList()));
			return conditions;
		}

		private boolean isAlways(List<Call> calls) {
			return covers(conditions(calls));
		}

		/** Whether some call is under no condition, or there are calls for a condition and for its contrary. */
		private static boolean covers(Set<List<String>> calls) {
			if (calls.contains(List.of()))
				return true;
			return calls.stream().map(List::getFirst).anyMatch(condition -> covers(under(condition, calls)) && covers(under(contrary(condition), calls)));
		}

		private static String contrary(String condition) {
			if (condition.startsWith("!("))
				return condition.substring(2, condition.length() - 1);
			return condition.startsWith("!") ? condition.substring(1) : condition.matches("\\w+") ? "!" + condition : "!(" + condition + ")";
		}

		private static Set<List<String>> under(String condition, Set<List<String>> calls) {
			var inside = new HashSet<List<String>>();
			calls.stream().filter(call -> !call.isEmpty() && call.getFirst().equals(condition)).forEach(call -> inside.add(call.subList(1, call.size())));
			return inside;
		}
	}
}
