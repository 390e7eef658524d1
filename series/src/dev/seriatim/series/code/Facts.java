package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.seriatim.model.contract.Export;
import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.flow.Step;
import dev.seriatim.model.usage.Argument;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Condition;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.HeldLock;
import dev.seriatim.model.usage.Implementation;
import dev.seriatim.model.usage.MemberUse;
import dev.seriatim.model.usage.Precondition;
import dev.seriatim.model.usage.PreconditionKind;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.Unchecked;
import dev.seriatim.model.usage.UsageFactory;

/** Gathers what the variants of one file show; what several of them show is kept once. */
final class Facts {

	private record Key(Object kind, String name, Object place) {
	}

	private final Map<Key, Declaration> declarations = new LinkedHashMap<>();
	private final Map<Key, Implementation> implementations = new LinkedHashMap<>();
	private final Map<Key, Call> calls = new LinkedHashMap<>();
	private final Map<Key, Raise> raises = new LinkedHashMap<>();
	private final Map<Key, MemberUse> memberUses = new LinkedHashMap<>();
	private final Map<Key, Argument> arguments = new LinkedHashMap<>();
	private final Map<Key, Precondition> preconditions = new LinkedHashMap<>();
	private final Map<Key, Unchecked> unchecked = new LinkedHashMap<>();
	private final Map<Key, Set<Flow>> flows = new LinkedHashMap<>();
	private final Map<String, Export> exports = new LinkedHashMap<>();
	private final Map<String, Integer> exportLines = new LinkedHashMap<>();
	private final Map<Declaration, Optional<String>> values = new HashMap<>();
	private final Map<Declaration, Boolean> wholes = new HashMap<>();
	private final Set<String> tested = new LinkedHashSet<>();
	private final Set<String> includes = new LinkedHashSet<>();
	private final Map<String, Integer> names = new LinkedHashMap<>();

	/** A declaration at a place; the caller fills it when it is new. */
	Declaration declaration(DeclarationKind kind, String name, int line, String owner) {
		return declarations.computeIfAbsent(new Key(kind, name, line), key -> {
			var declaration = UsageFactory.eINSTANCE.createDeclaration();
			declaration.setKind(kind);
			declaration.setName(name);
			declaration.setLine(line);
			declaration.setOwner(owner);
			return declaration;
		});
	}

	/** Whether a definition has no members but those that are found; all variants must say so. */
	void whole(Declaration type, boolean whole) {
		type.setWhole(wholes.merge(type, whole, Boolean::logicalAnd));
	}

	/** The value of an enumerator; one that two variants count differently is unknown. */
	void value(Declaration enumerator, String value) {
		var known = values.putIfAbsent(enumerator, Optional.ofNullable(value));
		if (known != null && !known.equals(Optional.ofNullable(value)))
			values.put(enumerator, Optional.empty());
		enumerator.setValue(values.get(enumerator).orElse(null));
	}

	/** A name in a condition of the preprocessor. */
	void tested(String name) {
		tested.add(name);
	}

	/** What an {@code #include} names, with its brackets or quotation marks. */
	void include(String header) {
		includes.add(header);
	}

	/** Tells the declarations of one segment under which conditions they stand. */
	void conditions(ConditionLines lines) {
		if (lines.areNone())
			return;
		for (var declaration : declarations.values())
			if (lines.contains(declaration.getLine()) && !lines.at(declaration.getLine()).isEmpty() && declaration.getConditions().isEmpty())
				declaration.getConditions().addAll(lines.at(declaration.getLine()));
	}

	void export(String name, Export export, int line) {
		exports.put(name, export);
		exportLines.putIfAbsent(name, line);
	}

	/** The implementation that a variable of an ops struct makes; {@code place} tells those of one name apart. */
	Implementation implementation(String opsTable, String variable, int line, Object place) {
		return implementations.computeIfAbsent(new Key(opsTable, variable, place), key -> {
			var implementation = UsageFactory.eINSTANCE.createImplementation();
			implementation.setOpsTable(opsTable);
			implementation.setVariable(variable);
			implementation.setLine(line);
			return implementation;
		});
	}

