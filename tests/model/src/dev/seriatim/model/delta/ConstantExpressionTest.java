package dev.seriatim.model.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantExpressionTest {

	private static final Function<String, Optional<String>> NAMES = name -> Optional.ofNullable(Map.of("FOUR", "(1 << 2)", "RING", "GNIR", "GNIR", "RING").get(name));

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = { "4 # 4", "0x10 # 16", "010 # 8", "0b11 # 3", "4UL # 4", "1 << 2 # 4", "(1U << 3) | 1 # 9", "BIT(5) # 32", "BIT_ULL(40) # 1099511627776",
			"GENMASK(3, 1) # 14", "UL(7) # 7", "_AC(7, UL) # 7", "-1 # -1", "~0 # -1", "!3 # 0", "2 + 3 * 4 # 14", "7 / 2 % 2 # 1", "5 > 4 && 1 != 2 # 1", "0 ? 1 : 2 # 2",
			"((__force gfp_t)0x20u) # 32", "(unsigned long)-1 # -1", "FOUR * 2 # 8", "(FOUR) - 1 # 3", "(FOUR) + 2 # 6", "0xffUL & ~FOUR # 251" })
	void anExpressionHasTheValueThatCGivesIt(String text, long value) {
		assertEquals(Optional.of(BigInteger.valueOf(value)), ConstantExpression.value(text, NAMES));
	}

	@Test
	void aCharacterIsItsNumber() {
		assertEquals(Optional.of(BigInteger.valueOf(97)), ConstantExpression.value("'a'", NAMES));
		assertEquals(Optional.empty(), ConstantExpression.value("'\\n'", NAMES));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sizeof(int)", "UNKNOWN + 1", "f(1)", "RING", "1.5", "1 <<", "((1)", "1)", "1 << 99", "1 / 0", "-4 >> 1", "({ 1; })", "\"text\"", "08", "0xyz" })
	void whatIsNotUnderstoodHasNoValue(String text) {
		assertEquals(Optional.empty(), ConstantExpression.value(text, NAMES));
	}

	@Test
	void anyNestingEnds() {
		assertEquals(Optional.empty(), ConstantExpression.value("(".repeat(100_000) + "1" + ")".repeat(100_000), NAMES));
		assertEquals(Optional.empty(), ConstantExpression.value("~".repeat(100_000) + "1", NAMES));
		assertEquals(Optional.empty(), ConstantExpression.value("1?".repeat(100_000) + "1", NAMES));
	}

	@Test
	void constantsThatNameEachOtherManyTimesEnd() {
		Function<String, Optional<String>> doubling = name -> Optional.of("(" + "x + ".replace("x", name + "x").repeat(100) + "1)");
		assertEquals(Optional.empty(), ConstantExpression.value("x", doubling));
		assertFalse(ConstantExpression.differ("\"" + "a".repeat(100_000) + "\"", NAMES, "\"b\"", NAMES));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = { "1 << 31 # BIT(31)", "-1 # 0xffffffff", "~0 # ~0UL", "4 # FOUR", "'\"a\" \"b\"' # '\"ab\"'", "UNKNOWN # 3", "3 # sizeof(int)" })
	void oneNumberWrittenInTwoWaysIsNoChange(String before, String after) {
		assertFalse(ConstantExpression.differ(before, NAMES, after, name -> NAMES.apply(name)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', value = { "1 # 2", "BIT(2) # BIT(3)", "-1 # -2", "'\"a\"' # '\"b\"'", "0 # 0x100000000" })
	void anotherNumberOrTextIsAChange(String before, String after) {
		assertTrue(ConstantExpression.differ(before, NAMES, after, NAMES));
	}
}
