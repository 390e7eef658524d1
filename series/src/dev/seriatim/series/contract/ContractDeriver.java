package dev.seriatim.series.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.ECollections;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.delta.CallbackNames;
import dev.seriatim.model.delta.Events;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.drift.DeclaredApi.Spot;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.usage.Raise;
import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.code.DeclarationTextReader;
import dev.seriatim.series.code.DeclaredText;
import dev.seriatim.series.code.DeclaredText.Enumeration;
import dev.seriatim.series.code.DeclaredText.Enumerator;
import dev.seriatim.series.code.DeclaredText.Gap;
import dev.seriatim.series.code.DeclaredText.MacroText;
import dev.seriatim.series.code.DeclaredText.Member;
import dev.seriatim.series.code.DeclaredText.Prototype;
import dev.seriatim.series.code.DeclaredText.Struct;
import dev.seriatim.series.code.GuardSearch;
import dev.seriatim.series.code.KernelMacros;
import dev.seriatim.series.code.SourceReader;
import dev.seriatim.series.tree.Tree;

/** Derives a contract from a header and from the files that define what it declares. */
public final class ContractDeriver {

	private static final ContractFactory FACTORY = ContractFactory.eINSTANCE;
	private static final Set<String> RESERVED = Set.of("__printf", "__scanf", "__aligned", "__section", "__acquires", "__releases", "__must_hold",
			"__alloc_size", "__counted_by", "__alias", "__assume_aligned", "typeof", "__typeof__", "typeof_unqual", "struct", "union", "enum", "for", "else");
	private static final int LONGEST_VALUE = 200;
	private static final int READING = 30;
	private static final int SEARCHING = 70;

	/**
	 * @param gaps what a header declares and the contract does not have, by line
	 */
	public record Derived(DeclaredApi declared, List<Gap> gaps) {

		public Api api() {
			return declared.api();
		}
	}

	private final List<CodeFile> headers;
	private final List<CodeFile> sources;
	private final KernelMacros macros;
	private final Api api = FACTORY.createApi();
	private final Map<String, Function> functions = new LinkedHashMap<>();
	private final List<Gap> gaps = new ArrayList<>();
	/** A person may promise some of them as constants; nothing derives them. */
	private final Set<String> variables = new HashSet<>();
	private final Map<Element, Spot> spots = new HashMap<>();
	/** The header that is read. */
	private CodeFile header;

	private ContractDeriver(List<CodeFile> headers, List<CodeFile> sources, KernelMacros macros) {
		this.headers = headers;
		this.sources = sources;
		this.macros = macros;
	}

	/**
	 * Derives what the files show; odd content makes gaps and never fails.
	 *
	 * @param name    of the contract
	 * @param headers at least one; what two of them declare is taken from the first
	 * @param sources files that define functions of the header, call its callbacks and export; without them what is known of that is in the
	 *                header's own inline functions
	 * @param tree    where users of the API are looked for, which tells the sides apart; takes seconds for a kernel. Without it names and
	 *                types have to tell
	 * @param monitor null for none
	 * @throws java.io.UncheckedIOException when a file of the tree cannot be read
	 * @throws org.eclipse.core.runtime.OperationCanceledException soon after the monitor was cancelled
	 */
	public static Derived derive(String name, List<CodeFile> headers, List<CodeFile> sources, Optional<Tree> tree, IProgressMonitor monitor) {
		return derive(name, headers, sources, tree, KernelMacros.STANDARD, monitor);
	}

	/** The same, for code that uses other macros. */
	public static Derived derive(String name, List<CodeFile> headers, List<CodeFile> sources, Optional<Tree> tree, KernelMacros macros,
			IProgressMonitor monitor) {
		var deriver = new ContractDeriver(headers, sources, macros);
		deriver.api.setName(name);
		deriver.derive(tree, SubMonitor.convert(monitor, READING + SEARCHING));
		var unclear = deriver.gaps.stream().map(Gap::name).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
		unclear.addAll(deriver.variables);
		return new Derived(new DeclaredApi(deriver.api, deriver.functions, !sources.isEmpty(), unclear, deriver.spots),
				deriver.gaps.stream().sorted(Comparator.comparingInt(Gap::line)).toList());
	}