	/** @param offset how many members after the callback is meant, 0 for the callback itself */
	void callback(Implementation implementation, String callback, int offset, String value, int line) {
		for (var known : implementation.getCallbacks())
			if (known.getCallback().equals(callback) && known.getOffset() == offset && known.getLine() == line)
				return;
		var use = UsageFactory.eINSTANCE.createCallbackUse();
		use.setCallback(callback);
		use.setOffset(offset);
		use.setValue(value);
		use.setLine(line);
		implementation.getCallbacks().add(use);
	}

	/** @param place the same in every variant; an offset alone is not enough, since each segment of a file counts from 0 */
	void call(Places.Place place, Supplier<Call> call, String callee) {
		calls.computeIfAbsent(new Key(Call.class, callee, place), key -> call.get());
	}

	/** @param place as for a call; one variant can show more of its struct than another */
	void raise(Places.Place place, OpsOwner.Member member, Supplier<Raise> raise) {
		var known = raises.computeIfAbsent(new Key(Raise.class, member.name(), place), key -> {
			var first = raise.get();
			first.setThrough(member.through());
			first.setPerhaps(member.perhaps());
			return first;
		});
		known.setPerhaps(known.isPerhaps() && member.perhaps());
		if (member.opsTable() != null) {
			known.setOpsTable(member.opsTable());
			known.setThrough(null);
		}
	}

	/**
	 * Only the first use of a member in the file is kept.
	 *
	 * @param declared whether the file shows the type of the struct
	 */
	void memberUse(String owner, String member, int line, boolean declared) {
		var use = memberUses.computeIfAbsent(new Key(MemberUse.class, member, owner), key -> {
			var first = UsageFactory.eINSTANCE.createMemberUse();
			first.setOwner(owner);
			first.setMember(member);
			first.setLine(line);
			return first;
		});
		if (declared && !use.isDeclared()) {
			use.setDeclared(true);
			use.setLine(line);
		} else if (declared == use.isDeclared())
			use.setLine(Math.min(use.getLine(), line));
	}

	/** @param callee null for a place in no argument */
	void argument(String name, String callee, int index, int line) {
		arguments.computeIfAbsent(new Key(callee, name, index), key -> {
			var argument = UsageFactory.eINSTANCE.createArgument();
			argument.setName(name);
			argument.setCallee(callee);
			argument.setIndex(index);
			argument.setLine(line);
			return argument;
		});
	}

	/** @param again whether the text was read before: then only a body that was not found there counts */
	void flow(Flow flow, boolean again) {
		var variants = flows.computeIfAbsent(new Key(Flow.class, flow.function(), flow.line()), key -> new LinkedHashSet<>());
		if (!again || variants.isEmpty())
			variants.add(flow);
	}

	/** @param lock may be empty */
	void precondition(PreconditionKind kind, String function, String lock, String by, boolean conditional, Places.Place place) {
		preconditions.computeIfAbsent(new Key(kind, by, place), key -> {
			var precondition = UsageFactory.eINSTANCE.createPrecondition();
			precondition.setFunction(function);
			precondition.setKind(kind);
			precondition.setLock(lock.isEmpty() ? null : lock);
			precondition.setBy(by);
			precondition.setConditional(conditional);
			precondition.setLine(place.line());
			return precondition;
		});
	}

	void unchecked(int line, String name, String reason) {
		unchecked.computeIfAbsent(new Key(reason, name, line), key -> {
			var place = UsageFactory.eINSTANCE.createUnchecked();
			place.setLine(line);
			place.setName(name);
			place.setReason(reason);
			return place;
		});
	}

	void name(String name, int line) {
		names.merge(name, line, Math::min);
	}

