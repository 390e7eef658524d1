package dev.seriatim.model.order;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.SplitStep;

/**
 * An element that is taken out of one patch and comes with a later one. To a callback belong its member of the ops table, the notify functions that
 * raise nothing else, what tables have for it, and its sites.
 *
 * @param element   its name
 * @param opsTable  the tag of a callback's struct, null for a function or macro
 * @param functions what calls of it, or of what raises it, name
 * @param standIns  what is raised in place of such a call until the element comes: of the functions of each the first that is there is called; empty
 *                  where nothing is
 * @param from      the patch that brings it as posted
 * @param to        the patch that brings it instead; a new last one where the series has no such number
 */
public record Split(String element, String opsTable, Set<String> functions, List<StandIn> standIns, int from, int to) {

	/** A callback that is raised until then, and the functions that raise it, those first that raise the fewest others. */
	public record StandIn(String callback, Set<String> functions) {
	}

	/**
	 * @param step    with an element that is a callback, a function or a macro of an API
	 * @param reading one of the two that say what sites raise until then
	 */
	public static Split of(SplitStep step, SplitReading reading) {
		var element = step.getElement();
		var api = api(element);
		var standIns = reading == SplitReading.LEFT_OUT ? List.<StandIn>of()
				: standIns(step).stream().map(callback -> new StandIn(callback.getName(), standingIn(api, callback))).toList();
		return element instanceof Callback callback
				? new Split(callback.getName(), ((Element) callback.eContainer()).getName(), raising(api, callback), standIns, step.getFrom(), step.getTo())
				: new Split(element.getName(), null, Set.of(element.getName()), standIns, step.getFrom(), step.getTo());
	}

	/** The callbacks named for it, or else those that the contract names as shortcut. */
	public static List<Callback> standIns(SplitStep step) {
		if (!step.getStandIns().isEmpty())
			return List.copyOf(step.getStandIns());
		return step.getElement() instanceof Callback callback ? List.copyOf(callback.getShortcutFor()) : List.of();
	}

	private static Api api(Element element) {
		var container = element.eContainer();
		while (!(container instanceof Api))
			container = container.eContainer();
		return (Api) container;
	}

	/** The notify functions that raise one callback and nothing else, in the order of the contract. */
	private static Set<String> raising(Api api, Callback callback) {
		return names(api.getNotifyGroups().stream().filter(group -> raised(group).equals(Set.of(callback.getName()))));
	}

	/** The notify functions that raise a callback, those first that raise the fewest others. */
	private static Set<String> standingIn(Api api, Callback callback) {
		return names(api.getNotifyGroups().stream().filter(group -> raised(group).contains(callback.getName()))
				.sorted(Comparator.comparingInt(group -> raised(group).size())));
	}

	private static Set<String> raised(NotifyGroup group) {
		return Stream.concat(group.getRaises().stream(), group.getOrElse().stream()).map(Callback::getName).collect(Collectors.toSet());
	}

	private static Set<String> names(Stream<NotifyGroup> groups) {
		return groups.flatMap(group -> group.getFunctions().stream()).map(NotifyFunction::getName).collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
