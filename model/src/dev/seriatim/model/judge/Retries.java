package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Protocol;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.flow.Step.Kind;
import dev.seriatim.model.rules.Rules;

/** Functions that must notice an invalidation which ran meanwhile, and since a patch do not. */
final class Retries {

	/** @param until the position at which the function follows the protocol again, or -1 */
	record Missing(RetryProtocol retry, String file, int line, int from, int until, Protocol.Fault fault) {
	}

	private record Found(int line, Protocol.Fault fault) {
	}

	private final History history;
	private final List<Missing> missing = new ArrayList<>();
	private final List<Unknown> unknown = new ArrayList<>();

	Retries(History history, Consumers consumers) {
		this.history = history;
		if (!history.guardOff())
			Stream.concat(history.api().getRetries().stream(), consumers.declared().stream()
					.filter(consumer -> consumer.getApi() == null || consumer.getApi().getName().equals(history.api().getName()))
					.flatMap(consumer -> consumer.getRetries().stream())).forEach(this::find);
	}

	List<Missing> missing() {
		return missing;
	}

	List<Unknown> unknown() {
		return unknown;
	}

	private void find(RetryProtocol retry) {
		var states = new ArrayList<Map<String, Found>>();
		for (var position = 0; position <= history.timeline().last(); position++)
			states.add(position > 0 && history.timeline().isMissing(position) ? states.getLast() : states(retry, position));
		if (states.stream().allMatch(Map::isEmpty))
			unknown.add(new Unknown(null, 0, 0, Rules.RETRY_MISSING.message("absent", retry.getFunction())));
		for (var position = 1; position < states.size(); position++)
			for (var entry : states.get(position).entrySet())
				compare(retry, entry.getKey(), position, states);
	}

	private void compare(RetryProtocol retry, String file, int position, List<Map<String, Found>> states) {
		var now = states.get(position).get(file);
		var before = states.get(position - 1).get(file);
		if (now.fault() == Protocol.Fault.NONE || before != null && before.fault() == now.fault())
			return;
		if (now.fault() == Protocol.Fault.NOT_SHOWN) {
			unknown.add(new Unknown(file, now.line(), position, Rules.RETRY_MISSING.message("fragment", retry.getFunction(), retry.getBegin(), retry.getEnd())));
			return;
		}
		if (before != null && before.fault() != Protocol.Fault.NONE && before.fault() != Protocol.Fault.NOT_SHOWN)
			return; // it was at fault before, if in another way
		var until = position;
		while (until < states.size() && states.get(until).containsKey(file) && states.get(until).get(file).fault() != Protocol.Fault.NONE)
			until++;
		missing.add(new Missing(retry, file, now.line(), position, until == states.size() ? -1 : until, now.fault()));
	}

	private Map<String, Found> states(RetryProtocol retry, int position) {
		var states = new LinkedHashMap<String, Found>();
		for (var file : history.at(position).snapshot().getFiles()) {
			var flows = file.getFlows().stream().filter(flow -> retry.getFunction().equals(flow.function())).toList();
			if (!flows.isEmpty())
				states.put(file.getPath(), new Found(line(flows, retry), fault(flows, retry)));
		}
		return states;
	}

	/** Of the check, or else of what stands before it, or of the function. */
	private static int line(List<Flow> flows, RetryProtocol retry) {
		return Stream.of(retry.getEnd(), retry.getBegin()).flatMap(name -> flows.stream().flatMap(flow -> flow.steps().stream())
				.filter(step -> (step.kind() == Kind.CALL || step.kind() == Kind.READ) && step.text().equals(name)).map(Step::line).sorted()).findFirst()
				.orElse(flows.getFirst().line());
	}

	/** The worst of the forms that {@code #ifdef} gives the function. */
	private static Protocol.Fault fault(List<Flow> flows, RetryProtocol retry) {
		var faults = new HashSet<Protocol.Fault>();
		flows.forEach(flow -> faults.add(Protocol.fault(flow, retry.getBegin(), retry.getEnd())));
		return faults.stream().max(Enum::compareTo).orElseThrow();
	}
}
