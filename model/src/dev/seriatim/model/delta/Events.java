package dev.seriatim.model.delta;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Condition;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.SourceFile;

/**
 * Which callbacks the notify functions raise, and which functions are notify sites, at every position.
 * <p>
 * What a notify function raises is read from its body where the whole body is known. Where only fragments are, it raises what
 * the contract says, changed by what the patches visibly take away and add. A callback has the name that its struct has at the position.
 */
public final class Events {

	private final History history;
	private final CallbackNames names;
	private final Set<String> callbacks = new HashSet<>();
	/** Notify functions and their raised callbacks, one map a position. */
	private final List<Map<String, Set<String>>> raised = new ArrayList<>();
	private final Map<String, Set<String>> fallbacks = new HashMap<>();
	/** For functions of source files whether they are built with the guard off, one map a position. */
	private final List<Map<String, Boolean>> built = new ArrayList<>();

	public Events(History history, CallbackNames names) {
		this.history = history;
		this.names = names;
		history.elements().stream().filter(element -> element.kind() == ElementKind.CALLBACK).forEach(element -> callbacks.add(element.name()));
		for (var position = 0; position <= history.timeline().last(); position++)
			built.add(new HashMap<>());
		for (var position = 0; position <= history.timeline().last(); position++)
			raised.add(raisedAt(position));
	}

	/** The callbacks that a notify function raises; empty for any other function. Sorted. */
	public Set<String> raises(String function, int position) {
		return raised.get(position).getOrDefault(function, Set.of());
	}

	/**
	 * Of the callbacks that a notify function raises, those that it raises only where a consumer has not what is tested before: the
	 * {@code or else} of a contract. Read from bodies; what no body shows is as the contract says. Sorted.
	 */
	public Set<String> fallbacks(String function, int position) {
		return fallbacks.computeIfAbsent(function + " " + position, asked -> Collections.unmodifiableSet(findFallbacks(function, position)));
	}

	private Set<String> findFallbacks(String function, int position) {
		var index = history.at(position);
		var functions = raised.get(position).keySet();
		var fallbacks = new TreeSet<>(raises(function, position));
		if (!isKnown(function, index)) {
			var shown = visible(function, position, functions, true);
			shown.addAll(named(contractFallbacks(function), position));
			fallbacks.retainAll(shown);
		}
		fallbacks.removeAll(visible(function, position, functions, false));
		return fallbacks;
	}

	private Set<String> contractFallbacks(String function) {
		return history.api().getNotifyGroups().stream().filter(group -> group.getFunctions().stream().anyMatch(notify -> notify.getName().equals(function)))
				.flatMap(group -> group.getOrElse().stream()).map(Callback::getName).collect(Collectors.toSet());
	}

	/** Whether a function or macro only passes events on, so that its callers are the notify sites. */
	public boolean isNotifyFunction(String function, int position) {
		return raised.get(position).containsKey(function);
	}

	/** The names of the notify functions at a position. */
	public Set<String> notifyFunctions(int position) {
		return raised.get(position).keySet();
	}

	private Map<String, Set<String>> raisedAt(int position) {
		var result = new HashMap<String, Set<String>>();
		var index = history.at(position);
		var functions = notifySet(position);
		for (var function : functions) {
			var contract = contractRaises(function);
			var visible = visible(function, position, functions, true);
			if (history.guardOff() && !isKnown(function, index))
				result.put(function, Set.of()); // fragments show stubs and bodies alike, and stubs raise nothing
			else if (contract == null || isKnown(function, index))
				result.put(function, visible);
			else if (position == 0 || !raised.get(position - 1).containsKey(function))
				result.put(function, named(contract, position));
			else {
				var visibleBefore = named(visible(function, position - 1, notifySet(position - 1), true), position);
				var now = named(raised.get(position - 1).get(function), position);
				visibleBefore.stream().filter(callback -> !visible.contains(callback)).forEach(now::remove);
				visible.stream().filter(callback -> !visibleBefore.contains(callback)).forEach(now::add);
				result.put(function, now);
			}
		}
		return result;
	}

	/**
	 * The contract's notify functions that are there, the functions that call through the ops table, and what passes their
	 * events on within the header of the API and the files that call through the table.
	 */
	private Set<String> notifySet(int position) {
		var index = history.at(position);
		var functions = new TreeSet<String>();
		for (var element : history.elements())
			if (element.kind() == ElementKind.NOTIFY && history.present(element, position))
				functions.add(element.name());
		var homes = index.headers(history.api()).stream().map(SourceFile::getPath).collect(Collectors.toCollection(HashSet::new));
		for (var raise : index.raises())
			if (raise.getFunction() != null && isCallback(raise.getCallback())) {
				functions.add(raise.getFunction());
				homes.add(SnapshotIndex.fileOf(raise).getPath());
			}
		var unasked = new ArrayDeque<>(functions);
		while (!unasked.isEmpty())
			for (var call : index.calls(unasked.remove()))
				if (call.getFunction() != null && homes.contains(SnapshotIndex.fileOf(call).getPath()) && functions.add(call.getFunction()))
					unasked.add(call.getFunction());
		return functions;
	}

