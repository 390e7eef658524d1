package dev.seriatim.model.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.drift.Drift.Kind;
import dev.seriatim.model.signature.Signature;

/** Compares a contract with the headers that it is about. */
public final class Comparison {

	private final Api contract;
	private final DeclaredApi declared;
	private final List<Drift> drifts = new ArrayList<>();

	private Comparison(Api contract, DeclaredApi declared) {
		this.contract = contract;
		this.declared = declared;
	}

	/**
	 * Where the two disagree, in the order of the contract, then what is new in the order of the header. Types and constants that a contract
	 * leaves out wholly are not new, and what it says of contexts, sides and raised callbacks is not compared: no header says it.
	 */
	public static List<Drift> of(Api contract, DeclaredApi declared) {
		var comparison = new Comparison(contract, declared);
		comparison.compare();
		return List.copyOf(comparison.drifts);
	}

	private void compare() {
		var header = declared.api();
		if (header.getGuard() != null && !header.getGuard().equals(contract.getGuard()))
			add(Kind.GUARD, contract, null, contract.getGuard() == null ? "" : contract.getGuard(), header.getGuard());
		each(contract.getOpsTables(), byName(Stream.concat(header.getOpsTables().stream(), header.getTypes().stream().map(Comparison::asTable))), this::opsTable);
		callables();
		each(contract.getTypes(), byName(header.getTypes().stream()), this::type);
		each(contract.getConstants(), byName(allConstants(header)), this::constant);
		added(header.getOpsTables(), byName(contract.getOpsTables().stream()));
		if (!contract.getTypes().isEmpty())
			added(header.getTypes(), Comparison.<Element>byName(Stream.concat(contract.getTypes().stream(), contract.getOpsTables().stream())));
		if (!contract.getConstants().isEmpty())
			added(header.getConstants(), Comparison.<Element>byName(Stream.concat(allConstants(contract), contract.getMacros().stream())));
	}

	/** A struct of which most members are no callbacks, as a contract may take it all the same: {@code struct shrinker}. */
	private static OpsTable asTable(Type struct) {
		var table = ContractFactory.eINSTANCE.createOpsTable();
		table.setName(struct.getName());
		for (var field : struct.getFields())
			if (isCallback(field)) {
				var callback = ContractFactory.eINSTANCE.createCallback();
				callback.setName(field.getName());
				callback.setReturnType(field.getType());
				callback.setParameters(field.getSuffix());
				table.getCallbacks().add(callback);
			}
		return table;
	}

	private static boolean isCallback(Field field) {
		return field.getSuffix() != null && field.getSuffix().startsWith("(");
	}

	private void opsTable(OpsTable written, OpsTable found) {
		each(written.getCallbacks(), byName(found.getCallbacks().stream()), this::prototype);
		added(found.getCallbacks(), byName(written.getCallbacks().stream()));
	}

	private void prototype(Prototyped written, Prototyped found) {
		if (!written.signature().equals(found.signature()))
			add(Kind.PROTOTYPE, written, found, written.signature().toString(), found.signature().toString());
	}

	/** Functions, macros and notify functions of one name are one element. */
	private void callables() {
		var header = declared.api();
		Map<String, Element> found = byName(Stream.of(header.getFunctions(), header.getMacros(), header.notifyFunctions()).flatMap(List::stream));
		found.putAll(declared.prototypes());
		byName(header.getConstants().stream()).forEach(found::putIfAbsent);
		each(contract.getFunctions(), found, this::function);
		each(contract.getMacros(), found, this::macro);
		each(contract.notifyFunctions(), found, (written, other) -> {
		});
		Map<String, Element> written = byName(Stream.of(contract.getFunctions(), contract.getMacros(), contract.notifyFunctions(), contract.getConstants()).flatMap(List::stream));
		added(header.getFunctions(), written);
		added(header.getMacros(), written);
		added(header.notifyFunctions(), written);
	}

	private void function(Function written, Element found) {
		switch (found) {
		case Function function -> {
			prototype(written, function);
			if (declared.exportsKnown() && written.getExport() != function.getExport())
				add(Kind.EXPORT, written, function, written.getExport().getLiteral(), function.getExport().getLiteral());
		}
		default -> add(Kind.NATURE, written, found, "function", "macro");
		}
	}

	private void macro(Macro written, Element found) {
		if (found instanceof Function)
			add(Kind.NATURE, written, found, "macro", "function");
		else {
			var arity = found instanceof Macro macro ? macro.getArity() : written.getArity();
			if (arity != written.getArity())
				add(Kind.ARITY, written, found, String.valueOf(written.getArity()), String.valueOf(arity));
		}
	}

	private void type(Type written, Type found) {
		each(written.getFields(), byName(found.getFields().stream()), this::field);
		if (!written.getFields().isEmpty())
			added(found.getFields(), byName(written.getFields().stream()));
		each(written.getConstants(), byName(found.getConstants().stream()), this::constant);
		if (!written.getConstants().isEmpty())
			added(found.getConstants(), byName(written.getConstants().stream()));
	}

	private void field(Field written, Field found) {
		if (!canonical(written).equals(canonical(found)))
			add(Kind.FIELD, written, found, text(written), text(found));
	}

	private static String canonical(Field field) {
		return isCallback(field) ? Signature.of(field.getType(), field.getSuffix()).toString() : Signature.of(field.getType(), "()") + unspaced(field.getSuffix());
	}

	private static String text(Field field) {
		return field.getType() + (field.getSuffix() == null ? "" : " " + field.getSuffix());
	}

	private void constant(Constant written, Constant found) {
		if (written.getValue() != null && !unspaced(written.getValue()).equals(unspaced(found.getValue())))
			add(Kind.VALUE, written, found, written.getValue(), found.getValue() == null ? "" : found.getValue());
	}

	private static String unspaced(String text) {
		return text == null ? "" : text.replaceAll("\\s+", "");
	}

	private static Stream<Constant> allConstants(Api api) {
		return Stream.concat(api.getConstants().stream(), api.getTypes().stream().flatMap(type -> type.getConstants().stream()));
	}

	private <W extends Element, F extends Element> void each(List<W> written, Map<String, F> found, BiConsumer<W, F> compare) {
		for (var element : written) {
			var other = found.get(element.getName());
			if (other != null)
				compare.accept(element, other);
			else if (element.getName() != null && !declared.unclear().contains(element.getName()))
				add(Kind.GONE, element, null, "", "");
		}
	}

	private void added(List<? extends Element> found, Map<String, ? extends Element> written) {
		for (var element : found)
			if (!written.containsKey(element.getName()))
				add(Kind.ADDED, null, element, "", "");
	}

	private void add(Kind kind, Documented written, Element found, String contractText, String headerText) {
		drifts.add(new Drift(kind, written, found, contractText, headerText));
	}

	/** The first of each name. */
	private static <T extends Element> Map<String, T> byName(Stream<? extends T> elements) {
		var names = new LinkedHashMap<String, T>();
		elements.filter(element -> element.getName() != null).forEach(element -> names.putIfAbsent(element.getName(), element));
		return names;
	}
}
