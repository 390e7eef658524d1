package dev.seriatim.series.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;

import dev.seriatim.model.usage.PreconditionKind;

/** What the kernel's functions do with locks and assert of their callers, by name: {@code kernel-locks.txt} beside this class. */
final class KernelLocks {

	/** When a function that takes a lock holds it. */
	enum When {
		ALWAYS, WHERE_NOT_ZERO, WHERE_ZERO
	}

	/** The lock of a call, which {@code operand} picks from the arguments. */
	record Taking(String kind, boolean atomic, When when, LockOperand operand) {
	}

	record Releasing(String kind, LockOperand operand) {
	}

	/** @param what the word after {@code asserts} */
	record Assertion(String what, LockOperand operand) {

		/** What a caller has to see to; nothing for what says something only together with another call. */
		List<PreconditionKind> kinds() {
			return switch (what) {
			case "sleep", "sleep-perhaps" -> List.of(PreconditionKind.MAY_SLEEP);
			case "atomic", "means-atomic" -> List.of(PreconditionKind.ATOMIC);
			case "held", "means-held" -> List.of(PreconditionKind.HELD);
			case "held-atomic" -> List.of(PreconditionKind.HELD, PreconditionKind.ATOMIC);
			case "held-write" -> List.of(PreconditionKind.HELD_FOR_WRITING);
			case "not-held" -> List.of(PreconditionKind.NOT_HELD);
			default -> List.of();
			};
		}

		/** Whether it depends on a condition that the name hides. */
		boolean isVague() {
			return what.endsWith("-perhaps");
		}
	}

	/** What the name of a guard begins with, when it is looked up as a function. */
	static final String GUARD = "guard_";

	private static final Map<String, Taking> TAKING = new HashMap<>();
	private static final Map<String, Releasing> RELEASING = new HashMap<>();
	private static final Map<String, Assertion> ASSERTING = new HashMap<>();
	private static final Set<String> ELSE_SLEEP = new HashSet<>();
	private static final Set<String> SLEEPING = new HashSet<>();

	static {
		try (var reader = new BufferedReader(
				new InputStreamReader(KernelLocks.class.getResourceAsStream("kernel-locks.txt"), StandardCharsets.US_ASCII))) {
			var kind = "";
			var atomic = false;
			for (var line = reader.readLine(); line != null; line = reader.readLine()) {
				var words = line.strip().split("\\s+");
				if (line.isBlank() || line.startsWith("#"))
					continue;
				if (Character.isWhitespace(line.charAt(0)))
					functions(words, kind, atomic);
				else if (words[0].equals("asserts"))
					assertions(words);
				else if (words[0].equals("sleeps"))
					SLEEPING.addAll(Arrays.asList(words).subList(1, words.length));
				else {
					kind = words[0];
					atomic = words[1].equals("atomic");
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private KernelLocks() {
	}

	private static void functions(String[] words, String kind, boolean atomic) {
		for (var i = 1; i < words.length; i++) {
			var name = nameIn(words[i]);
			var operand = LockOperand.of(words[i].substring(name.length()));
			switch (words[0]) {
			case "takes" -> TAKING.put(name, new Taking(kind, atomic, When.ALWAYS, operand));
			case "tries" -> TAKING.put(name, new Taking(kind, atomic, When.WHERE_NOT_ZERO, operand));
			case "fails" -> TAKING.put(name, new Taking(kind, atomic, When.WHERE_ZERO, operand));
			case "releases" -> RELEASING.put(name, new Releasing(kind, operand));
			default -> throw new IllegalStateException(words[0]);
			}
		}
	}

	private static void assertions(String[] words) {
		for (var i = 2; i < words.length; i++) {
			var name = nameIn(words[i]);
			if (words[1].equals("else-sleep"))
				ELSE_SLEEP.add(name);
			else
				ASSERTING.put(name, new Assertion(words[1], LockOperand.of(words[i].substring(name.length()))));
		}
	}

	private static String nameIn(String word) {
		return word.indexOf('(') < 0 ? word : word.substring(0, word.indexOf('('));
	}

	static Optional<Taking> taking(String function) {
		return Optional.ofNullable(TAKING.get(function));
	}

	static Optional<Releasing> releasing(String function) {
		return Optional.ofNullable(RELEASING.get(function));
	}

	static Optional<Assertion> asserting(String function) {
		return Optional.ofNullable(ASSERTING.get(function));
	}

	/** Whether the caller of this may sleep where the result is 0. */
	static boolean isElseSleep(String function) {
		return ELSE_SLEEP.contains(function);
	}

	/** Whether who calls this must be able to sleep: it waits, or takes a lock that sleeps without giving up. */
	static boolean sleeps(String function) {
		var taking = TAKING.get(function);
		return SLEEPING.contains(function) || taking != null && !taking.atomic() && taking.when() != When.WHERE_NOT_ZERO && !taking.kind().equals("SRCU");
	}

	/** The name of the function that is called, empty for a call through a pointer. */
	static String nameOf(IASTFunctionCallExpression call) {
		return OpsOwner.unwrap(call.getFunctionNameExpression()) instanceof IASTIdExpression id ? id.getName().toString() : "";
	}
}
