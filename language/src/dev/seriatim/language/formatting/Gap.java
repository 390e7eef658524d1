package dev.seriatim.language.formatting;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.ILeafNode;

/** White space and comments between two words. Comments stay where they are: at the end of a line, in a line of their own, within one. */
final class Gap {

	private static final Pattern NEXT_LINE = Pattern.compile("\n([ \t]*)(\\*?)");

	private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

	private final ILeafNode left;
	private final ILeafNode right;
	private final List<ILeafNode> comments;
	private final String text;
	private final int start;
	private final int end;
	private final Spacing spacing;
	private final int depth;
	private boolean isWrapped;

	/**
	 * @param left null at the start of the text
	 * @param right null at its end
	 * @param depth of the block in which the right one stands
	 */
	Gap(ILeafNode left, List<ILeafNode> hidden, ILeafNode right, String text, int parentheses, int depth) {
		this.left = left;
		this.right = right;
		this.comments = hidden.stream().filter(leaf -> leaf.getText().startsWith("/")).toList();
		this.text = text;
		this.start = left == null ? 0 : left.getTotalEndOffset();
		this.end = right == null ? text.length() : right.getTotalOffset();
		this.spacing = Spacing.between(left, right, !comments.isEmpty(), parentheses);
		this.depth = depth;
	}

	Spacing spacing() {
		return spacing;
	}

	/** Ends the line here if it does not end anyway. */
	void wrap() {
		isWrapped = true;
	}

	/** What will stand here, comments included. */
	String result(Output output) {
		var result = new StringBuilder();
		var slot = new Slot(output);
		for (var comment : comments) {
			result.append(slot.before(comment)).append(comment.getText());
			slot = slot.after(comment);
		}
		return result.append(slot.before(null)).toString();
	}

	void write(Output output) {
		var slot = new Slot(output);
		for (var comment : comments) {
			var space = slot.before(comment);
			output.put(slot.from, comment.getTotalOffset(), space);
			if (slot.from == 0 || slot.startsLine(space))
				indent(comment, output);
			slot = slot.after(comment);
		}
		output.put(slot.from, end, slot.before(null));
	}

	/** The further lines of a comment that starts a line go with it. */
	private void indent(ILeafNode comment, Output output) {
		var offset = comment.getTotalOffset();
		var old = text.substring(text.lastIndexOf('\n', offset - 1) + 1, offset);
		var indentation = output.lines(0, indentation());
		for (var line = NEXT_LINE.matcher(comment.getText()); line.find();) {
			var from = offset + line.start(1);
			if (!line.group(2).isEmpty())
				output.put(from, offset + line.end(1), indentation + " ");
			else if (!isLineComment(comment) && line.group(1).startsWith(old))
				output.put(from, from + old.length(), indentation);
		}
	}

	private int indentation() {
		return switch (spacing) {
		case LINE -> depth + (isClosing() ? 1 : 0);
		case PART -> depth + 1;
		default -> depth + 2;
		};
	}

	private boolean isClosing() {
		return right != null && "}".equals(right.getText());
	}

	private static int lineEnds(String text) {
		return (int) LINE_END.matcher(text).results().count();
	}

	private static boolean isLineComment(ILeafNode comment) {
		return comment.getText().startsWith("//");
	}

	private static boolean isDocumentation(ILeafNode comment) {
		return comment.getText().startsWith("/**");
	}

	/** White space before, between or after the comments. */
	private final class Slot {

		private final Output output;
		private final ILeafNode previous;
		private final int from;
		private final boolean isBroken;

		/** The first one. */
		private Slot(Output output) {
			this(output, null, start, left == null);
		}

		private Slot(Output output, ILeafNode previous, int from, boolean isBroken) {
			this.output = output;
			this.previous = previous;
			this.from = from;
			this.isBroken = isBroken;
		}

		private Slot after(ILeafNode comment) {
			return new Slot(output, comment, comment.getTotalEndOffset(), isBroken || before(comment).contains("\n") || isLineComment(comment));
		}

		/** @param next null for what stands after the comments */
		private String before(ILeafNode next) {
			var space = text.substring(from, next == null ? end : next.getTotalOffset());
			var ended = previous != null && isLineComment(previous) ? lineEnds(previous.getText()) : 0;
			var lines = lineEnds(space) + ended;
			if (left == null && previous == null)
				return "";
			if (right == null && next == null)
				return output.lines(1 - ended, 0);
			if (!breaks(next, lines))
				return line(next, space);
			var canBeEmpty = spacing == Spacing.LINE && !(previous == null && "{".equals(left.getText())) && !(next == null && isClosing());
			return output.lines((canBeEmpty ? Math.clamp(lines, 1, 2) : 1) - ended, next == null && isClosing() ? depth : indentation());
		}

		private boolean breaks(ILeafNode next, int lines) {
			if (lines > 0)
				return spacing.canBreak() || previous != null || next != null;
			if (spacing != Spacing.LINE)
				return next == null && isWrapped;
			return next == null ? !isBroken || isDocumentation(previous) : isDocumentation(next);
		}

		private String line(ILeafNode next, String space) {
			if (next != null)
				return isLineComment(next) && !space.isEmpty() ? space : " ";
			return switch (spacing) {
			case NOTHING -> "";
			case TWO_BLANKS -> "  ";
			case CODE, CODE_ITEM -> space;
			default -> " ";
			};
		}

		private boolean startsLine(String space) {
			return space.contains("\n") || previous != null && isLineComment(previous);
		}
	}
}
