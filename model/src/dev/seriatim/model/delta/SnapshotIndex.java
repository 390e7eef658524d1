package dev.seriatim.model.delta;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.CallbackUse;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Implementation;
import dev.seriatim.model.usage.Precondition;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.model.usage.SourceFile;

/** One snapshot, looked up by name. */
public final class SnapshotIndex {

	private final Snapshot snapshot;
	private final FactIndex facts;
	private final boolean programs;
	private final Map<String, SourceFile> files = new HashMap<>();
	private final Set<SourceFile> here = Collections.newSetFromMap(new IdentityHashMap<>());
	/** By the list of facts everywhere: what snapshots made later add to that is in none of these files. */
	private final Map<List<?>, List<?>> found = new IdentityHashMap<>();
	private final Map<List<Declaration>, List<Declaration>> declared = new IdentityHashMap<>();
	private final Raises raises;

	/**
	 * @param facts    of the snapshots around it; the files of this one are added
	 * @param programs whether the headers of programs count, which have a copy of some of the kernel's
	 */
	SnapshotIndex(Snapshot snapshot, FactIndex facts, boolean programs) {
		this.snapshot = snapshot;
		this.facts = facts;
		this.programs = programs;
		for (var file : snapshot.getFiles()) {
			facts.add(file);
			files.put(file.getPath(), file);
			here.add(file);
		}
		raises = new Raises(this, facts.opsTables());
	}

	public Snapshot snapshot() {
		return snapshot;
	}

	/** The file that an object found in it belongs to. */
	public static SourceFile fileOf(EObject found) {
		return (SourceFile) found.eContainer();
	}

	/** Static in a source file; a static inline in a header is there for all who include it. */
	public static boolean isPrivate(Declaration declaration) {
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
		return declared(facts.declarations(name));
	}

	/** The members of an ops struct, in order of path and line. */
	public List<Declaration> members(String tag) {
		return declared(facts.members(tag));
	}

	/** The member that a value in a table stands for; empty when it has no designator and the struct is not known that far. */
	public Optional<String> callback(CallbackUse use) {
		if (use.getOffset() == 0)
			return Optional.of(use.getCallback());
		var tag = ((Implementation) use.eContainer()).getOpsTable();
		var definition = members(tag).stream().map(SnapshotIndex::fileOf).filter(SourceFile::isComplete).min((one, other) -> Boolean.compare(isShared(other), isShared(one)));
		var members = definition.stream().flatMap(file -> file.getDeclarations().stream()).filter(declaration -> tag.equals(declaration.getOwner()))
				.map(Declaration::getName).toList();
		var index = (use.getCallback().isEmpty() ? -1 : members.indexOf(use.getCallback())) + use.getOffset();
		var known = use.getCallback().isEmpty() || members.contains(use.getCallback());
		return known && index < members.size() ? Optional.of(members.get(index)) : Optional.empty();
	}

	private static boolean isShared(SourceFile file) {
		return file.getPath().startsWith("include/");
	}

	/** The member of an ops struct as a header of the API has it, or else another file. */
	public Optional<Declaration> member(Api api, String tag, String name) {
		return members(tag).stream().filter(member -> member.getName().equals(name)).min((a, b) -> Boolean.compare(api.hasHeader(fileOf(b).getPath()), api.hasHeader(fileOf(a).getPath())));
	}

	/** The member in every struct of the tag: headers of a part of the kernel, and of programs, can have a struct of the same name. */
	public List<Declaration> members(String tag, String name) {
		return here(facts.members(tag)).stream().filter(declaration -> declaration.getName().equals(name)).toList();
	}

	/** The names of the members of an ops struct, each once, in order of path and line. */
	public List<String> memberNames(String tag) {
		return members(tag).stream().map(Declaration::getName).distinct().toList();
	}

	/**
	 * How users of a function or macro see it: its prototype, macro or inline definition in a header of the API, or else the
	 * best declaration elsewhere. A definition that is private to its file is no declaration for others unless nothing else
	 * is there.
	 */
	public Optional<Declaration> callable(Api api, String name) {
		return callables(api, name).findFirst();
	}

	/** All declarations of a function or macro, the nearest to its users first. */
	Stream<Declaration> callables(Api api, String name) {
		return declarations(name).stream()
				.filter(declaration -> declaration.getKind() == DeclarationKind.FUNCTION && !isOnlyExport(declaration) || declaration.getKind() == DeclarationKind.MACRO)
				.sorted(Comparator.comparingInt(declaration -> distance(api, declaration)));
	}