	static Condition condition(int parameter, boolean value) {
		var condition = UsageFactory.eINSTANCE.createCondition();
		condition.setParameter(parameter);
		condition.setValue(value);
		return condition;
	}

	static HeldLock held(LockState.Lock lock) {
		var held = UsageFactory.eINSTANCE.createHeldLock();
		held.setLock(lock.name());
		held.setTakenBy(lock.takenBy());
		held.setAtomic(lock.atomic());
		held.setLine(lock.line());
		return held;
	}

	/** Everything gathered, of the flows those that concern somebody and those that call them; to be called once. */
	SourceFile toSourceFile(String path, boolean complete, Predicate<Flow> concerns) {
		exports.forEach(this::applyExport);
		var file = UsageFactory.eINSTANCE.createSourceFile();
		file.setPath(path);
		file.setComplete(complete);
		file.getDeclarations().addAll(sorted(declarations.values(), Comparator.comparingInt(Declaration::getLine)));
		file.getImplementations().addAll(sorted(complete ? implementations.values() : joined(), Comparator.comparingInt(Implementation::getLine)));
		file.getCalls().addAll(sorted(calls.values(), Comparator.comparingInt(Call::getLine)));
		file.getRaises().addAll(sorted(raises.values(), Comparator.comparingInt(Raise::getLine)));
		file.getMemberUses().addAll(sorted(memberUses.values(), Comparator.comparingInt(MemberUse::getLine)));
		var passed = arguments.values().stream().filter(argument -> argument.getCallee() != null).map(Argument::getName).collect(Collectors.toSet());
		file.getArguments().addAll(sorted(arguments.values().stream().filter(argument -> passed.contains(argument.getName())).toList(), Comparator.comparingInt(Argument::getLine)));
		file.getFlows().addAll(flows(concerns));
		file.getPreconditions().addAll(sorted(preconditions.values(), Comparator.comparingInt(Precondition::getLine)));
		file.getUnchecked().addAll(sorted(unchecked.values(), Comparator.comparingInt(Unchecked::getLine)));
		var index = new LinkedHashMap<String, Integer>();
		names.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(entry -> index.put(entry.getKey(), entry.getValue()));
		file.getTested().addAll(tested);
		file.getIncludes().addAll(includes);
		file.setNames(Collections.unmodifiableMap(index));
		return file;
	}

	private List<Flow> flows(Predicate<Flow> concerns) {
		var all = sorted(flows.values().stream().flatMap(Set::stream).toList(), Comparator.comparingInt(Flow::line));
		var called = all.stream().filter(concerns).map(Flow::function).filter(Objects::nonNull).collect(Collectors.toSet());
		return all.stream().filter(flow -> concerns.test(flow) || flow.steps().stream().anyMatch(step -> step.kind() == Step.Kind.CALL && called.contains(step.text())))
				.toList();
	}

	/** Fragments can show one initialiser in several pieces. */
	private Collection<Implementation> joined() {
		var joined = new LinkedHashMap<String, Implementation>();
		for (var piece : implementations.values()) {
			var whole = joined.putIfAbsent(piece.getOpsTable() + " " + piece.getVariable(), piece);
			if (whole != null)
				whole.getCallbacks().addAll(List.copyOf(piece.getCallbacks()));
		}
		return joined.values();
	}

	private void applyExport(String name, Export export) {
		var exported = declarations.values().stream().filter(declaration -> declaration.getName().equals(name)
				&& (declaration.getKind() == DeclarationKind.FUNCTION || declaration.getKind() == DeclarationKind.VARIABLE)).toList();
		var stands = exported.isEmpty() ? List.of(declaration(DeclarationKind.FUNCTION, name, exportLines.get(name), null)) : exported;
		for (var declaration : stands) {
			declaration.setExport(export);
			declaration.setExportLine(exportLines.get(name));
		}
	}

	private static <T> List<T> sorted(Collection<T> facts, Comparator<T> order) {
		var list = new ArrayList<>(facts);
		list.sort(order);
		return list;
	}
}
