package dev.seriatim.language;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a {@code .seriatim} file that states one series, as somebody would write it by hand. {@link DocumentReader} reads back
 * what was given here, whatever characters it has.
 *
 * @param imports contracts, as paths relative to the file
 * @param from    where the messages are, relative to the file or absolute
 * @param reroll  what the reroll to take is called, null for the newest
 * @param tree    as {@code from}, null without a tree
 * @param base    null when no revision is given
 */
public record PlanText(List<String> imports, String title, List<String> from, String reroll, String tree, String base) {

	/** Well below the depth at which a reader gives up. A text has none outside its quotes. */
	private static final int FEW_PARENTHESES = 100;

	/** What stands for bytes that are no UTF-8. */
	private static final int REPLACEMENT = 0xFFFD;

	private static final Pattern VERSION = Pattern.compile("v[1-9]\\d{0,3}");

	public PlanText {
		imports = List.copyOf(imports);
		from = List.copyOf(from);
	}

	/** Ends in a line end. */
	public String text() {
		var text = new StringBuilder();
		imports.forEach(path -> text.append("import ").append(quoted(path)).append('\n'));
		if (!imports.isEmpty())
			text.append('\n');
		text.append("series ").append(quoted(title)).append(" {\n");
		if (!from.isEmpty())
			text.append("    from ").append(from.stream().map(PlanText::quoted).collect(Collectors.joining(", "))).append('\n');
		if (reroll != null)
			text.append("    reroll ").append(VERSION.matcher(reroll).matches() ? reroll : quoted(reroll)).append('\n');
		if (base != null)
			text.append("    base ").append(quoted(base)).append(tree == null ? "" : " in " + quoted(tree)).append('\n');
		else if (tree != null)
			text.append("    tree ").append(quoted(tree)).append('\n');
		text.append("}\n");
		return text.chars().filter(c -> c == '(').count() > FEW_PARENTHESES ? text.toString().replace("(", "\\u0028") : text.toString();
	}

	private static String quoted(String text) {
		return text.codePoints().mapToObj(PlanText::escaped).collect(Collectors.joining("", "\"", "\""));
	}

	private static String escaped(int c) {
		return switch (c) {
		case '"' -> "\\\"";
		case '\\' -> "\\\\";
		case '\n' -> "\\n";
		case '\r' -> "\\r";
		case '\t' -> "\\t";
		default -> isSeen(c) && c != REPLACEMENT ? Character.toString(c) : Character.toString(c).chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
		};
	}

	/** What would be invisible, change the order of what is seen, or is no text at all is written as an escape. */
	private static boolean isSeen(int c) {
		return switch (Character.getType(c)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
		default -> true;
		};
	}
}
