package dev.seriatim.series.code;

import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;

/**
 * Which lock a call is about, as {@code kernel-locks.txt} has it.
 *
 * @param argument from 1, 0 for the last, or one of the constants
 * @param word     the member of what the argument points to, or the word for a state that has no lock; may be empty
 */
record LockOperand(int argument, String word) {

	private static final int STATE = -1;
	private static final int RESULT = -2;

	/** @param text empty, or the parentheses with what stands in them */
	static LockOperand of(String text) {
		var inner = text.isEmpty() ? "" : text.substring(1, text.length() - 1);
		var number = inner.split("\\.")[0];
		var member = inner.length() > number.length() ? inner.substring(number.length() + 1) : "";
		if (number.equals("="))
			return new LockOperand(RESULT, "");
		if (number.equals("last"))
			return new LockOperand(0, member);
		return number.matches("\\d+") ? new LockOperand(Integer.parseInt(number), member) : new LockOperand(STATE, number);
	}

	/** Whether the lock is what the call returns. */
	boolean isResult() {
		return argument == RESULT;
	}

	/** The lock of a call, as written, without white space and {@code &}; empty where the call does not name one. */
	String of(IASTFunctionCallExpression call) {
		return of(List.of(call.getArguments()).stream().map(IASTInitializerClause::getRawSignature).toList());
	}

	/** The same for arguments that are given as text. */
	String of(List<String> arguments) {
		if (argument == STATE)
			return word;
		var index = argument == 0 ? arguments.size() - 1 : argument - 1;
		if (argument == RESULT || index < 0 || index >= arguments.size())
			return "";
		var text = arguments.get(index);
		if (word.isEmpty())
			return nameOf(text);
		return nameOf(text) + (text.strip().startsWith("&") ? "." : "->") + word;
	}

	/** The name of a lock: its text without white space, the parentheses around it and {@code &}. */
	static String nameOf(String text) {
		var name = text.replaceAll("\\s+", "");
		while (name.startsWith("&") || name.startsWith("(") && name.endsWith(")") && closesAtEnd(name))
			name = name.startsWith("&") ? name.substring(1) : name.substring(1, name.length() - 1);
		return name;
	}

	private static boolean closesAtEnd(String name) {
		var depth = 0;
		for (var i = 0; i < name.length(); i++) {
			depth += name.charAt(i) == '(' ? 1 : name.charAt(i) == ')' ? -1 : 0;
			if (depth == 0)
				return i == name.length() - 1;
		}
		return false;
	}
}
