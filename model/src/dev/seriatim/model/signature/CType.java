package dev.seriatim.model.signature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** C types of members, variables and typedefs as canonical text: what {@link Signature} is for functions. */
public final class CType {

	private static final Pattern STRUCT = Pattern.compile("(?:const |volatile )*(?:struct|union) (\\w+)\\b[^(]*");
	private static final Pattern BOUNDS = Pattern.compile("\\[([^\\[\\]]*)\\]");

	private CType() {
	}

	/**
	 * The canonical text of a type. Names of members and parameters, white space, storage, annotations and the order of specifiers do not
	 * count; array bounds and the width of a bit field are kept.
	 *
	 * @param text a declaration without its semicolon, with or without the name
	 */
	public static String canonical(String text) {
		return new TypeReader(text).type();
	}

	/** The tag of the struct or union that a canonical type is, or leads to by pointers and arrays; empty for others, and for pointers to functions. */
	public static Optional<String> structOf(String type) {
		var struct = STRUCT.matcher(type);
		return struct.matches() ? Optional.of(struct.group(1)) : Optional.empty();
	}

	/** Whether both are arithmetic types, whose values C converts to each other: users of a member need not be changed. */
	public static boolean converts(String before, String after) {
		return isNumber(withoutWidth(before)) && isNumber(withoutWidth(after));
	}

	/** Whether two arithmetic types take the same room on every architecture; false where that is not known. */
	public static boolean sameSize(String before, String after) {
		var size = Arithmetic.size(before);
		return !size.isEmpty() && size.equals(Arithmetic.size(after));
	}

	/** Whether words are those of a cast, as far as the words alone tell: {@code (__force gfp_t)}, {@code (unsigned long)}. */
	public static boolean isTypeName(List<String> words) {
		return !words.isEmpty() && words.stream().allMatch(word -> Arithmetic.isWord(word) || Arithmetic.isArithmetic(word) || word.endsWith("_t")
				|| word.equals("__force") || word.equals("const"));
	}

	/** The type with empty brackets for array bounds. */
	public static String withoutBounds(String type) {
		return BOUNDS.matcher(type).replaceAll("[]");
	}

	/** The expressions in the brackets of an array, in order; empty for no array. */
	public static List<String> bounds(String type) {
		return BOUNDS.matcher(type).results().map(bound -> bound.group(1).strip()).toList();
	}

	/** Enumerations are integers (C11 6.7.2.2p4). */
	private static boolean isNumber(String type) {
		return Arithmetic.isArithmetic(type) || type.matches("(const )?enum \\w+");
	}

	private static String withoutWidth(String type) {
		return type.replaceFirst(" : .*$", "");
	}
}
