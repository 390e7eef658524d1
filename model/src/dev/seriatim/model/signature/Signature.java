package dev.seriatim.model.signature;

import java.util.List;

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
