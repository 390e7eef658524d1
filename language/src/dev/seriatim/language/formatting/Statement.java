package dev.seriatim.language.formatting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;

/** What stands in one line, or in several when it is too long for one or was broken by hand. */
final class Statement {

	private static final int LONGEST_LINE = 150;
	/** As the kernel has it. */
	private static final int TAB = 8;

	/** As many as words; each stands before its word. */
	private final List<Gap> gaps = new ArrayList<>();
	private final List<String> words = new ArrayList<>();

	private Statement() {
	}

	/** All of a text; the last one is empty and stands for its end. */
	static List<Statement> of(ICompositeNode root) {
		var statements = new ArrayList<Statement>();
		var text = root.getText();
		var hidden = new ArrayList<ILeafNode>();
		ILeafNode left = null;
		var blocks = 0;
		var parentheses = 0;
		for (var leaf : root.getLeafNodes()) {
			if (leaf.isHidden()) {
				hidden.add(leaf);
				continue;
			}
			if ("}".equals(leaf.getText()))
				blocks--;
			add(statements, new Gap(left, hidden, leaf, text, parentheses, blocks), leaf.getText());
			hidden.clear();
			left = leaf;
			switch (leaf.getText()) {
			case "{" -> blocks++;
			case "(" -> parentheses++;
			case ")" -> parentheses--;
			default -> {
			}
			}
		}
		add(statements, new Gap(left, hidden, null, text, 0, 0), "");
		return statements;
	}

	private static void add(List<Statement> statements, Gap gap, String word) {
		if (gap.spacing() == Spacing.LINE)
			statements.add(new Statement());
		statements.getLast().gaps.add(gap);
		statements.getLast().words.add(word);
	}

	void write(Output output) {
		if (isTooLong(output))
			gaps.stream().filter(gap -> gap.spacing() == Spacing.PART).forEach(Gap::wrap);
		wrapItems(output);
		gaps.forEach(gap -> gap.write(output));
	}

	private boolean isTooLong(Output output) {
		var column = 0;
		for (var index = 0; index < gaps.size(); index++) {
			column = column(column, gaps.get(index).result(output) + words.get(index));
			if (column > LONGEST_LINE)
				return true;
		}
		return false;
	}

	private void wrapItems(Output output) {
		var column = 0;
		for (var index = 0; index < gaps.size(); index++) {
			var gap = gaps.get(index);
			if (gap.spacing().isItem() && endOfItem(index, column, output) > LONGEST_LINE)
				gap.wrap();
			column = column(column, gap.result(output) + words.get(index));
		}
	}

	/** Where the next line can end, if it does not end before the item. */
	private int endOfItem(int first, int column, Output output) {
		var end = column(column, gaps.get(first).result(output) + words.get(first));
		for (var index = first + 1; index < gaps.size(); index++) {
			var space = gaps.get(index).result(output);
			if (gaps.get(index).spacing().isItem() || space.contains("\n"))
				break;
			end = column(end, space + words.get(index));
		}
		return end;
	}

	/** Where a text ends that starts at a column. */
	private static int column(int start, String text) {
		var column = start;
		for (var index = 0; index < text.length(); index++)
			column = switch (text.charAt(index)) {
			case '\n' -> 0;
			case '\t' -> (column / TAB + 1) * TAB;
			default -> column + 1;
			};
		return column;
	}
}
