package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Implementation;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.SourceFile;

/** One snapshot, looked up by name. */
public final class SnapshotIndex {

	private final Snapshot snapshot;
	private final Map<String, SourceFile> files = new HashMap<>();
	private final Map<String, List<Declaration>> declarations = new HashMap<>();
	private final Map<String, List<Call>> calls = new HashMap<>();
	private final Map<String, List<Call>> callsByFunction = new HashMap<>();
	private final Map<String, List<Raise>> raisesByFunction = new HashMap<>();
	private final List<Implementation> implementations = new ArrayList<>();

	public SnapshotIndex(Snapshot snapshot) {
		this.snapshot = snapshot;
		for (var file : snapshot.getFiles()) {
			files.put(file.getPath(), file);
			file.getDeclarations().forEach(declaration -> add(declarations, declaration.getName(), declaration));
			for (var call : file.getCalls()) {
				add(calls, call.getCallee(), call);
				add(callsByFunction, call.getFunction(), call);
			}
			file.getRaises().forEach(raise -> add(raisesByFunction, raise.getFunction(), raise));
			implementations.addAll(file.getImplementations());
		}
	}

	public Snapshot snapshot() {
		return snapshot;
	}

	/** The file that an object found in it belongs to. */
	public static SourceFile fileOf(org.eclipse.emf.ecore.EObject found) {
		return (SourceFile) found.eContainer();
	}

	/** Static in a source file; a static inline in a header is there for all who include it. */
	static boolean isPrivate(Declaration declaration) {
		return declaration.isStatic() && !fileOf(declaration).getPath().endsWith(".h");
	}

	public Optional<SourceFile> file(String path) {
		return Optional.ofNullable(files.get(path));
	}

	/** The headers of an API that are known, in order of path. */
	public List<SourceFile> headers(Api api) {
		return snapshot.getFiles().stream().filter(file -> api.hasHeader(file.getPath())).toList();
	}

	/** Every declaration and definition of a name, in order of path and line. */
	public List<Declaration> declarations(String name) {
		return declarations.getOrDefault(name, List.of());
	}

	/** The members of an ops struct. */
	public List<Declaration> members(String tag) {
		return snapshot.getFiles().stream().flatMap(file -> file.getDeclarations().stream())
				.filter(declaration -> declaration.getKind() == DeclarationKind.CALLBACK && tag.equals(declaration.getOwner())).toList();
	}

	public Optional<Declaration> member(String tag, String name) {
		return declarations(name).stream()
				.filter(declaration -> declaration.getKind() == DeclarationKind.CALLBACK && tag.equals(declaration.getOwner())).findFirst();
	}

	/**
	 * How users of a function or macro see it: its prototype, macro or inline definition in a header of the API, or else the
	 * best declaration elsewhere. A definition that is private to its file is no declaration for others unless nothing else
	 * is there.
	 */
	public Optional<Declaration> callable(Api api, String name) {
		return declarations(name).stream()
				.filter(declaration -> declaration.getKind() == DeclarationKind.FUNCTION || declaration.getKind() == DeclarationKind.MACRO)
				.min((a, b) -> Integer.compare(distance(api, a), distance(api, b)));
	}

	private static int distance(Api api, Declaration declaration) {
		var path = fileOf(declaration).getPath();
		if (api.hasHeader(path))
			return declaration.isDefinition() ? 0 : 1;
		if (path.endsWith(".h"))
			return 2;
		return declaration.isStatic() ? 4 : 3;
	}

	public List<Call> calls(String callee) {
		return calls.getOrDefault(callee, List.of());
	}

	/** The calls in functions of a name, whatever file they are in; those of unknown functions for null. */
	public List<Call> callsIn(String function) {
		return callsByFunction.getOrDefault(function, List.of());
	}

	public Map<String, List<Call>> callsByFunction() {
		return callsByFunction;
	}

	public List<Raise> raisesIn(String function) {
		return raisesByFunction.getOrDefault(function, List.of());
	}

	public Map<String, List<Raise>> raisesByFunction() {
		return raisesByFunction;
	}

	/** The initialisers of an ops struct, in order of path and line. */
	public List<Implementation> implementations(String tag) {
		return implementations.stream().filter(implementation -> tag.equals(implementation.getOpsTable())).toList();
	}

	private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
		map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
	}
}
