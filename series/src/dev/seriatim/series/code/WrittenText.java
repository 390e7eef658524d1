package dev.seriatim.series.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.seriatim.series.code.DeclaredText.Annotation;
import dev.seriatim.series.code.DeclaredText.Comment;

/** Pieces of a source as they are written, between offsets, with one blank where blanks or comments stand. */
final class WrittenText {

	/** No part of a type. */
	private static final Set<String> STORAGE = Set.of("extern", "static", "inline", "__inline", "__inline__", "__always_inline", "typedef", "register", "auto",
			"noinline");

	/** Annotations that people read as part of a type. */
	private static final Set<String> PART_OF_POINTER = Set.of("__user", "__iomem", "__rcu", "__percpu", "__force", "__must_check");

	private static final Set<String> TYPEOF = Set.of("typeof", "__typeof__", "__typeof", "typeof_unqual");

	/** What says of a function whether it sleeps and which locks it needs. */
	private static final Pattern ANNOTATION = Pattern
			.compile("might_sleep(?:_if)?|might_lock(?:_read)?|lockdep_assert_held(?:_read|_write)?|mmap_assert(?:_write)?_locked|__must_hold|__acquires|__releases");

	private static final int LONGEST_VALUE = 200;

	private final SourceText source;
	private final KernelMacros macros;
	private final List<Token> tokens;

	WrittenText(SourceText source, KernelMacros macros) {
		this.source = source;
		this.macros = macros;
		tokens = source.tokens().stream().filter(token -> !token.directive()).toList();
	}

	/** The words of a type between two offsets without storage and attributes; null where there is more than that. */
	String type(int start, int end) {
		return type(between(start, end));
	}

	/** The type of a further declarator: what the declaration starts with, and the pointers of the declarator. */
	String joined(int start, int end, int declarator, int name) {
		var words = new ArrayList<>(between(start, end));
		words.addAll(between(declarator, name));
		return type(words);
	}

	/** The parameter list that follows a name; null where none follows, or where a contract cannot say it. */
	String parameters(int name) {
		return group(indexAfter(name));
	}

	/** The parameter list of a pointer to a function that is named at an offset. */
	String callbackParameters(int name) {
		var close = indexAfter(name);
		return is(close, ")") ? group(close + 1) : null;
	}

	/** The offset of the parenthesis in {@code (*name}; -1 where something else stands before a name. */
	int pointerBefore(int name) {
		var i = indexAt(name);
		return is(i - 1, "*") && is(i - 2, "(") ? tokens.get(i - 2).start() : -1;
	}

	/** All array bounds that follow a name. */
	String bounds(int name) {
		var first = indexAfter(name);
		var last = first;
		while (is(last, "["))
			last = partner(last) + 1;
		return text(tokens.subList(first, last), token -> token.kind() != Token.Kind.STRING && !token.is(","));
	}

	/** The width of a bit field; null when it is more than a number or a name. */
	String width(int name) {
		var colon = indexAfter(name);
		if (!is(colon, ":") || colon + 2 >= tokens.size() || !(is(colon + 2, ";") || is(colon + 2, ",")))
			return null;
		return tokens.get(colon + 1).text().matches("\\d+|[A-Za-z_]\\w*") ? ": " + tokens.get(colon + 1).text() : null;
	}

	/** The expression between two offsets; null when a contract cannot say it or it is long. */
	String value(int start, int end) {
		var text = start < 0 ? null : text(between(start, end), token -> true);
		return text == null || text.length() > LONGEST_VALUE ? null : text;
	}

	/** The comment that stands right before an offset, on lines of its own. */
	Comment commentBefore(int offset) {
		var comments = source.comments();
		var low = 0;
		var high = comments.size();
		while (low < high) {
			var middle = (low + high) >>> 1;
			if (comments.get(middle)[1] <= offset)
				low = middle + 1;
			else
				high = middle;
		}
		if (low == 0)
			return null;
		var comment = comments.get(low - 1);
		var gap = source.text().substring(comment[1], offset);
		var ownLine = source.text().substring(source.lineStart(comment[0]), comment[0]).isBlank();
		return ownLine && gap.isBlank() && gap.chars().filter(c -> c == '\n').count() <= 1
				? new Comment(plain(source.text().substring(comment[0], comment[1])), source.lineAt(comment[0]))
				: null;
	}

