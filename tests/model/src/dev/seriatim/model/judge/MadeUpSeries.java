package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Mismatch;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.HeldLock;
import dev.seriatim.model.usage.PreconditionKind;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.UsageFactory;

/**
 * A series in which every patch is a change of a few made-up files: the API {@code gauge} with one ops table, a notify function
 * for each callback, a site and a consumer.
 */
class MadeUpSeries implements SnapshotSource {

	static final String HEADER = "include/linux/gauge.h";
	static final String SITE = "mm/gauge_user.c";
	static final String DRIVER = "drivers/needle.c";

	private final Api api = ContractFactory.eINSTANCE.createApi();
	private final PatchSeries series = SeriesFactory.eINSTANCE.createPatchSeries();
	private final List<dev.seriatim.model.usage.Consumer> consumers = new ArrayList<>();
	/** What the base has and what patches make of it: lines like "member read void (int)", by file. */
	private final Map<Integer, Map<String, List<String>>> changes = new LinkedHashMap<>();
	private final Map<String, SourceFile> parsed = new LinkedHashMap<>();
	private final List<Conflict> conflicts = new ArrayList<>();

	MadeUpSeries() {
		api.setName("gauge");
		api.getHeaders().add(HEADER);
		var table = ContractFactory.eINSTANCE.createOpsTable();
		table.setName("gauge_ops");
		api.getOpsTables().add(table);
		changes.put(0, new LinkedHashMap<>());
	}

	/** Adds a callback to the contract, and a notify function {@code notify_NAME} that raises it. */
	MadeUpSeries contract(String callback, Consumer<Callback> properties) {
		var element = ContractFactory.eINSTANCE.createCallback();
		element.setName(callback);
		element.setReturnType("void");
		element.setParameters("(int value)");
		properties.accept(element);
		api.getOpsTables().getFirst().getCallbacks().add(element);
		var group = ContractFactory.eINSTANCE.createNotifyGroup();
		group.setSide(Side.CORE);
		var function = ContractFactory.eINSTANCE.createNotifyFunction();
		function.setName("notify_" + callback);
		group.getFunctions().add(function);
		group.getRaises().add(element);
		api.getNotifyGroups().add(group);
		return this;
	}

	MadeUpSeries contract(String callback) {
		return contract(callback, element -> {
		});
	}

	/** Adds a struct with fields, or an enumeration with enumerators, to the contract. */
	MadeUpSeries type(TypeKind kind, String name, String... members) {
		var type = ContractFactory.eINSTANCE.createType();
		type.setKind(kind);
		type.setName(name);
		for (var member : members)
			if (kind == TypeKind.ENUM) {
				var constant = ContractFactory.eINSTANCE.createConstant();
				constant.setName(member);
				type.getConstants().add(constant);
			} else {
				var field = ContractFactory.eINSTANCE.createField();
				field.setName(member);
				type.getFields().add(field);
			}
		api.getTypes().add(type);
		return this;
	}

	Callback callback(String name) {
		return api.callbacks().stream().filter(callback -> callback.getName().equals(name)).findFirst().orElseThrow();
	}

	Api api() {
		return api;
	}

	PatchSeries series() {
		return series;
	}

	List<dev.seriatim.model.usage.Consumer> consumers() {
		return consumers;
	}

	/** What stands in a file at the base. */
	MadeUpSeries base(String file, String... lines) {
		changes.get(0).put(file, List.of(lines));
		return this;
	}

	/** The next patch: its files are afterwards as given; no lines delete a file. */
	MadeUpSeries patch(Map<String, List<String>> files) {
		var number = series.getTotal() + 1;
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setNumber(number);
		series.getPatches().add(patch);
		return state(number, files);
	}

	/** A patch that never arrived. */
	MadeUpSeries missing() {
		series.getMissing().add(series.getTotal() + 1);
		return state(series.getTotal() + 1, Map.of());
	}

	private MadeUpSeries state(int number, Map<String, List<String>> files) {
		series.setTotal(number);
		changes.put(number, files);
		return this;
	}

	MadeUpSeries conflict(int patch, String file) {
		return conflict(patch, file, null);
	}

	MadeUpSeries conflict(int patch, String file, Mismatch mismatch) {
		conflicts.add(new Conflict(patch, file, 1, "hunk 1 finds nothing that fits", mismatch));
		return this;
	}

