package dev.seriatim.model.delta;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.seriatim.model.signature.CType;

/**
 * The value of an integer constant expression of C (C11 6.6) as kernel headers write them: with casts, {@code BIT()}, {@code GENMASK()},
 * {@code UL()} and names of other constants. Widths are not followed: -1 and 0xffffffff are one value. Never fails; what is not understood
 * has no value.
 */
final class ConstantExpression {

	private static final Pattern TOKEN = Pattern.compile(
			"\\s+|/\\*.*?\\*/|([A-Za-z_]\\w*|'(?:\\\\.[^']*|[^'\\\\])'|\\d\\w*|<<|>>|<=|>=|==|!=|&&|\\|\\||\\S)", Pattern.DOTALL);
	private static final Pattern TEXT = Pattern.compile("\\s*(\"(?:\\\\.|[^\"\\\\])*\"\\s*)+");
	private static final List<Set<String>> LEVELS = List.of(Set.of("||"), Set.of("&&"), Set.of("|"), Set.of("^"), Set.of("&"), Set.of("==", "!="),
			Set.of("<", ">", "<=", ">="), Set.of("<<", ">>"), Set.of("+", "-"), Set.of("*", "/", "%"));
	private static final Set<String> SUFFIXED = Set.of("UL", "ULL", "U", "_UL", "_ULL", "_AC");
	private static final Set<String> BITS = Set.of("BIT", "BIT_ULL", "_BITUL", "_BITULL", "BIT_MASK");
	/** Constants that name constants; a ring of them ends here. */
	private static final int DEEPEST = 16;
	/** Operands of an expression and of the constants it names, which also bounds how deep parentheses nest. */
	private static final int MOST_STEPS = 256;
	/** Longer texts than any constant of the kernel are not looked at. */
	private static final int LONGEST = 1000;

	/** Something that has no value here. */
	private static final class Unknown extends Exception {
		private static final long serialVersionUID = 1L;

		Unknown() {
			super(null, null, false, false);
		}
	}

	private final List<String> tokens = new ArrayList<>();
	private final Function<String, Optional<String>> names;
	private final int depth;
	private final AtomicInteger steps;
	private int position;

	private ConstantExpression(String text, Function<String, Optional<String>> names, int depth, AtomicInteger steps) {
		this.names = names;
		this.depth = depth;
		this.steps = steps;
		var matcher = TOKEN.matcher(text);
		while (matcher.find())
			if (matcher.group(1) != null)
				tokens.add(matcher.group(1));
	}

	/**
	 * Whether two constants certainly have different values.
	 *
	 * @param before      C text, null for none
	 * @param namesBefore the texts of the constants that it can name
	 * @param after       C text, null for none
	 */
	static boolean differ(String before, Function<String, Optional<String>> namesBefore, String after, Function<String, Optional<String>> namesAfter) {
		if (before == null || after == null || before.length() > LONGEST || after.length() > LONGEST)
			return false;
		if (TEXT.matcher(before).matches() && TEXT.matcher(after).matches())
			return !joined(before).equals(joined(after));
		var old = value(before, namesBefore);
		var now = value(after, namesAfter);
		return old.isPresent() && now.isPresent() && !isSame(old.get(), now.get());
	}

	/** The value of an expression; empty where it is not known. */
	static Optional<BigInteger> value(String text, Function<String, Optional<String>> names) {
		return value(text, names, 0, new AtomicInteger());
	}

	private static Optional<BigInteger> value(String text, Function<String, Optional<String>> names, int depth, AtomicInteger steps) {
		if (text.length() > LONGEST)
			return Optional.empty();
		var expression = new ConstantExpression(text, names, depth, steps);
		try {
			var value = expression.choice();
			return expression.position == expression.tokens.size() && value.bitLength() <= 128 ? Optional.of(value) : Optional.empty();
		} catch (Unknown e) {
			return Optional.empty();
		}
	}

	private static String joined(String texts) {
		return texts.strip().replaceAll("\"\\s*\"", "");
	}

	/** As bits of an int or of a long. */
	private static boolean isSame(BigInteger one, BigInteger other) {
		return one.equals(other) || isSame(one, other, 32) || isSame(one, other, 64);
	}

	private static boolean isSame(BigInteger one, BigInteger other, int width) {
		var limit = BigInteger.ONE.shiftLeft(width);
		return fits(one, width) && fits(other, width) && one.mod(limit).equals(other.mod(limit));
	}

	private static boolean fits(BigInteger value, int width) {
		return value.bitLength() < width || value.signum() >= 0 && value.bitLength() <= width;
	}

	private BigInteger choice() throws Unknown {
		var condition = binary(0);
		if (!accept("?"))
			return condition;
		var yes = choice();
		if (!accept(":"))
			throw new Unknown();
		var no = choice();
		return condition.signum() != 0 ? yes : no;
	}

	private BigInteger binary(int level) throws Unknown {
		if (level == LEVELS.size())
			return unary();
		var value = binary(level + 1);
		while (LEVELS.get(level).contains(peek()))
			value = apply(tokens.get(position++), value, binary(level + 1));
		return value;
	}

