package dev.seriatim.series.code;

import java.util.List;

/**
 * What a C file declares at file scope, as it is written. Comments and white space between two tokens are one blank, storage classes and
 * what surrounds a declaration are left out. Each list is in the order of the file.
 *
 * @param variables their names; a contract may promise some as constants
 * @param gaps      what the parser does not understand, or what no contract can say
 */
public record DeclaredText(List<Prototype> functions, List<Struct> structs, List<Enumeration> enumerations, List<Struct> typedefs, List<MacroText> macros,
		List<String> variables, List<Gap> gaps) {

	public DeclaredText {
		functions = List.copyOf(functions);
		structs = List.copyOf(structs);
		enumerations = List.copyOf(enumerations);
		typedefs = List.copyOf(typedefs);
		macros = List.copyOf(macros);
		variables = List.copyOf(variables);
		gaps = List.copyOf(gaps);
	}

	/**
	 * A function, with the result before its name and the parameter list after it.
	 *
	 * @param annotations calls such as {@code might_sleep()} in its body and annotations at its head
	 */
	public record Prototype(String before, String name, String after, int line, Comment comment, List<Annotation> annotations) {
	}

	/**
	 * A member of a struct or union.
	 *
	 * @param after array bounds, the width of a bit field, or the parameters of a pointer to a function; null when there is none
	 */
	public record Member(String before, String name, String after, boolean function, int line, Comment comment) {
	}

	/**
	 * A definition of a struct or union, or a typedef.
	 *
	 * @param keyword {@code struct}, {@code union} or {@code typedef}
	 * @param members those of unnamed members included
	 */
	public record Struct(String keyword, String name, List<Member> members, int line, boolean complete) {
	}

	/** @param name null for an enumeration without a tag */
	public record Enumeration(String name, List<Enumerator> enumerators, int line) {
	}

	/** @param value null when none is written */
	public record Enumerator(String name, String value, int line) {
	}

	/**
	 * @param arity    -1 for an object-like macro
	 * @param constant whether it looks like a number, a text or an expression of these
	 */
	public record MacroText(String name, int arity, String body, boolean constant, int line) {
	}

	/** A comment that ends where a declaration begins; the text is without stars and on one line. Null where there is none. */
	public record Comment(String text, int line) {
	}

	/** @param arguments without parentheses */
	public record Annotation(String name, String arguments, int line) {
	}

	public record Gap(int line, String name, String reason) {
	}
}
