package dev.seriatim.series.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The conditions about configuration symbols under which the lines of a text are built, other than those that guards alone decide. A
 * fragment that starts inside a group does not show its condition.
 */
final class ConditionLines {

	private static final Set<String> TESTS = Set.of("defined", "IS_ENABLED", "IS_BUILTIN", "IS_REACHABLE");

	/** The branches of a group so far: the condition of the last one is the one that holds. */
	private static final class Group {
		final List<String> earlier = new ArrayList<>();
		String condition;
	}

	private final SourceText source;
	private final Set<String> guards;
	private final NavigableMap<Integer, List<String>> fromOffset = new TreeMap<>();

	ConditionLines(SourceText source, List<Directive> directives, Set<String> guards) {
		this.source = source;
		this.guards = guards;
		fromOffset.put(0, List.of());
		Deque<Group> open = new ArrayDeque<>();
		for (var line : directives) {
			if (line.opens()) {
				open.push(new Group());
				open.peek().condition = condition(line);
			} else if (line.continues() && !open.isEmpty()) {
				open.peek().earlier.add(open.peek().condition);
				open.peek().condition = line.name().equals("else") ? otherwise(open.peek()) : condition(line);
			} else if (line.name().equals("endif"))
				open.poll();
			else
				continue;
			var holding = new ArrayList<String>();
			open.descendingIterator().forEachRemaining(group -> {
				if (!group.condition.isEmpty())
					holding.add(group.condition);
			});
			fromOffset.put(line.end(), holding);
		}
	}

	/** Whether no line depends on a configuration symbol. */
	boolean areNone() {
		return fromOffset.values().stream().allMatch(List::isEmpty);
	}

	/** Whether a line of the file is in this text. */
	boolean contains(int line) {
		return line >= source.lineAt(0) && line <= source.lineAt(source.length());
	}

	/** From the outside in. */
	List<String> at(int line) {
		var found = List.<String>of();
		for (var entry : fromOffset.entrySet())
			if (source.lineAt(entry.getKey()) <= line)
				found = entry.getValue();
		return found;
	}

	private static String otherwise(Group group) {
		return group.earlier.stream().filter(condition -> !condition.isEmpty()).map(ConditionLines::not).collect(Collectors.joining(" && "));
	}

	private static String not(String condition) {
		if (condition.matches("!\\w+"))
			return condition.substring(1);
		return condition.matches("\\w+") ? "!" + condition : "!(" + condition + ")";
	}

	/** Empty for a condition that is about no configuration symbol, or about guards only. */
	private String condition(Directive line) {
		var words = line.arguments().stream().map(Token::text).toList();
		if (words.stream().noneMatch(word -> word.startsWith("CONFIG_") && !guards.contains(word)))
			return "";
		return switch (line.name()) {
		case "ifdef", "elifdef" -> words.getFirst();
		case "ifndef", "elifndef" -> "!" + words.getFirst();
		default -> simple(words);
		};
	}

	/** {@code defined(X)} and {@code IS_ENABLED(X)} are X. */
	private static String simple(List<String> words) {
		var plain = words.stream().filter(word -> !TESTS.contains(word)).toList();
		var text = String.join(" ", plain).replaceAll("\\( (\\w+) \\)", "$1").replaceAll("! (?=\\w)", "!");
		return text.strip();
	}
}
