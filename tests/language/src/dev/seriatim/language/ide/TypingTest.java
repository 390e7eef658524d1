package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the texts {@code |} is the cursor, {@code ⏎} a line end and {@code →} a tab. */
final class TypingTest {

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", ignoreLeadingAndTrailingWhitespace = true, value = {
			"api a {|                    => api a {⏎→|⏎}",
			"api a { |⏎                  => api a { ⏎→|⏎}⏎",
			"api a {|}                   => api a {⏎→|⏎}",
			"api a {|⏎}                  => api a {⏎→|⏎}",
			"api a {|⏎→guard B⏎}         => api a {⏎→|⏎→guard B⏎}",
			"→ops struct o {|⏎}          => →ops struct o {⏎→→|⏎→}⏎}",
			"→ops struct o {|⏎⏎→}⏎}      => →ops struct o {⏎→→|⏎⏎→}⏎}",
			"→guard A;|                  => →guard A;⏎→|",
			"→  guard A;|                => →  guard A;⏎→  |",
			"→guard| A                   => →guard⏎→| A",
			"// {|                       => // {⏎|",
			"\"{|\"                      => \"{⏎|\"",
			"/* {|                       => /* {⏎ * |⏎ */",
			"→/**|                       => →/**⏎→ * |⏎→ */",
			"→/**|⏎→ */                  => →/**⏎→ * |⏎→ */",
			"→/**|⏎/** b */              => →/**⏎→ * |⏎→ */⏎/** b */",
			"/**⏎→ * text|⏎→ */          => /**⏎→ * text⏎→ * |⏎→ */",
			"→/** a */|                  => →/** a */⏎→|" })
	void aLineEndIndents(String before, String after) {
		assertTyped(before, "⏎", after);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '\'', value = {
			"f|                 => ( => f(|)",
			"f|;                => ( => f(|);",
			"f|g                => ( => f(|g",
			"f(|)               => ) => f()|",
			"f(g(|)             => ) => f(g()|)",
			"f(int a[|])        => ] => f(int a[]|)",
			"a|                 => [ => a[|]",
			"header |           => \" => header \"|\"",
			"header \"|\"       => \" => header \"\"|",
			"header \"a|        => \" => header \"a\"|",
			"header \"a\\|\"    => \" => header \"a\\\"|\"",
			"header \"a\\\\|\"  => \" => header \"a\\\\\"|",
			"// |               => ( => // (|",
			"/* | */            => \" => /* \"| */",
			"\"|\"              => ( => \"(|\"",
			"{⏎→→|⏎}            => } => {⏎}|",
			"{⏎→{⏎→→|⏎}         => } => {⏎→{⏎→}|⏎}",
			"{⏎→{⏎→→|⏎⏎→}⏎}     => } => {⏎→{⏎→}|⏎}",
			"→{⏎→→{ }⏎|         => } => →{⏎→→{ }⏎→}|",
			"{⏎a |              => } => {⏎a }|",
			"|                  => } => }|",
			"// {⏎→|            => } => // {⏎→}|",
			"/*⏎ * |            => / => /*⏎ */|",
			"/*⏎ * a |          => / => /*⏎ * a /|",
			"a |                => x => a x|" })
	void aCharMayBringOthers(String before, String typed, String after) {
		assertTyped(before, typed, after);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", value = { "f(|) => f|", "a[|] => a|", "a \"|\" => a |" })
	void anEmptyPairIsDeletedTogether(String before, String after) {
		var text = text(before);
		var offset = text.indexOf('|') - 1;
		var change = Typing.deleted(text.replace("|", ""), offset).orElseThrow();
		assertEquals(text(after), after(text.replace("|", ""), change));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=>", value = { "f(|a)", "f(|", "// (|)", "f)|(", "a(|]" })
	void anythingElseIsDeletedAlone(String before) {
		assertEquals(Optional.empty(), Typing.deleted(before.replace("|", ""), before.indexOf('|') - 1));
	}

	@Test
	void aSelectionIsReplacedByWhatIsTyped() {
		assertEquals(Optional.empty(), Typing.typed("api a", 4, 1, "("));
	}

	@Test
	void lineEndsStayThoseOfTheText() {
		assertEquals(Optional.of(new Typing.Change(7, 0, "\r\n\t\r\n}", 10)), Typing.typed("api a {", 7, 0, "\r\n"));
	}

	private static void assertTyped(String before, String typed, String after) {
		var text = text(before);
		var offset = text.indexOf('|');
		var changed = text.replace("|", "");
		var change = Typing.typed(changed, offset, 0, text(typed));
		assertEquals(text(after), after(changed, change.orElse(new Typing.Change(offset, 0, text(typed), offset + text(typed).length()))));
	}

	private static String after(String text, Typing.Change change) {
		var changed = new StringBuilder(text).replace(change.offset(), change.offset() + change.length(), change.text());
		return changed.insert(change.cursor(), '|').toString();
	}

	private static String text(String drawn) {
		return drawn.replace('⏎', '\n').replace('→', '\t');
	}
}
