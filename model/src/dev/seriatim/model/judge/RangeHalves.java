package dev.seriatim.model.judge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.flow.Effect;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.usage.Call;

/** What starts and what ends the range of one pair of callbacks at one position. */
final class RangeHalves {

	private final ApiInConfiguration api;
	private final int position;
	private final String start;
	private final String end;
	/** What notify functions raise as the contract says. */
	private final Map<String, Set<String>> declared = new HashMap<>();
	private final Map<String, Effect> known = new HashMap<>();
	private final Map<String, Boolean> implementations = new HashMap<>();
	private Map<String, Effect> all;

	RangeHalves(ApiInConfiguration api, Callback start, int position) {
		this.api = api;
		this.position = position;
		this.start = start.getName();
		end = start.getPairsWith().getName();
		for (NotifyGroup group : api.api().getNotifyGroups()) {
			var raises = Stream.concat(group.getRaises().stream(), group.getOrElse().stream()).map(Callback::getName).collect(Collectors.toSet());
			group.getFunctions().forEach(function -> declared.putIfAbsent(function.getName(), raises));
		}
	}

	String message(String variant, String function) {
		return Rules.RANGE_UNPAIRED.message(variant, function, start, end);
	}

	boolean isEnd(Set<String> raised) {
		return raised.contains(end);
	}

	Effect effect(Step step) {
		return switch (step.kind()) {
		case RAISE -> step.text().equals(start) ? Effect.OPENS : step.text().equals(end) ? Effect.CLOSES : Effect.NONE;
		case TEST -> step.text().endsWith("-> " + end) || step.text().endsWith(". " + end) ? Effect.CLOSES_IF_FALSE : Effect.NONE;
		case CALL -> notify(step.text());
		default -> Effect.NONE;
		};
	}

	/** Of some functions, those that start or end a range, with what they do. */
	Map<String, Effect> effects(Set<String> functions) {
		if (all == null) {
			all = new HashMap<>();
			names().map(name -> Map.entry(name, notify(name))).filter(entry -> entry.getValue() != Effect.NONE).forEach(entry -> all.put(entry.getKey(), entry.getValue()));
		}
		return all.entrySet().stream().filter(entry -> functions.contains(entry.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private Stream<String> names() {
		return Stream.concat(declared.keySet().stream(), api.events().notifyFunctions(position).stream()).distinct();
	}

	/** A notify function that can fail has started nothing then. What raises both is as a whole neither. */
	private Effect notify(String function) {
		var effect = known.get(function);
		if (effect == null) {
			known.put(function, Effect.NONE); // for what calls itself
			effect = notifyEffect(function);
			known.put(function, effect);
		}
		return effect;
	}

	private Effect notifyEffect(String function) {
		var raises = declared.containsKey(function) ? declared.get(function) : api.events().raises(function, position);
		if (raises.contains(start) && raises.contains(end))
			return api.history().at(position).callsIn(function).stream().map(Call::getCallee).filter(callee -> !callee.equals(function)).map(this::notify)
					.filter(effect -> effect != Effect.NONE).findFirst().orElse(Effect.NONE);
		if (raises.contains(start))
			return Effect.OPENS_UNLESS_RESULT;
		return raises.contains(end) ? Effect.CLOSES : Effect.NONE;
	}

	/** Whether a function is itself one of the halves, or does the work of a notify function of the contract. */
	boolean isImplementation(String function) {
		return implementations.computeIfAbsent(function, name -> declared.containsKey(name) || notify(name) != Effect.NONE || isBehindDeclared(name, new HashSet<>()));
	}

	private boolean isBehindDeclared(String function, Set<String> seen) {
		return api.events().isNotifyFunction(function, position) && seen.add(function)
				&& api.history().at(position).calls(function).stream().map(Call::getFunction).filter(Objects::nonNull)
						.anyMatch(caller -> declared.containsKey(caller) || isBehindDeclared(caller, seen));
	}
}
