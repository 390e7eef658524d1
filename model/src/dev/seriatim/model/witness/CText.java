package dev.seriatim.model.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.seriatim.model.signature.Signature;

/** Writes C of names and types that come from patches: whatever is more than a name, a type or a value stays out. */
final class CText {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
	private static final Pattern WORD_OR_SIGN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|[0-9][A-Za-z0-9]*|\\.\\.\\.|<<|>>|[-+*/%&|^~!<>=?:,()\\[\\] ]");
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_ *]+");

	/** What no name can be; what runs, and what talks to the compiler, is no part of a type or value either. */
	private static final Set<String> STATEMENTS = Set.of("asm", "__asm__", "__asm", "_Pragma", "__attribute__", "__attribute", "__extension__", "break", "case", "continue",
			"default", "do", "else", "for", "goto", "if", "return", "switch", "while", "static", "extern", "register", "auto", "typedef", "inline", "defined");
	private static final Set<String> TYPE_WORDS = Set.of("char", "const", "double", "enum", "float", "int", "long", "short", "signed", "sizeof", "struct", "union", "unsigned",
			"void", "volatile", "_Bool", "typeof", "__typeof__", "restrict");

	private static final int LONGEST_LINE = 80;
	private static final int TAB = 8;

	private CText() {
	}

	/** The name itself. */
	static String name(String name) throws NoWitness {
		if (name == null || !NAME.matcher(name).matches() || STATEMENTS.contains(name) || TYPE_WORDS.contains(name))
			throw new NoWitness("its name is no C identifier");
		return name;
	}

	/** The canonical type itself. */
	static String type(String type) throws NoWitness {
		if (type == null || type.isBlank() || !isMadeOfWords(type))
			throw new NoWitness("a type that it needs could not be read");
		return type;
	}

	/** The expression itself. */
	static String value(String value) throws NoWitness {
		if (value == null || value.isBlank() || !isMadeOfWords(value))
			throw new NoWitness("its value at the prefix before is no plain expression");
		return value;
	}

	private static boolean isMadeOfWords(String text) {
		var open = new ArrayList<Character>();
		var words = WORD_OR_SIGN.matcher(text);
		var end = 0;
		for (; words.find() && words.start() == end; end = words.end()) {
			var word = words.group();
			if (STATEMENTS.contains(word) || word.equals("/") && (text.startsWith("/*", words.start()) || text.startsWith("//", words.start()))
					|| word.equals("*") && text.startsWith("*/", words.start()))
				return false;
			if (word.equals("(") || word.equals("["))
				open.add(word.equals("(") ? ')' : ']');
			if ((word.equals(")") || word.equals("]")) && (open.isEmpty() || open.removeLast() != word.charAt(0)))
				return false;
		}
		return end == text.length() && open.isEmpty();
	}

	/** A declaration without its semicolon. Around arrays and functions a name does not just follow its type. */
	static String declaration(String type, String name) throws NoWitness {
		if (!PLAIN.matcher(type(type)).matches())
			return "typeof(" + type + ") " + name;
		return type.endsWith("*") ? type + name : type + " " + name;
	}

	/** The first line or lines of a function of this type, whose parameters are called {@code arg0} and so on. */
	static String head(String specifiers, Signature signature, String name) throws NoWitness {
		var parameters = new ArrayList<String>();
		for (var type : signature.parameters())
			parameters.add(declaration(type, "arg" + parameters.size()));
		if (signature.variadic())
			parameters.add("...");
		return call(specifiers + " " + declaration(signature.result(), name), parameters.isEmpty() ? List.of("void") : parameters, 0);
	}

	/** A name with things in parentheses behind it, broken into lines that go on two tabs further than the first. */
	static String call(String name, List<String> things, int indent) {
		var text = new StringBuilder(name + "(");
		var column = indent * TAB + text.length();
		for (var i = 0; i < things.size(); i++) {
			var thing = things.get(i) + (i < things.size() - 1 ? "," : ")");
			if (i > 0 && column + 1 + thing.length() >= LONGEST_LINE) {
				text.append("\n").append("\t".repeat(indent + 2));
				column = (indent + 2) * TAB;
			} else if (i > 0) {
				text.append(" ");
				column++;
			}
			text.append(thing);
			column += thing.length();
		}
		return things.isEmpty() ? text.append(")").toString() : text.toString();
	}

	/** The names of the parameters that {@link #head} writes. */
	static List<String> arguments(Signature signature) {
		var arguments = new ArrayList<String>();
		for (var i = 0; i < signature.parameters().size(); i++)
			arguments.add("arg" + i);
		return arguments;
	}

	/** A statement that returns nothing in particular, or nothing at all where the type is void. */
	static String returnNothing(String type) {
		if (type.equals("void"))
			return "";
		if (type.endsWith("*") || type.contains("(*"))
			return "\treturn NULL;\n";
		return PLAIN.matcher(type).matches() && !type.startsWith("struct ") && !type.startsWith("union ") && type.matches("(?:(?:un)?signed|char|short|int|long|bool| )+")
				? "\treturn 0;\n" : "\treturn (" + type + "){ 0 };\n";
	}
}
