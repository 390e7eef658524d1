package dev.seriatim.model.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads C type names and parameter lists (C11 6.7.6, 6.7.7) and writes them canonically. Never fails: odd text stays text. */
final class TypeReader {

	record ParameterList(List<String> types, boolean variadic) {
	}

	private static final Pattern TOKEN = Pattern.compile("/\\*.*?\\*/|//[^\\n]*|\\.\\.\\.|[A-Za-z_$][\\w$]*|\\d[\\w.]*|\"(?:\\\\.|[^\"\\\\])*\"|\\S",
			Pattern.DOTALL);

	private static final Set<String> QUALIFIERS = Set.of("const", "volatile", "_Atomic");

	/** Storage, function specifiers and the kernel's annotations (include/linux/compiler_types.h): no part of the type. */
	private static final Set<String> IGNORED = Set.of("extern", "static", "inline", "__inline", "__inline__", "__always_inline", "noinline",
			"register", "auto", "restrict", "__restrict", "__restrict__", "asmlinkage", "notrace", "__must_check", "__user", "__kernel",
			"__iomem", "__rcu", "__percpu", "__force", "__init", "__exit", "__meminit", "__cold", "__hot", "__weak", "__maybe_unused",
			"__always_unused", "__used", "__unused", "__pure", "__malloc", "__deprecated", "__noreturn", "__visible", "__read_mostly",
			"__nocast", "__bitwise", "__safe", "__private", "fastcall", "__sched", "__cpuinit", "__devinit", "__ref", "__refdata");

	/** Annotations with an argument list, which goes with them. */
	private static final Set<String> IGNORED_WITH_ARGUMENTS = Set.of("__attribute__", "__attribute", "__declspec", "__printf", "__scanf",
			"__aligned", "__section", "__acquires", "__releases", "__must_hold", "__alloc_size", "__counted_by", "__alias", "__assume_aligned");

	private static final Set<String> TAGGED = Set.of("struct", "union", "enum");

	private static final Set<String> TYPEOF = Set.of("typeof", "__typeof__", "__typeof", "typeof_unqual");

	private final List<String> tokens = new ArrayList<>();
	private int position;

	TypeReader(String text) {
		var matcher = TOKEN.matcher(text == null ? "" : text);
		while (matcher.find())
			if (!matcher.group().startsWith("/*") && !matcher.group().startsWith("//"))
				tokens.add(matcher.group());
	}

	private TypeReader(List<String> tokens) {
		this.tokens.addAll(tokens);
	}

	/** The type that all the tokens name, with or without a declared name. */
	String type() {
		var base = specifier();
		var text = declarator("").text(base);
		return position < tokens.size() ? text + " " + String.join(" ", tokens.subList(position, tokens.size())) : text;
	}

	/** The list that starts with the next parenthesis. */
	ParameterList parameterList() {
		var types = new ArrayList<String>();
		var variadic = false;
		for (var parameter : split(group())) {
			if (parameter.equals(List.of("..."))) {
				variadic = true;
				continue;
			}
			var reader = new TypeReader(parameter);
			var base = reader.specifier();
			types.add(reader.declarator("").adjusted().text(base));
		}
		if (types.equals(List.of("void")))
			types.clear();
		return new ParameterList(types, variadic);
	}

	private String specifier() {
		var qualifiers = new TreeSet<String>();
		var words = new ArrayList<String>();
		String named = null;
		while (position < tokens.size()) {
			var token = tokens.get(position);
			if (skipIgnored())
				continue;
			if (QUALIFIERS.contains(token))
				qualifiers.add(token);
			else if (Arithmetic.isWord(token))
				words.add(token);
			else if (TAGGED.contains(token) && named == null && position + 1 < tokens.size())
				named = token + " " + tokens.get(++position);
			else if (TYPEOF.contains(token) && named == null) {
				position++;
				named = "typeof(" + String.join(" ", group()) + ")";
				continue;
			} else if (named == null && words.isEmpty() && isName(token))
				named = token;
			else
				break;
			position++;
		}
		var type = named != null ? named : Arithmetic.canonical(words);
		return qualifiers.isEmpty() ? type : String.join(" ", qualifiers) + " " + type;
	}