	/**
	 * How users see a type: its definition in a header, or where there is none a header's {@code struct name;}.
	 *
	 * @param typedef whether the name is that of a typedef; otherwise it is a tag
	 */
	public Optional<Declaration> type(Api api, String name, boolean typedef) {
		return declarations(name).stream()
				.filter(found -> found.getKind() == DeclarationKind.TYPE && (found.getTypeKind() == TypeKind.TYPEDEF) == typedef && isInHeader(found))
				.min(Comparator.comparing(Declaration::isDefinition, Comparator.reverseOrder()).thenComparing(found -> distance(api, found)));
	}

	/** The members that headers show of a struct or union which is no ops table, in order of path and line. */
	public List<Declaration> fields(String type) {
		return allFields(type).stream().filter(SnapshotIndex::isInHeader).toList();
	}

	/** The members but for callbacks of every struct or union of a tag, in order of path and line. */
	public List<Declaration> allFields(String tag) {
		return declared(facts.fields(tag));
	}

	public Optional<Declaration> field(String type, String name) {
		return fields(type).stream().filter(field -> field.getName().equals(name)).findFirst();
	}

	/** How users see a constant: an enumerator or object-like macro of a header, or a variable that is not private to a file. */
	public Optional<Declaration> constant(Api api, String name) {
		return declarations(name).stream().filter(found -> switch (found.getKind()) {
		case CONSTANT -> isInHeader(found);
		case MACRO -> found.getArity() < 0 && isInHeader(found);
		case VARIABLE -> !isPrivate(found);
		default -> false;
		}).min(Comparator.comparingInt(found -> distance(api, found)));
	}

	/** Whether others can see it by including its file. */
	public static boolean isInHeader(Declaration declaration) {
		return fileOf(declaration).getPath().endsWith(".h");
	}

	/** Whether and how a function or variable is exported, by whatever file. */
	public Optional<Declaration> export(String name) {
		return declarations(name).stream().filter(found -> found.getExport() != Export.NONE).findFirst();
	}

	/** The files that include a header, in order of path. Of one in an include folder only that it has the rest of the path is looked at. */
	public List<SourceFile> includers(String header) {
		return snapshot.getFiles().stream().filter(file -> file.getIncludes().stream().anyMatch(include -> names(file, include, header))).toList();
	}

	private static boolean names(SourceFile file, String include, String header) {
		var path = include.substring(1, include.length() - 1);
		if (include.startsWith("\"") && header.equals(file.getPath().substring(0, file.getPath().lastIndexOf('/') + 1) + path))
			return true;
		return header.endsWith("include/" + path) || header.endsWith("include/uapi/" + path);
	}

	/** An EXPORT_SYMBOL whose function the file, or what is known of it, does not show. */
	private static boolean isOnlyExport(Declaration declaration) {
		return declaration.getExport() != Export.NONE && !declaration.isDefinition() && declaration.getSignature() == null;
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
		return here(facts.calls(callee));
	}

	/** The calls in functions of a name, whatever file they are in; those of unknown functions for null. */
	public List<Call> callsIn(String function) {
		return here(facts.callsIn(function));
	}

	/** All calls through the ops tables of the API, in order of path and line. */
	public List<Raise> raises() {
		return raises.all();
	}

	/** The calls through ops tables in functions of a name; those of unknown functions for null. */
	public List<Raise> raisesIn(String function) {
		return raises.in(function);
	}

	/** The tag of the ops table that a call goes through; empty where it is only taken for one of the API's by its names. */
	public Optional<String> opsTable(Raise raise) {
		return raises.opsTable(raise);
	}

	/** Calls that the files tell to be raises of some API, and those that may be. */
	Stream<Raise> candidates() {
		return Stream.concat(Stream.of(facts.raises()), facts.possibleRaises()).flatMap(raises -> here(raises).stream());
	}

	/** What functions of a name assert of their callers, whatever file they are in. */
	public List<Precondition> preconditions(String function) {
		return here(facts.preconditions(function));
	}

	/** The initialisers of an ops struct, in order of path and line. */
	public List<Implementation> implementations(String tag) {
		return here(facts.implementations(tag));
	}

	private List<Declaration> declared(List<Declaration> everywhere) {
		return declared.computeIfAbsent(everywhere,
				facts -> here(everywhere).stream().filter(declaration -> programs || !UserSpace.hasHeader(fileOf(declaration).getPath())).toList());
	}

	/** What belongs to files of this snapshot, in order of path; within a file in order of lines. */
	@SuppressWarnings("unchecked")
	private <T extends EObject> List<T> here(List<T> everywhere) {
		return (List<T>) found.computeIfAbsent(everywhere, facts -> everywhere.stream().filter(fact -> here.contains(fileOf(fact)))
				.sorted(Comparator.comparing((T fact) -> fileOf(fact).getPath())).toList());
	}
}
