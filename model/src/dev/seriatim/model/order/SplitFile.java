package dev.seriatim.model.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.delta.Arity;
import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.SourceFile;

/** A file as it would be without an element that comes later. */
final class SplitFile {

	private final Split split;
	/** What is called in place of the element's functions, in this order. */
	private final List<String> instead;
	private final SourceFile file;

	private SplitFile(Split split, List<String> instead, SourceFile file) {
		this.split = split;
		this.instead = instead;
		this.file = file;
	}

	/** @return the file itself where it has nothing of the element */
	static SourceFile without(Split split, List<String> instead, SourceFile file) {
		return isConcerned(split, file) ? new SplitFile(split, instead, EcoreUtil.copy(file)).without() : file;
	}

	private static boolean isConcerned(Split split, SourceFile file) {
		var names = file.getNames().keySet();
		return names.contains(split.element()) || split.functions().stream().anyMatch(names::contains);
	}

	private SourceFile without() {
		file.getDeclarations().removeIf(declaration -> isBody(declaration.getName())
				|| declaration.getKind() == DeclarationKind.CALLBACK && isMember(declaration.getOwner(), declaration.getName()));
		file.getRaises().removeIf(raise -> isBody(raise.getFunction()) || raise.getCallback().equals(split.element()) && split.opsTable() != null
				&& (raise.getOpsTable() == null || raise.getOpsTable().equals(split.opsTable())));
		file.getPreconditions().removeIf(precondition -> isBody(precondition.getFunction()));
		file.getMemberUses().removeIf(use -> isMember(use.getOwner(), use.getMember()));
		file.getArguments().removeIf(argument -> isBody(argument.getName()) || isBody(argument.getCallee()));
		for (var table : file.getImplementations())
			table.getCallbacks().removeIf(use -> isMember(table.getOpsTable(), use.getCallback()));
		calls();
		var flows = file.getFlows().stream().filter(flow -> !isBody(flow.function())).map(this::without).toList();
		file.getFlows().clear();
		file.getFlows().addAll(flows);
		names();
		return file;
	}

	/** Whether it is one of the functions that come with the element. */
	private boolean isBody(String function) {
		return function != null && split.functions().contains(function);
	}

	private boolean isMember(String opsTable, String name) {
		return split.opsTable() != null && split.opsTable().equals(opsTable) && split.element().equals(name);
	}

	private void calls() {
		var calls = new ArrayList<Call>();
		for (var call : file.getCalls()) {
			if (isBody(call.getFunction()))
				continue;
			if (!isBody(call.getCallee())) {
				calls.add(call);
				continue;
			}
			for (var other : instead) {
				var inPlace = EcoreUtil.copy(call);
				inPlace.setCallee(other);
				inPlace.getLiterals().clear();
				inPlace.getLiterals().add(Arity.SEVERAL); // whoever writes it will pass what the function takes
				inPlace.setArguments(0);
				calls.add(inPlace);
			}
		}
		file.getCalls().clear();
		file.getCalls().addAll(calls);
	}

	private Flow without(Flow flow) {
		var steps = new ArrayList<>(flow.steps());
		for (var i = 0; i < flow.steps().size(); i++) {
			var step = flow.steps().get(i);
			if (step.kind() == Step.Kind.RAISE && split.opsTable() != null && step.text().equals(split.element()))
				steps.set(i, new Step(Step.Kind.JOIN, step.line(), "", null, step.next()));
			else if (step.kind() == Step.Kind.CALL && isBody(step.text()))
				replace(i, step, steps);
		}
		return new Flow(flow.function(), flow.line(), flow.macro(), flow.whole(), flow.entry(), steps);
	}

	/** The first call stands where the old one did, the others at the end. */
	private void replace(int index, Step call, List<Step> steps) {
		if (instead.isEmpty()) {
			steps.set(index, new Step(Step.Kind.JOIN, call.line(), "", null, call.next()));
			return;
		}
		var rest = steps.size();
		for (var i = 0; i < instead.size(); i++) {
			var next = i + 1 == instead.size() ? call.next() : List.of(rest + i);
			var step = new Step(Step.Kind.CALL, call.line(), instead.get(i), null, next);
			if (i == 0)
				steps.set(index, step);
			else
				steps.add(step);
		}
	}

	private void names() {
		var names = new LinkedHashMap<>(file.getNames());
		names.keySet().removeAll(split.functions());
		names.remove(split.element());
		file.setNames(names);
		file.getTested().removeAll(Set.of(split.element()));
	}
}