	private boolean isCallback(String name) {
		return callbacks.contains(name) || names.isAnother(name);
	}

	private Set<String> contractRaises(String function) {
		for (var group : history.api().getNotifyGroups())
			if (group.getFunctions().stream().anyMatch(notify -> notify.getName().equals(function))) {
				var names = new TreeSet<String>();
				group.getRaises().stream().map(Callback::getName).forEach(names::add);
				group.getOrElse().stream().map(Callback::getName).forEach(names::add);
				return names;
			}
		return null;
	}

	/** Whether every body of the function is in a file that is wholly known. */
	private boolean isKnown(String function, SnapshotIndex index) {
		var bodies = index.declarations(function).stream().filter(Declaration::isDefinition).toList();
		return !bodies.isEmpty() && bodies.stream().allMatch(body -> SnapshotIndex.fileOf(body).isComplete());
	}

	private Set<String> visible(String function, int position, Set<String> functions, boolean withFallbacks) {
		var found = new TreeSet<String>();
		collect(function, Map.of(), position, functions, withFallbacks, found, new HashSet<>());
		return named(found, position);
	}

	/** Callbacks by the names that they have at a position; sorted. */
	private Set<String> named(Set<String> callbacks, int position) {
		return callbacks.stream().map(callback -> names.at(position, callback)).collect(Collectors.toCollection(TreeSet::new));
	}

	private void collect(String function, Map<Integer, Boolean> arguments, int position, Set<String> functions, boolean withFallbacks,
			Set<String> found, Set<String> active) {
		if (!active.add(function))
			return;
		var index = history.at(position);
		for (var raise : index.raisesIn(function))
			if (isBuilt(function, raise, position) && isCallback(raise.getCallback()) && (withFallbacks || !raise.isOrElse()) && runs(raise.getConditions(), arguments))
				found.add(raise.getCallback());
		for (var call : index.callsIn(function))
			if (isBuilt(function, call, position) && functions.contains(call.getCallee()) && runs(call.getConditions(), arguments)) {
				if (isSeen(call.getCallee(), index))
					collect(call.getCallee(), passed(call, arguments), position, functions, withFallbacks, found, active);
				else {
					var contract = contractRaises(call.getCallee());
					if (contract != null && !history.guardOff())
						contract.stream().filter(callback -> withFallbacks || !contractFallbacks(call.getCallee()).contains(callback)).forEach(found::add);
				}
			}
		active.remove(function);
	}

	/** With the guard off a stub in a header stands for the function, or nothing, and the file that defines it otherwise is not built. */
	private boolean isBuilt(String function, EObject fact, int position) {
		return !history.guardOff() || SnapshotIndex.fileOf(fact).getPath().endsWith(".h") || built.get(position).computeIfAbsent(function, name -> isBuiltWithoutGuard(name, position));
	}

	private boolean isBuiltWithoutGuard(String function, int position) {
		var element = history.callable(function);
		return history.at(position).callable(history.api(), function).filter(found -> found.isDefinition() && SnapshotIndex.isInHeader(found)).isEmpty()
				&& (element.isEmpty() || history.present(element.get(), position));
	}

	private static boolean isSeen(String function, SnapshotIndex index) {
		return !index.raisesIn(function).isEmpty() || !index.callsIn(function).isEmpty()
				|| index.declarations(function).stream().anyMatch(Declaration::isDefinition);
	}

	private static boolean runs(List<Condition> conditions, Map<Integer, Boolean> arguments) {
		return conditions.stream().allMatch(condition -> arguments.getOrDefault(condition.getParameter(), condition.isValue()) == condition.isValue());
	}

	/** The literal arguments of a call, and those of the caller that it passes on ({@code #i}: the caller's parameter i). */
	private static Map<Integer, Boolean> passed(Call call, Map<Integer, Boolean> arguments) {
		var passed = new HashMap<Integer, Boolean>();
		for (var i = 0; i < call.getLiterals().size(); i++) {
			var literal = call.getLiterals().get(i);
			if (literal.equals("true") || literal.equals("false"))
				passed.put(i, literal.equals("true"));
			else if (literal.startsWith("#") && arguments.containsKey(Integer.valueOf(literal.substring(1))))
				passed.put(i, arguments.get(Integer.valueOf(literal.substring(1))));
		}
		return passed;
	}
}
