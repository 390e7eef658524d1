package dev.seriatim.series.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.seriatim.model.contract.Export;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.Condition;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.HeldLock;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/** The facts of a C file beside the tests, in words that a test can compare. */
record ReadFile(SourceFile file) {

	static ReadFile of(String name, Configuration configuration) {
		return new ReadFile(new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(state(name), configuration));
	}

	static ReadFile of(String name) {
		return of(name, Configuration.Y);
	}

	/** The facts of pieces of a file, given as text. */
	static ReadFile of(Segment... segments) {
		return new ReadFile(new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(new FileState("piece.c", false, List.of(segments)), Configuration.Y));
	}

	static FileState state(String name) {
		try (var in = ReadFile.class.getResourceAsStream(name)) {
			return state(name, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static FileState state(String name, String text) {
		return new FileState(name, true, List.of(new Segment(1, lines(text), Map.of())));
	}

	/** Without line feeds; a carriage return is kept. */
	private static List<String> lines(String text) {
		return text.isEmpty() ? List.of() : List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
	}

	/** For example {@code 12: int frob_register(…) exported gpl}. */
	List<String> declarations() {
		return file.getDeclarations().stream().map(ReadFile::text).toList();
	}

	List<String> declarations(String name) {
		return file.getDeclarations().stream().filter(declaration -> declaration.getName().equals(name)).map(ReadFile::text).toList();
	}

	private static String text(Declaration declaration) {
		var text = new StringBuilder(declaration.getLine() + ":");
		text.append(declaration.isStatic() ? " static" : "").append(declaration.isInline() ? " inline" : "");
		text.append(declaration.isDefinition() ? "" : " declared").append(" ").append(declaration.getKind().getLiteral());
		text.append(" ").append(declaration.getOwner() == null ? "" : declaration.getOwner() + ".").append(declaration.getName());
		if (declaration.getSignature() != null)
			text.append(" ").append(declaration.getSignature());
		if (declaration.getArity() != -2)
			text.append(" ").append(declaration.getArity()).append(" ").append(declaration.getBody());
		return text.append(declaration.getExport() == Export.NONE ? "" : " " + declaration.getExport().getLiteral()).toString();
	}

	/** For example {@code 5: struct frob_ops table: 6 release=table_release}. */
	List<String> implementations() {
		return file.getImplementations().stream()
				.map(made -> made.getLine() + ": struct " + made.getOpsTable() + " " + made.getVariable() + ":" + String.join(",",
						made.getCallbacks().stream().map(use -> " " + use.getLine() + " " + use.getCallback() + "=" + use.getValue()).toList()))
				.toList();
	}

	/** For example {@code 7: frob_shoot/2 in caller if !1}. */
	List<String> calls(String callee) {
		return file.getCalls().stream().filter(call -> call.getCallee().equals(callee))
				.map(call -> call.getLine() + ": " + callee + "/" + call.getArguments() + " in " + call.getFunction() + conditions(call.getConditions())).toList();
	}

	List<List<String>> literals(String callee) {
		return file.getCalls().stream().filter(call -> call.getCallee().equals(callee)).map(call -> List.copyOf(call.getLiterals())).toList();
	}

	/** For example {@code 9: age in caller checked or else}; what only other files can tell to be one is left out. */
	List<String> raises() {
		return file.getRaises().stream().filter(raise -> !raise.isPerhaps()).map(raise -> raise.getLine() + ": " + raise.getCallback() + " in " + raise.getFunction()
				+ (raise.isChecked() ? " checked" : "") + (raise.isOrElse() ? " or else" : "") + conditions(raise.getConditions())).toList();
	}

	private static String conditions(List<Condition> conditions) {
		return conditions.isEmpty() ? ""
				: " if " + String.join(" ", conditions.stream().map(condition -> (condition.isValue() ? "" : "!") + condition.getParameter()).toList());
	}

	/** The locks held where a function calls another, for example {@code 7: frob->lock by spin_lock, atomic}. */
	List<String> held(String callee, String function) {
		return file.getCalls().stream().filter(call -> call.getCallee().equals(callee) && function.equals(call.getFunction()))
				.map(call -> call.getLine() + ":" + locks(call.getHeld())).toList();
	}

	List<String> heldAtRaises(String function) {
		return file.getRaises().stream().filter(raise -> function.equals(raise.getFunction())).map(raise -> raise.getLine() + ":" + locks(raise.getHeld())).toList();
	}

	private static String locks(List<HeldLock> held) {
		return held.isEmpty() ? "" : " " + String.join("; ", held.stream().map(lock -> lock.getLock() + " by " + lock.getTakenBy() + (lock.isAtomic() ? ", atomic" : "")).toList());
	}

	/** For example {@code 5: frob_shoot held frob->lock by lockdep_assert_held}. */
	List<String> preconditions() {
		return file.getPreconditions().stream().map(precondition -> precondition.getLine() + ": " + precondition.getFunction() + " "
				+ precondition.getKind().getLiteral() + (precondition.getLock() == null ? "" : " " + precondition.getLock()) + " by " + precondition.getBy()
				+ (precondition.isConditional() ? " perhaps" : "")).toList();
	}

	/** For example {@code 3: frob_shoot}. */
	List<String> unchecked() {
		return file.getUnchecked().stream().map(place -> place.getLine() + ": " + place.getName()).toList();
	}
}
