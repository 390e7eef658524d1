package dev.seriatim.model.delta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.Unchecked;

/**
 * An API at every position of a timeline, in one configuration: which elements there are, and what is seen of each.
 * <p>
 * Without a tree only what a hunk shows is known. A hunk that changes a declaration shows it, so a declaration that no hunk
 * shows is there and unchanged as the contract says; one that some hunk shows is known at every position.
 */
public final class History {

	private final Api api;
	private final Configuration configuration;
	private final Timeline timeline;
	private final List<SnapshotIndex> indexes = new ArrayList<>();
	private final Map<String, ApiElement> elements;
	private final Map<ApiElement, Boolean> assumed = new HashMap<>();
	private final List<Map<ApiElement, Optional<Declaration>>> declarations = new ArrayList<>();
	private final Map<String, Boolean> inAnyHeader = new HashMap<>();
	private final FileNames names;
	private final FactIndex facts;
	private final boolean tree;
	private final boolean headersKnown;

	public History(Api api, Configuration configuration, Timeline timeline, SnapshotSource source) {
		this(api, configuration, timeline, source, new FactIndex(api.getOpsTables().stream().map(OpsTable::getName).collect(Collectors.toSet())));
	}

	private History(Api api, Configuration configuration, Timeline timeline, SnapshotSource source, FactIndex facts) {
		this.api = api;
		this.facts = facts;
		this.configuration = configuration;
		this.timeline = timeline;
		this.names = new FileNames(timeline);
		this.tree = source.hasTree();
		var programs = api.getHeaders().stream().anyMatch(UserSpace::has);
		for (var position = 0; position <= timeline.last(); position++)
			indexes.add(position > 0 && timeline.isMissing(position) ? indexes.getLast()
					: new SnapshotIndex(source.snapshot(timeline.prefix(position), configuration), facts, programs));
		indexes.forEach(index -> declarations.add(new HashMap<>()));
		headersKnown = areHeadersKnown();
		elements = new Elements(api, indexes).collect();
	}

	/** The same in another configuration. Files that are the same in both are looked into once. */
	public History in(Configuration other, SnapshotSource source) {
		return new History(api, other, timeline, source, facts);
	}

	public Api api() {
		return api;
	}

	public Configuration configuration() {
		return configuration;
	}

	public Timeline timeline() {
		return timeline;
	}

	/** The names that the series gives to files. */
	public FileNames names() {
		return names;
	}

	/** Whether a tree stands behind the patches, so that absence proves something. */
	public boolean hasTree() {
		return tree;
	}

	/** The snapshot at a position; that of the position before where the patch is missing. */
	public SnapshotIndex at(int position) {
		return indexes.get(position);
	}

	/** Elements in the order of the contract, then those that the series adds, as they come. */
	public List<ApiElement> elements() {
		return List.copyOf(elements.values());
	}

	/** A function or macro of the API. */
	public Optional<ApiElement> callable(String name) {
		return Optional.ofNullable(elements.get(name)).filter(ApiElement::isCallable);
	}

	/** The type of the API that a field or an enumerator belongs to; empty for others. */
	public Optional<ApiElement> typeOf(ApiElement member) {
		return elements.values().stream().filter(type -> type.kind() == ElementKind.TYPE && type.name().equals(member.owner())).findFirst();
	}

	/** A member of one of the API's ops tables. */
	public Optional<ApiElement> callback(String opsTable, String name) {
		return Optional.ofNullable(elements.get(opsTable + "." + name)).filter(element -> element.kind() == ElementKind.CALLBACK);
	}

	/**
	 * What is seen of an element; empty when it is absent there, and also when it is {@link #assumed}. With the guard off the
	 * source file that defines a function is not built, so that only a header declares it.
	 */
	public Optional<Declaration> declaration(ApiElement element, int position) {
		return declarations.get(position).computeIfAbsent(element, wanted -> findDeclaration(wanted, position));
	}

	private Optional<Declaration> findDeclaration(ApiElement element, int position) {
		var index = at(position);
		if (!element.isCallable())
			return switch (element.kind()) {
			case CALLBACK -> index.member(api, element.owner(), element.name());
			case FIELD -> index.field(element.owner(), element.name());
			case TYPE -> index.type(api, element.name(), isTypedef(element)).filter(found -> found.isDefinition() || isOpaque(element));
			default -> index.constant(api, element.name());
			};
		return index.callables(api, element.name()).filter(found -> SnapshotIndex.isInHeader(found) || isFoundBeside(found, position))
				.filter(found -> !isOnlyStub(element)).findFirst();
	}

	/** Without a tree the hunks can show the stub of an exported function alone, and nothing of the function that is there with the guard on. */
	private boolean isOnlyStub(ApiElement element) {
		return !tree && !guardOff() && api.getGuard() != null && isExported(element.name()) && indexes.stream()
				.flatMap(index -> index.declarations(element.name()).stream())
				.allMatch(found -> found.isDefinition() && found.isInline() && SnapshotIndex.isInHeader(found));
	}

	private boolean isExported(String function) {
		return api.getFunctions().stream().anyMatch(known -> known.getName().equals(function) && known.getExport() != Export.NONE);
	}