	private void derive(Optional<Tree> tree, SubMonitor progress) {
		progress.subTask("Reading " + headers.getFirst().path());
		headers.stream().map(CodeFile::state).flatMap(state -> GuardSearch.in(state).stream()).findFirst().ifPresent(api::setGuard);
		headers.forEach(header -> api.getHeaders().add(header.path()));
		var definitions = new LinkedHashMap<CodeFile, DeclaredText>();
		sources.forEach(source -> definitions.put(source, text(source)));
		for (var file : headers) {
			header = file;
			var text = text(file);
			gaps.addAll(text.gaps());
			variables.addAll(text.variables());
			structs(text);
			enumerations(text);
			text.functions().forEach(function -> function(function, definitions));
			text.macros().forEach(this::macro);
		}
		pair();
		progress.split(READING);
		var names = Stream.concat(functions.keySet().stream(), api.getMacros().stream().map(Element::getName)).toList();
		var own = Stream.concat(headers.stream(), sources.stream()).map(CodeFile::path).collect(Collectors.toSet());
		progress.subTask("Looking for users");
		var users = tree.map(found -> Users.in(found, api.getOpsTables().stream().map(Element::getName).toList(), names, own, progress.split(SEARCHING)))
				.orElse(Users.NOT_KNOWN);
		behaviour(users);
	}

	private DeclaredText text(CodeFile file) {
		return DeclarationTextReader.read(file.state(), api.getGuard() == null ? Set.of() : Set.of(api.getGuard()), true, macros);
	}

	private void structs(DeclaredText text) {
		for (var struct : text.structs())
			if (isOpsTable(struct) && isNew(struct.name(), api.getOpsTables()))
				api.getOpsTables().add(opsTable(struct));
			else if (!isOpsTable(struct) && isNew(struct.name(), api.getTypes()))
				api.getTypes().add(type(struct));
		text.typedefs().stream().filter(typedef -> isNew(typedef.name(), api.getTypes())).forEach(typedef -> api.getTypes().add(type(typedef)));
	}

	private <T extends Element> T at(int line, T element) {
		spots.put(element, new Spot(header.path(), line));
		return element;
	}

	private static boolean isNew(String name, List<? extends Element> elements) {
		return elements.stream().noneMatch(element -> element.getName().equals(name));
	}

	/** Most of its members are pointers to functions, or its name says it. */
	private static boolean isOpsTable(Struct struct) {
		var pointers = struct.members().stream().filter(Member::function).count();
		return struct.keyword().equals("struct") && pointers > 0
				&& (pointers * 2 > struct.members().size() || struct.name().endsWith("_ops") || struct.name().endsWith("_operations"));
	}

	private OpsTable opsTable(Struct struct) {
		var table = at(struct.line(), FACTORY.createOpsTable());
		table.setName(struct.name());
		for (var member : struct.members())
			if (member.function()) {
				var callback = at(member.line(), FACTORY.createCallback());
				callback.setName(member.name());
				callback.setReturnType(member.before());
				callback.setParameters(member.after());
				callback.setDocumentation(new Hints().add(member.comment(), header.path()).text());
				table.getCallbacks().add(callback);
			} else
				gaps.add(new Gap(member.line(), member.name(), "is a member of an ops table that is no pointer to a function"));
		return table;
	}

	/** By a name a contract means the first callback that has it, which need not be one of the same table. */
	private void pair() {
		for (var first : api.callbacks())
			for (var start : List.of("start", "begin"))
				if (first.getName().endsWith(start)) {
					var end = first.getName().substring(0, first.getName().length() - start.length()) + "end";
					api.callbacks().stream().filter(callback -> callback.getName().equals(end)).findFirst()
							.filter(callback -> callback.eContainer() == first.eContainer()).ifPresent(first::setPairsWith);
				}
	}

	private Type type(Struct struct) {
		var type = at(struct.line(), FACTORY.createType());
		type.setKind(TypeKind.get(struct.keyword()));
		type.setName(struct.name());
		for (var member : struct.members()) {
			var field = at(member.line(), FACTORY.createField());
			field.setType(member.before());
			field.setName(member.name());
			field.setSuffix(member.after());
			type.getFields().add(field);
		}
		return type;
	}