	/** What stands around the name, from the inside out; {@code inner} is what an enclosing declarator has read so far. */
	private Declarator declarator(String inner) {
		var pointers = new ArrayList<String>();
		var qualifiers = new TreeSet<String>();
		while (position < tokens.size()) {
			if (skipIgnored())
				continue;
			if (tokens.get(position).equals("*")) {
				pointers.add("*");
				qualifiers.clear();
			} else if (QUALIFIERS.contains(tokens.get(position)) && !pointers.isEmpty()) {
				qualifiers.add(tokens.get(position));
				pointers.set(pointers.size() - 1, "* " + String.join(" ", qualifiers));
			} else
				break;
			position++;
		}
		Declarator nested = null;
		if (position < tokens.size() && isName(tokens.get(position)))
			position++;
		else if (opensDeclarator())
			nested = new TypeReader(group()).declarator(inner);
		var suffixes = new ArrayList<String>();
		while (position < tokens.size()) {
			if (skipIgnored())
				continue;
			if (tokens.get(position).equals("["))
				suffixes.add("[" + String.join(" ", group()) + "]");
			else if (tokens.get(position).equals("(")) {
				var list = parameterList();
				suffixes.add(new Signature("", list.types(), list.variadic()).parametersText());
			} else
				break;
		}
		return new Declarator(pointers, nested, suffixes);
	}

	/** A parenthesis that groups a declarator, {@code (*name)}, and does not open a parameter list. */
	private boolean opensDeclarator() {
		if (position + 1 >= tokens.size() || !tokens.get(position).equals("("))
			return false;
		var next = tokens.get(position + 1);
		return next.equals("*") || next.equals("(") || next.equals("[");
	}

	private boolean skipIgnored() {
		var token = tokens.get(position);
		if (IGNORED.contains(token)) {
			position++;
			return true;
		}
		if (IGNORED_WITH_ARGUMENTS.contains(token)) {
			position++;
			if (position < tokens.size() && tokens.get(position).equals("("))
				group();
			return true;
		}
		return false;
	}

	/** The tokens between the bracket at the position and its partner, which may be missing at the end of the text. */
	private List<String> group() {
		var depth = 0;
		var start = position + 1;
		while (position < tokens.size()) {
			switch (tokens.get(position++)) {
			case "(", "[", "{" -> depth++;
			case ")", "]", "}" -> depth--;
			default -> {
			}
			}
			if (depth == 0)
				return tokens.subList(Math.min(start, position - 1), Math.max(start, position - 1));
		}
		return tokens.subList(Math.min(start, tokens.size()), tokens.size());
	}

	private static List<List<String>> split(List<String> tokens) {
		var parts = new ArrayList<List<String>>();
		var part = new ArrayList<String>();
		var depth = 0;
		for (var token : tokens) {
			if ("([{".contains(token))
				depth++;
			if (")]}".contains(token))
				depth--;
			if (token.equals(",") && depth == 0) {
				parts.add(part);
				part = new ArrayList<>();
			} else
				part.add(token);
		}
		if (!part.isEmpty())
			parts.add(part);
		return parts;
	}

	private static boolean isName(String token) {
		return Character.isJavaIdentifierStart(token.charAt(0));
	}

	/** Pointers bind to the base before the suffixes do; a nested declarator is a pointer or array of the whole. */
	private record Declarator(List<String> pointers, Declarator nested, List<String> suffixes) {

		/** As a parameter: an array or function becomes a pointer, qualifiers of the parameter itself go (C11 6.7.6.3p7, p8, p15). */
		Declarator adjusted() {
			if (nested != null && !(nested.pointers.isEmpty() && nested.suffixes.isEmpty() && nested.nested == null))
				return new Declarator(pointers, nested.adjusted(), suffixes);
			if (suffixes.isEmpty()) {
				if (pointers.isEmpty())
					return new Declarator(List.of(""), null, suffixes);
				var plain = new ArrayList<>(pointers);
				plain.set(plain.size() - 1, "*");
				return new Declarator(plain, null, suffixes);
			}
			var first = suffixes.getFirst();
			if (first.startsWith("(")) // a function
				return new Declarator(pointers, new Declarator(List.of("*"), null, List.of()), suffixes);
			var rest = suffixes.subList(1, suffixes.size());
			if (rest.isEmpty()) {
				var more = new ArrayList<>(pointers);
				more.add("*");
				return new Declarator(more, null, List.of());
			}
			return new Declarator(pointers, new Declarator(List.of("*"), null, List.of()), rest);
		}

		String text(String base) {
			// An adjusted parameter without pointers is marked by one empty pointer: its own qualifiers do not count.
			if (pointers.equals(List.of("")))
				return base.replaceAll("\\b(const|volatile|_Atomic) ", "");
			var text = base + (pointers.isEmpty() ? "" : " " + String.join("", pointers.stream().map(p -> p.length() > 1 ? p + " " : p).toList()).strip());
			var inside = nested == null ? "" : nested.text("").strip();
			if (!inside.isEmpty())
				text += " (" + inside + ")";
			else if (!suffixes.isEmpty() && suffixes.getFirst().startsWith("("))
				text += " ";
			return text + String.join("", suffixes);
		}
	}
}
