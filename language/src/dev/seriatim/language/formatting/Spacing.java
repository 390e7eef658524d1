package dev.seriatim.language.formatting;

import org.eclipse.xtext.nodemodel.ILeafNode;

/** What may stand between two words. */
enum Spacing {

	NOTHING, BLANK,
	/** Lines up what follows {@code header} and {@code guard}. */
	TWO_BLANKS,
	/** A blank, or the end of a line before a part of a statement: its promises, what is raised, needed, retried. */
	PART,
	/** A blank, or the end of a line after a comma. */
	ITEM,
	/** What stands there in the text of C, or the end of a line. */
	CODE,
	/** The same after a comma between parameters. */
	CODE_ITEM,
	/** The end of a line. */
	LINE;

	/** Whether a line that ends there in the text still does. */
	boolean canBreak() {
		return ordinal() >= PART.ordinal();
	}

	boolean isItem() {
		return this == ITEM || this == CODE_ITEM;
	}

	/** @param depth of the parentheses that are open in the unit of the two, if it is one */
	static Spacing between(ILeafNode left, ILeafNode right, boolean commented, int depth) {
		if (left == null || right == null)
			return LINE;
		var before = Unit.of(left);
		var after = Unit.of(right);
		return before.equals(after) ? within(before, left, right, depth) : between(before, left.getText(), after, right.getText(), commented);
	}

	private static Spacing within(Unit unit, ILeafNode left, ILeafNode right, int depth) {
		var isComma = ",".equals(left.getText());
		if (unit.isCode())
			return unit.isParameters() && isComma && depth == 1 && left.getTotalEndOffset() < right.getTotalOffset() ? CODE_ITEM : CODE;
		return isComma || isWord(left) && isWord(right) ? BLANK : NOTHING;
	}

	private static boolean isWord(ILeafNode leaf) {
		return Character.isJavaIdentifierStart(leaf.getText().charAt(0));
	}

	private static Spacing between(Unit before, String left, Unit after, String right, boolean commented) {
		if (";".equals(right) || ",".equals(right) || isRange(left) || isRange(right) || isDeclarator(before, left, after, right))
			return NOTHING;
		if ("{".equals(left))
			return "}".equals(right) && !commented ? BLANK : LINE;
		if ("}".equals(left) || "}".equals(right) || ";".equals(left) || after.startsStatement() || ",".equals(left) && before.isWordOf("Type"))
			return LINE;
		if (startsPart(after, right))
			return PART;
		if (",".equals(left))
			return ITEM;
		return "guard".equals(left) && before.isWordOf("Api") ? TWO_BLANKS : BLANK;
	}

	private static boolean isRange(String text) {
		return "..".equals(text);
	}

	private static boolean isDeclarator(Unit before, String left, Unit after, String right) {
		if (before.isType())
			return left.endsWith("*");
		return after.isList() ? !right.equals(":") : isPointer(before, left) || isPointer(after, right) && right.equals(")")
				|| right.equals(":") && after.isWordOf("SiteStatement");
	}

	/** One of the three around the name in {@code (*name)}. */
	private static boolean isPointer(Unit unit, String text) {
		return (unit.isWordOf("Callback") || unit.isWordOf("Field")) && (text.equals("(") || text.equals("*") || text.equals(")"));
	}

	private static boolean startsPart(Unit unit, String text) {
		return switch (text) {
		case ":" -> unit.isWordOf("Callback") || unit.isWordOf("Function");
		case "raises" -> unit.isWordOf("NotifyGroup");
		case "needs" -> unit.isWordOf("Consumer");
		case "retry" -> unit.isWordOf("RetryStatement");
		default -> false;
		};
	}
}
