package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Implementation;
import dev.seriatim.model.usage.Precondition;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.SourceFile;

/**
 * What the files of all snapshots, in either configuration, show by name. Most files are the same from one snapshot to the next, and each is
 * looked into once; whoever asks takes what belongs to the files of the snapshot at hand.
 */
final class FactIndex {

	private final Set<SourceFile> known = Collections.newSetFromMap(new IdentityHashMap<>());
	private final Map<String, List<Declaration>> declarations = new HashMap<>();
	private final Map<String, List<Declaration>> members = new HashMap<>();
	private final Map<String, List<Declaration>> fields = new HashMap<>();
	private final Map<String, List<Call>> calls = new HashMap<>();
	private final Map<String, List<Call>> callsByFunction = new HashMap<>();
	private final List<Raise> raises = new ArrayList<>();
	/** Calls through what may lead to an ops table, by the name that tells it. */
	private final Map<String, List<Raise>> possibleRaises = new HashMap<>();
	private final Set<String> opsTables;
	/** Variables, members and functions that are, lead to or return one of the ops tables. */
	private final Set<String> leading = new HashSet<>();
	private final Map<String, List<Precondition>> preconditions = new HashMap<>();
	private final Map<String, List<Implementation>> implementations = new HashMap<>();

	/** @param opsTables the tags of an API's ops tables */
	FactIndex(Set<String> opsTables) {
		this.opsTables = opsTables;
	}

	void add(SourceFile file) {
		if (!known.add(file))
			return;
		for (var declaration : file.getDeclarations()) {
			add(declarations, declaration.getName(), declaration);
			if (declaration.getKind() == DeclarationKind.CALLBACK)
				add(members, declaration.getOwner(), declaration);
			if (declaration.getKind() == DeclarationKind.FIELD)
				add(fields, declaration.getOwner(), declaration);
			if (Accesses.structOf(declaration).filter(opsTables::contains).isPresent())
				leading.add(declaration.getName());
		}
		for (var call : file.getCalls()) {
			add(calls, call.getCallee(), call);
			add(callsByFunction, call.getFunction(), call);
		}
		for (var raise : file.getRaises())
			if (raise.isPerhaps())
				add(possibleRaises, raise.getThrough().last(), raise);
			else
				raises.add(raise);
		file.getPreconditions().forEach(precondition -> add(preconditions, precondition.getFunction(), precondition));
		file.getImplementations().forEach(implementation -> add(implementations, implementation.getOpsTable(), implementation));
	}

	List<Declaration> declarations(String name) {
		return declarations.getOrDefault(name, List.of());
	}

	/** The callbacks of an ops struct. */
	List<Declaration> members(String tag) {
		return members.getOrDefault(tag, List.of());
	}

	/** The members of a struct or union that is no ops struct. */
	List<Declaration> fields(String tag) {
		return fields.getOrDefault(tag, List.of());
	}

	List<Call> calls(String callee) {
		return calls.getOrDefault(callee, List.of());
	}

	/** The calls in functions of a name; those of unknown functions for null. */
	List<Call> callsIn(String function) {
		return callsByFunction.getOrDefault(function, List.of());
	}

	List<Raise> raises() {
		return raises;
	}

	/** The calls that are raises where what they go through leads to one of the ops tables; a list for each name that tells it. */
	Stream<List<Raise>> possibleRaises() {
		return leading.stream().map(name -> possibleRaises.getOrDefault(name, List.of()));
	}

	Set<String> opsTables() {
		return opsTables;
	}

	/** What functions of a name assert of their callers; those of unknown functions for null. */
	List<Precondition> preconditions(String function) {
		return preconditions.getOrDefault(function, List.of());
	}

	List<Implementation> implementations(String tag) {
		return implementations.getOrDefault(tag, List.of());
	}

	private static <T> void add(Map<String, List<T>> map, String key, T value) {
		map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
	}
}