	Review review() {
		return new Judge(this, List.of(api), consumers, EnumSet.of(Configuration.Y), Map.of()).review(series);
	}

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
		snapshot.setPrefix(prefix.patches().size());
		snapshot.setConfiguration(configuration);
		var state = new LinkedHashMap<>(changes.get(0));
		prefix.patches().forEach(patch -> state.putAll(changes.get(patch)));
		state.values().removeIf(List::isEmpty);
		state.forEach((path, lines) -> snapshot.getFiles()
				.add(parsed.computeIfAbsent(path + lines, key -> parse(path, lines))));
		return snapshot;
	}

	/**
	 * One fact a line: member, function, static, prototype, macro, struct, whole (a struct of which every member is known), enum, enumerator, include, field, raise, untested, call, locked (a call with a
	 * spinlock held), asserts, fallback (a raise in an else branch), use, unread, table; the place is the line. What a call stands under follows after {@code if}.
	 */
	private static SourceFile parse(String path, List<String> lines) {
		var file = UsageFactory.eINSTANCE.createSourceFile();
		file.setPath(path);
		file.setComplete(true);
		var names = new LinkedHashMap<String, Integer>();
		for (var line = 1; line <= lines.size(); line++) {
			var words = lines.get(line - 1).split(" ", 3);
			for (var name : lines.get(line - 1).split("\\W+"))
				names.putIfAbsent(name, line);
			switch (words[0]) {
			case "member" -> declare(file, line, words[1], DeclarationKind.CALLBACK, words[2]).setOwner("gauge_ops");
			case "function", "prototype" -> declare(file, line, words[1], DeclarationKind.FUNCTION, words[2]).setDefinition(words[0].equals("function"));
			case "static" -> {
				var function = declare(file, line, words[1], DeclarationKind.FUNCTION, words[2]);
				function.setDefinition(true);
				function.setStatic(true);
			}
			case "macro" -> {
				var macro = declare(file, line, words[1], DeclarationKind.MACRO, null);
				macro.setDefinition(true);
				macro.setArity(Integer.parseInt(words[2]));
			}
			case "raise", "untested", "fallback" -> {
				var raise = UsageFactory.eINSTANCE.createRaise();
				raise.setFunction(words[1]);
				raise.setCallback(words[2]);
				raise.setChecked(!words[0].equals("untested"));
				raise.setOrElse(words[0].equals("fallback"));
				raise.setLine(line);
				file.getRaises().add(raise);
			}
			case "asserts" -> {
				var precondition = UsageFactory.eINSTANCE.createPrecondition();
				precondition.setFunction(words[1]);
				precondition.setKind(PreconditionKind.getByName(words[2].split(" ")[0]));
				precondition.setLock(words[2].contains(" ") ? words[2].split(" ")[1] : null);
				precondition.setConditional(words[2].endsWith(" perhaps"));
				precondition.setBy("an annotation");
				precondition.setLine(line);
				file.getPreconditions().add(precondition);
			}
			case "call", "locked" -> {
				var call = UsageFactory.eINSTANCE.createCall();
				call.setFunction(words[1]);
				call.setCallee(words[2].split(" if ")[0]);
				call.getUnder().addAll(List.of(words[2].split(" if ")).subList(1, words[2].split(" if ").length));
				call.setArguments(1);
				call.setLine(line);
				if (words[0].equals("locked"))
					call.getHeld().add(spinlock());
				file.getCalls().add(call);
			}
			case "field" -> {
				var type = words[2].split(" ", 2);
				var field = declare(file, line, type[0], DeclarationKind.FIELD, null);
				field.setOwner(words[1]);
				field.setType(type.length > 1 ? type[1] : null);
			}
			case "whole" -> {
				var type = declare(file, line, words[1], DeclarationKind.TYPE, null);
				type.setDefinition(true);
				type.setWhole(true);
			}
			case "struct", "enum" -> {
				var type = declare(file, line, words[1], DeclarationKind.TYPE, null);
				type.setTypeKind(words[0].equals("enum") ? TypeKind.ENUM : TypeKind.STRUCT);
				type.setDefinition(words.length > 2);
			}
			case "enumerator" -> {
				var constant = declare(file, line, words[2], DeclarationKind.CONSTANT, null);
				constant.setOwner(words[1]);
				constant.setDefinition(true);
			}
			case "include" -> file.getIncludes().add(words[1]);
			case "unread" -> {
				var unchecked = UsageFactory.eINSTANCE.createUnchecked();
				unchecked.setName(words[1]);
				unchecked.setLine(line);
				unchecked.setReason("not understood");
				file.getUnchecked().add(unchecked);
			}
			case "use" -> {
				var use = UsageFactory.eINSTANCE.createMemberUse();
				use.setOwner(words[1]);
				use.setMember(words[2]);
				use.setDeclared(true);
				use.setLine(line);
				file.getMemberUses().add(use);
			}
			case "table" -> {
				var table = UsageFactory.eINSTANCE.createImplementation();
				table.setOpsTable("gauge_ops");
				table.setVariable(words[1]);
				table.setLine(line);
				for (var callback : words[2].split(" ")) {
					var use = UsageFactory.eINSTANCE.createCallbackUse();
					use.setCallback(callback);
					use.setValue(words[1] + "_" + callback);
					use.setLine(line);
					table.getCallbacks().add(use);
				}
				file.getImplementations().add(table);
			}
			default -> throw new IllegalArgumentException(lines.get(line - 1));
			}
		}
		file.setNames(names);
		return file;
	}

	private static HeldLock spinlock() {
		var lock = UsageFactory.eINSTANCE.createHeldLock();
		lock.setLock("scale->lock");
		lock.setTakenBy("spin_lock");
		lock.setAtomic(true);
		return lock;
	}

	private static Declaration declare(SourceFile file, int line, String name, DeclarationKind kind, String type) {
		var declaration = UsageFactory.eINSTANCE.createDeclaration();
		declaration.setName(name);
		declaration.setKind(kind);
		declaration.setLine(line);
		if (type != null)
			declaration.setSignature(Signature.of(type.substring(0, type.indexOf('(')), type.substring(type.indexOf('('))));
		file.getDeclarations().add(declaration);
		return declaration;
	}

	@Override
	public List<Conflict> conflicts(Prefix prefix) {
		return conflicts.stream().filter(conflict -> conflict.patch() == prefix.last()).toList();
	}

	@Override
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		return Optional.of(new MailPlace(prefix.last(), "patch-" + prefix.last() + "@example.org", 100 + line, true));
	}

	@Override
	public boolean hasTree() {
		return true;
	}

	@Override
	public Optional<String> base() {
		return Optional.of("a made-up tree");
	}

	@Override
	public List<NotChecked> notChecked() {
		return List.of();
	}
}
