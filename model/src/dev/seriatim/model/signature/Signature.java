package dev.seriatim.model.signature;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The type of a C function, comparable as C compares it: names of parameters, white space, storage, {@code inline}, kernel
 * annotations such as {@code __user} and the order of specifiers do not count; arrays and functions as parameters are
 * pointers, qualifiers of a parameter itself are dropped, {@code (void)} equals {@code ()}. Typedef names are kept as they
 * are spelled, because no header is read. Types are canonical C text, for example {@code const struct foo *}.
 *
 * @param result     the type returned
 * @param parameters the types of the parameters in order
 * @param variadic   true when the list ends with {@code ...}
 */
public record Signature(String result, List<String> parameters, boolean variadic) {

	private static final Pattern QUALIFIER = Pattern.compile("\\b(?:const|volatile) ");

	public Signature {
		parameters = List.copyOf(parameters);
	}

	/**
	 * Reads a prototype that is split at the name, as {@code int (*name)(int a)} is into {@code int} and {@code (int a)}.
	 *
	 * @param returnType C text before the name; storage, {@code inline} and annotations in it are ignored
	 * @param parameters C text of the parameter list with its parentheses
	 * @return the canonical type; text that is no C type yields a signature that equals only the same text
	 */
	public static Signature of(String returnType, String parameters) {
		var list = new TypeReader(parameters).parameterList();
		return new Signature(new TypeReader(returnType).type(), list.types(), list.variadic());
	}

	/** Whether the results differ in a way that a caller's arithmetic does not notice, as {@code int} and {@code bool} do. */
	public static boolean convertsForCallers(String before, String after) {
		return Arithmetic.isArithmetic(before) && Arithmetic.isArithmetic(after);
	}

	/**
	 * Whether everything that callers pass as one type can be passed as another, without a diagnostic: numbers convert, what a pointer leads to may
	 * become const or volatile, and a pointer to anything but a function is one to void (C11 6.5.16.1p1). Not the other way round: to where a
	 * pointer to void is wanted callers pass pointers to anything.
	 */
	public static boolean passes(String from, String to) {
		return converts(from, to) || isObjectPointer(from) && isObjectPointer(to) && qualifiers(to).containsAll(qualifiers(from)) && unqualifiedTarget(to).equals("void");
	}

	/** Whether callers that use a result of one type can use one of another: a number, or a pointer to what is no longer const or volatile. */
	public static boolean returns(String before, String after) {
		return converts(after, before);
	}

	private static boolean converts(String from, String to) {
		return from.equals(to) || convertsForCallers(from, to) || isObjectPointer(from) && isObjectPointer(to) && qualifiers(to).containsAll(qualifiers(from))
				&& unqualifiedTarget(from).equals(unqualifiedTarget(to));
	}

	/** Whether two differ in nothing but what pointers lead to being const or volatile, of which compilers only warn. */
	public static boolean differInQualifiersAlone(Signature one, Signature other) {
		return !one.equals(other) && QUALIFIER.matcher(one.toString()).replaceAll("").equals(QUALIFIER.matcher(other.toString()).replaceAll(""));
	}

	private static boolean isObjectPointer(String type) {
		return type.endsWith("*") && !type.contains("(");
	}

	private static String target(String pointer) {
		return pointer.substring(0, pointer.length() - 1).strip();
	}

	/** Those of what a pointer leads to; where that is a pointer itself, the words before it qualify something else. */
	private static Set<String> qualifiers(String pointer) {
		return target(pointer).endsWith("*") ? Set.of() : QUALIFIER.matcher(target(pointer)).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static String unqualifiedTarget(String pointer) {
		return target(pointer).endsWith("*") ? target(pointer) : QUALIFIER.matcher(target(pointer)).replaceAll("");
	}

	/** For example {@code int (struct mm_struct *, unsigned long)}. */
	@Override
	public String toString() {
		return result + " " + parametersText();
	}

	/** For example {@code (struct mm_struct *, unsigned long)}. */
	public String parametersText() {
		var text = String.join(", ", parameters);
		if (variadic)
			text += parameters.isEmpty() ? "..." : ", ...";
		return "(" + text + ")";
	}
}
