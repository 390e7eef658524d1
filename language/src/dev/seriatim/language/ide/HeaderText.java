package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;

/** The text of a C header, in which the line is looked for that declares an element. Nothing is parsed: an eye would look for the same. */
final class HeaderText {

	private static final Pattern COMMENT_OR_TEXT = Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\\n])*\"", Pattern.DOTALL);

	private final Path file;
	private final String code;

	HeaderText(Path file, String text) {
		this.file = file;
		this.code = COMMENT_OR_TEXT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\n]", " ")));
	}

	/** Where the name stands in its declaration, else where it stands first in the code. */
	Optional<Mention> declaration(Element element) {
		var name = Pattern.quote(element.getName());
		var start = element.eContainer() instanceof Element owner && (owner instanceof OpsTable || owner instanceof Type) ? startOf(owner) : 0;
		return patterns(element, name).flatMap(pattern -> found(pattern, start).stream()).findFirst();
	}

	private int startOf(Element owner) {
		var head = Pattern.compile(tagged(Pattern.quote(owner.getName()))).matcher(code);
		return head.find() ? head.end() : 0;
	}

	/** In the order in which they are tried; the name is the group. */
	private static Stream<String> patterns(Element element, String name) {
		var first = switch (element) {
		case Callback callback -> "\\(\\s*\\*\\s*(" + name + ")\\s*\\)";
		case OpsTable table -> tagged(name);
		case Type type -> tagged(name);
		case Field field -> "\\b(" + name + ")\\s*(?:[;:,\\[]|\\)\\s*\\()";
		case Constant constant -> "\\b(" + name + ")\\s*(?:[=,}]|$)";
		default -> "(?m)^[ \\t]*#[ \\t]*define[ \\t]+(" + name + ")\\b|^(?![ \\t]*#)[^\\n;=]*?\\b(" + name + ")\\s*\\(";
		};
		return Stream.of(first, "\\b(" + name + ")\\b");
	}

	private static String tagged(String name) {
		return "\\b(?:struct|union|enum)\\s+(" + name + ")\\s*\\{";
	}

	private Optional<Mention> found(String pattern, int start) {
		var matcher = Pattern.compile(pattern).matcher(code);
		if (!matcher.find(start))
			return Optional.empty();
		var group = matcher.start(1) >= 0 ? 1 : 2;
		var line = (int) code.substring(0, matcher.start(group)).chars().filter(c -> c == '\n').count() + 1;
		return Optional.of(new Mention(file, matcher.start(group), matcher.end(group) - matcher.start(group), line, true));
	}
}
