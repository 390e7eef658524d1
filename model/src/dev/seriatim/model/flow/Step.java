package dev.seriatim.model.flow;

import java.util.List;

/**
 * One step of a {@link Flow}.
 *
 * @param text  what {@link Kind} says
 * @param value what {@link Kind} says, else null
 * @param next  the indices of what can follow
 */
public record Step(Kind kind, int line, String text, String value, List<Integer> next) {

	public enum Kind {
		/** Nothing but a place that several paths reach, or where a switch parts. */
		JOIN,
		/**
		 * A call of the function or macro {@code text}; {@code value} is the expression that then holds the result, empty when it is used
		 * otherwise, null when it is dropped.
		 */
		CALL,
		/** A look at the variable or member {@code text}, of those that a retry protocol names. */
		READ,
		/** A call of the callback {@code text} through its ops table. */
		RAISE,
		/** Goes on with the first of {@code next} when the expression {@code text} is not zero, else with the second. */
		TEST,
		/** The expression {@code text} gets another value: {@code "true"} for one that is not zero, {@code "false"} for zero, null for any. */
		ASSIGN,
		/** The function returns the expression {@code text}, which {@code value} has as it is written, or nothing; at its end it is null. */
		LEAVE,
		/** The path leads where nothing is known: out of a fragment, or into what the parser did not understand. */
		LOST,
		/** Nothing follows: {@code BUG()}. */
		STOP
	}

	public Step {
		next = List.copyOf(next);
	}
}