	/**
	 * With the guard off, what no header declares is not there, though the file that defines it can be read. With it on, a function that
	 * headers declare at other positions is there for nobody else where none does; one that became static is told as such. What another file
	 * has for itself under the name is another function.
	 */
	private boolean isFoundBeside(Declaration source, int position) {
		var declared = isInAnyHeader(source.getName());
		if (!SnapshotIndex.isPrivate(source))
			return !declared && !guardOff();
		return declared ? isEverShared(source, position) : !guardOff();
	}

	/** Whether the file of a static function defines it for all at another position. */
	private boolean isEverShared(Declaration source, int position) {
		var file = names.last(SnapshotIndex.fileOf(source).getPath(), position);
		return IntStream.rangeClosed(0, timeline.last()).anyMatch(other -> at(other).declarations(source.getName()).stream().anyMatch(
				found -> !SnapshotIndex.isPrivate(found) && names.last(SnapshotIndex.fileOf(found).getPath(), other).equals(file)));
	}

	private static boolean isTypedef(ApiElement type) {
		return type.owner().equals(TypeKind.TYPEDEF.getLiteral());
	}

	/** A struct or union of which the contract promises no member: users only have pointers to it. */
	private boolean isOpaque(ApiElement type) {
		var tagged = type.owner().equals(TypeKind.STRUCT.getLiteral()) || type.owner().equals(TypeKind.UNION.getLiteral());
		return tagged && elements.values().stream().noneMatch(other -> other.kind() == ElementKind.FIELD && other.fromContract() && type.name().equals(other.owner()));
	}

	/** A prototype announces a struct as well as {@code struct name;} does. */
	private boolean isMentioned(ApiElement type, int position) {
		return isOpaque(type) && at(position).headers(api).stream().anyMatch(header -> header.getNames().containsKey(type.name()));
	}

	private boolean isInAnyHeader(String name) {
		return inAnyHeader.computeIfAbsent(name, wanted -> indexes.stream().flatMap(index -> index.callable(api, wanted).stream()).anyMatch(SnapshotIndex::isInHeader));
	}

	/** Whether the element is there although no hunk shows it: the contract names it, and nothing touches it. */
	public boolean assumed(ApiElement element) {
		return assumed.computeIfAbsent(element, wanted -> wanted.fromContract() && !headersKnown && everSeen(wanted) == null);
	}

	/** Whether the element is there at a position; what cannot be read there counts as there. */
	public boolean present(ApiElement element, int position) {
		if (assumed(element))
			return !absentWithGuardOff(element);
		return declaration(element, position).isPresent() || unreadable(element, position).isPresent()
				|| element.kind() == ElementKind.TYPE && isMentioned(element, position);
	}

	/**
	 * The place that keeps an element from being read: it was declared in a file before, and the file still names it where the
	 * parser does not understand it. Neither its absence nor its type may be concluded then.
	 */
	public Optional<Unchecked> unreadable(ApiElement element, int position) {
		if (declaration(element, position).isPresent())
			return Optional.empty();
		for (var before = position - 1; before >= 0; before--) {
			var last = declaration(element, before);
			if (last.isPresent())
				return at(position).file(SnapshotIndex.fileOf(last.get()).getPath()).stream().flatMap(file -> file.getUnchecked().stream())
						.filter(unchecked -> element.name().equals(unchecked.getName())).findFirst();
		}
		return Optional.empty();
	}

	/** Whether other files can use the element at a position: it is there, and not private to a source file. */
	public boolean usable(ApiElement element, int position) {
		return present(element, position) && declaration(element, position).filter(SnapshotIndex::isPrivate).isEmpty();
	}

	/** The first position at which the API has any element, 0 when the base has it, -1 when it never appears. */
	public int firstPosition() {
		for (var position = 0; position <= timeline.last(); position++) {
			var here = position;
			if (elements().stream().anyMatch(element -> element.fromContract() && present(element, here)))
				return position;
		}
		return -1;
	}

	private boolean absentWithGuardOff(ApiElement element) {
		return guardOff() && (element.kind() == ElementKind.CALLBACK || element.kind() == ElementKind.FUNCTION);
	}

	/** With the guard off stubs raise nothing, and what has no stub is not there. */
	public boolean guardOff() {
		return configuration == Configuration.N && api.getGuard() != null;
	}

	/** Whether the whole header is known at some position, so that what is not in it is absent. */
	private boolean areHeadersKnown() {
		return tree || indexes.stream().anyMatch(index -> index.headers(api).stream().anyMatch(SourceFile::isComplete));
	}

	private Declaration everSeen(ApiElement element) {
		for (var position = 0; position <= timeline.last(); position++) {
			var declaration = declaration(element, position);
			if (declaration.isPresent())
				return declaration.get();
		}
		return null;
	}

	/** The contract's callbacks by name. */
	public Map<String, Callback> contractCallbacks() {
		var callbacks = new LinkedHashMap<String, Callback>();
		api.getOpsTables().forEach(table -> table.getCallbacks().forEach(callback -> callbacks.putIfAbsent(callback.getName(), callback)));
		return callbacks;
	}
}