	private void enumerations(DeclaredText text) {
		for (Enumeration enumeration : text.enumerations())
			if (enumeration.name() == null)
				enumeration.enumerators().stream().filter(enumerator -> isNew(enumerator.name(), api.getConstants()))
						.forEach(enumerator -> api.getConstants().add(constant(enumerator)));
			else if (isNew(enumeration.name(), api.getTypes())) {
				var type = at(enumeration.line(), FACTORY.createType());
				type.setKind(TypeKind.ENUM);
				type.setName(enumeration.name());
				enumeration.enumerators().forEach(enumerator -> type.getConstants().add(constant(enumerator)));
				api.getTypes().add(type);
			}
	}

	private Constant constant(Enumerator enumerator) {
		return constant(enumerator.name(), enumerator.value(), enumerator.line());
	}

	private Constant constant(String name, String value, int line) {
		var constant = at(line, FACTORY.createConstant());
		constant.setName(name);
		constant.setValue(value);
		return constant;
	}

	private void function(Prototype prototype, Map<CodeFile, DeclaredText> definitions) {
		if (functions.containsKey(prototype.name()))
			return;
		var function = at(prototype.line(), FACTORY.createFunction());
		function.setName(prototype.name());
		function.setReturnType(prototype.before());
		function.setParameters(prototype.after());
		var hints = new Hints().add(prototype.annotations(), header.path()).add(prototype.comment(), header.path());
		definitions.forEach((source, text) -> text.functions().stream().filter(definition -> definition.name().equals(prototype.name()))
				.forEach(definition -> hints.add(definition.annotations(), source.path()).add(definition.comment(), source.path())));
		function.setDocumentation(hints.text());
		functions.put(function.getName(), function);
	}

	private void macro(MacroText text) {
		// A macro of its own name only tells the preprocessor of an enumerator or a function.
		if (text.body().equals(text.name()) || !isNew(text.name(), api.getMacros()) || !isNew(text.name(), api.getConstants()))
			return;
		if (RESERVED.contains(text.name()))
			gaps.add(new Gap(text.line(), text.name(), "has a name that the language reads as something else"));
		else if (text.constant() && text.body().length() <= LONGEST_VALUE)
			api.getConstants().add(constant(text.name(), text.body(), text.line()));
		else if (!functions.containsKey(text.name())) {
			var macro = at(text.line(), FACTORY.createMacro());
			macro.setName(text.name());
			macro.setArity(text.arity());
			api.getMacros().add(macro);
		}
	}

	/** What needs the bodies: exports, which callbacks are tested, who raises them, and who calls what. */
	private void behaviour(Users users) {
		api.getFunctions().addAll(functions.values());
		var files = Stream.concat(headers.stream(), sources.stream()).map(CodeFile::state).toList();
		var source = new BaseOnly(files, new SourceReader(ApiNames.of(List.of(api)).with(macros)));
		var timeline = Timeline.of(SeriesFactory.eINSTANCE.createPatchSeries());
		var history = new History(api, Configuration.Y, timeline, source);
		for (var file : source.snapshot(timeline.prefix(0), Configuration.Y).getFiles())
			file.getDeclarations().stream().filter(declaration -> declaration.getExport() != Export.NONE && functions.containsKey(declaration.getName()))
					.forEach(declaration -> functions.get(declaration.getName()).setExport(declaration.getExport()));
		optional(history.at(0).raises());
		new Sides(api, history, users).apply();
		// As they stand in the text: what consumers use comes first.
		ECollections.sort(api.getFunctions(), Comparator.comparing(Element::getSide));
		ECollections.sort(api.getMacros(), Comparator.comparing(Element::getSide));
		new NotifyGroups(api, new Events(history, new CallbackNames(history, List.of())), spots).apply();
	}

	private void optional(List<Raise> raises) {
		for (var table : api.getOpsTables())
			for (var callback : table.getCallbacks()) {
				var own = raises.stream().filter(raise -> raise.getCallback().equals(callback.getName())).toList();
				callback.setOptional(!own.isEmpty() && own.stream().allMatch(Raise::isChecked));
			}
	}
}