	/** Annotations about sleeping and locks between two offsets. The list can be changed. */
	List<Annotation> annotations(int start, int end) {
		var found = new ArrayList<Annotation>();
		for (var i = indexAt(start); i < tokens.size() && tokens.get(i).start() < end; i++)
			if (tokens.get(i).isName() && ANNOTATION.matcher(tokens.get(i).text()).matches() && is(i + 1, "(")) {
				var arguments = joined(tokens.subList(i + 2, partner(i + 1)));
				found.add(new Annotation(tokens.get(i).text(), arguments, source.lineAt(tokens.get(i).start())));
			}
		return found;
	}

	private static String plain(String comment) {
		return comment.replaceAll("^/\\*+|\\*+/$|^//", "").lines().map(line -> line.strip().replaceFirst("^(\\*+|//) ?", "").strip())
				.filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
	}

	private String type(List<Token> words) {
		var kept = new ArrayList<Token>();
		for (var i = 0; i < words.size(); i++) {
			var token = words.get(i);
			if (STORAGE.contains(token.text()) || "".equals(macros.replacement(token.text())) && !opens(words, i + 1) && !PART_OF_POINTER.contains(token.text()))
				continue;
			if (token.isName() && opens(words, i + 1)) {
				var close = closing(words, i + 1);
				if (TYPEOF.contains(token.text()))
					kept.addAll(words.subList(i, close + 1));
				i = close;
			} else if (token.isName() || token.is("*"))
				kept.add(token);
			else
				return null;
		}
		return kept.isEmpty() ? null : text(kept, token -> true);
	}

	private static boolean opens(List<Token> words, int i) {
		return i < words.size() && words.get(i).is("(");
	}

	private static int closing(List<Token> words, int open) {
		var depth = 0;
		for (var i = open; i < words.size(); i++) {
			if (words.get(i).is("("))
				depth++;
			if (words.get(i).is(")") && --depth == 0)
				return i;
		}
		return words.size() - 1;
	}

	private String group(int open) {
		return is(open, "(") ? text(tokens.subList(open, partner(open) + 1), token -> true) : null;
	}

	private String text(List<Token> words, Predicate<Token> allowed) {
		return words.isEmpty() || !words.stream().allMatch(token -> isSayable(token) && allowed.test(token)) ? null : joined(words);
	}

	/** What the language has no token for. */
	private static boolean isSayable(Token token) {
		return switch (token.kind()) {
		case CHARACTER -> false;
		case PUNCTUATION -> token.text().chars().noneMatch(c -> "{};#\\@`'\"".indexOf(c) >= 0 || c > '~');
		case STRING -> token.text().length() > 1 && token.text().endsWith("\"") && token.text().chars().allMatch(c -> c >= ' ' && c <= '~');
		default -> true;
		};
	}

	private static String joined(List<Token> words) {
		var text = new StringBuilder();
		for (var i = 0; i < words.size(); i++) {
			if (i > 0 && isSpaced(words.get(i - 1), words.get(i)))
				text.append(' ');
			text.append(words.get(i).text());
		}
		return text.toString();
	}

	/** As people put blanks where no line is broken. */
	private static boolean isSpaced(Token before, Token token) {
		if (before.is(","))
			return true;
		return before.end() < token.start() && !before.is("(") && !before.is("[") && !token.is(")") && !token.is("]") && !token.is(",");
	}

	private List<Token> between(int start, int end) {
		var first = indexAt(start);
		var last = Math.max(first, indexAt(end));
		return tokens.subList(first, last);
	}

	/** The index of the first token that starts at or after an offset. */
	private int indexAt(int offset) {
		var low = 0;
		var high = tokens.size();
		while (low < high) {
			var middle = (low + high) >>> 1;
			if (tokens.get(middle).start() < offset)
				low = middle + 1;
			else
				high = middle;
		}
		return low;
	}

	/** The index of the token after the one that starts at an offset. */
	private int indexAfter(int offset) {
		return indexAt(offset + 1);
	}

	/** The index of the closing bracket, or of the last token when there is none. */
	private int partner(int open) {
		var depth = 0;
		for (var i = open; i < tokens.size(); i++) {
			if (Brackets.opens(tokens.get(i)))
				depth++;
			if (Brackets.closes(tokens.get(i)) && --depth == 0)
				return i;
		}
		return tokens.size() - 1;
	}

	private boolean is(int i, String punctuation) {
		return i >= 0 && i < tokens.size() && tokens.get(i).is(punctuation);
	}
}