	private static BigInteger apply(String operator, BigInteger a, BigInteger b) throws Unknown {
		return switch (operator) {
		case "||" -> truth(a.signum() != 0 || b.signum() != 0);
		case "&&" -> truth(a.signum() != 0 && b.signum() != 0);
		case "|" -> a.or(b);
		case "^" -> a.xor(b);
		case "&" -> a.and(b);
		case "==" -> truth(a.equals(b));
		case "!=" -> truth(!a.equals(b));
		case "<" -> truth(a.compareTo(b) < 0);
		case ">" -> truth(a.compareTo(b) > 0);
		case "<=" -> truth(a.compareTo(b) <= 0);
		case ">=" -> truth(a.compareTo(b) >= 0);
		case "<<" -> a.shiftLeft(shift(b));
		case ">>" -> positive(a).shiftRight(shift(b));
		case "+" -> a.add(b);
		case "-" -> a.subtract(b);
		case "*" -> bounded(a).multiply(bounded(b));
		case "/" -> positive(a).divide(divisor(b));
		default -> positive(a).mod(divisor(b));
		};
	}

	private static BigInteger truth(boolean value) {
		return value ? BigInteger.ONE : BigInteger.ZERO;
	}

	private static int shift(BigInteger by) throws Unknown {
		if (by.signum() < 0 || by.bitLength() > 6)
			throw new Unknown();
		return by.intValue();
	}

	/** What a negative value is shifted or divided to depends on its width. */
	private static BigInteger positive(BigInteger value) throws Unknown {
		if (value.signum() < 0)
			throw new Unknown();
		return value;
	}

	private static BigInteger divisor(BigInteger value) throws Unknown {
		if (value.signum() <= 0)
			throw new Unknown();
		return value;
	}

	private static BigInteger bounded(BigInteger value) throws Unknown {
		if (value.bitLength() > 128)
			throw new Unknown();
		return value;
	}

	private BigInteger unary() throws Unknown {
		if (position >= tokens.size() || steps.incrementAndGet() > MOST_STEPS)
			throw new Unknown();
		var token = tokens.get(position++);
		switch (token) {
		case "-":
			return unary().negate();
		case "+":
			return unary();
		case "~":
			return unary().not();
		case "!":
			return truth(unary().signum() == 0);
		case "(":
			return parenthesised();
		default:
			return Character.isDigit(token.charAt(0)) ? number(token) : token.startsWith("'") ? character(token) : named(token);
		}
	}

	private BigInteger parenthesised() throws Unknown {
		var close = position;
		while (close < tokens.size() && !tokens.get(close).equals(")") && !tokens.get(close).equals("("))
			close++;
		if (close < tokens.size() && tokens.get(close).equals(")") && CType.isTypeName(tokens.subList(position, close))) {
			position = close + 1;
			return unary();
		}
		var value = choice();
		if (!accept(")"))
			throw new Unknown();
		return value;
	}

	private BigInteger named(String name) throws Unknown {
		if (!Character.isJavaIdentifierStart(name.charAt(0)))
			throw new Unknown();
		if (!accept("("))
			return names.apply(name).filter(text -> depth < DEEPEST).flatMap(text -> value(text, names, depth + 1, steps)).orElseThrow(Unknown::new);
		var first = SUFFIXED.contains(name) || BITS.contains(name) || name.startsWith("GENMASK") ? choice() : null;
		if (first == null)
			throw new Unknown();
		var result = first;
		if (BITS.contains(name))
			result = BigInteger.ONE.shiftLeft(shift(first));
		else if (name.startsWith("GENMASK"))
			result = mask(first);
		else if (name.equals("_AC") && accept(","))
			position++; // the suffix
		if (!accept(")"))
			throw new Unknown();
		return result;
	}

	/** GENMASK(high, low). */
	private BigInteger mask(BigInteger high) throws Unknown {
		if (!accept(","))
			throw new Unknown();
		var low = choice();
		return BigInteger.ONE.shiftLeft(shift(high) + 1).subtract(BigInteger.ONE.shiftLeft(shift(low)));
	}

	private static BigInteger number(String token) throws Unknown {
		var digits = token.replaceFirst("(?i)(?<=.)[ul]+$", "");
		try {
			if (digits.matches("0[xX].+"))
				return new BigInteger(digits.substring(2), 16);
			if (digits.matches("0[bB].+"))
				return new BigInteger(digits.substring(2), 2);
			return new BigInteger(digits, digits.length() > 1 && digits.startsWith("0") ? 8 : 10);
		} catch (NumberFormatException e) {
			throw new Unknown(); // a floating point number, or none at all
		}
	}

	private static BigInteger character(String token) throws Unknown {
		if (token.length() != 3)
			throw new Unknown();
		return BigInteger.valueOf(token.charAt(1));
	}

	private String peek() {
		return position < tokens.size() ? tokens.get(position) : "";
	}

	private boolean accept(String token) {
		if (!peek().equals(token))
			return false;
		position++;
		return true;
	}
}
