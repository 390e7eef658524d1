package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

	@ParameterizedTest
	@CsvSource({ "0x00", "0x07", "0x0a", "0x1b", "0x7f", "0x85", "0x9b", "0xad", "0x61c", "0x200b", "0x200d", "0x200e", "0x2028",
			"0x202a", "0x202e", "0x2060", "0x2066", "0x2069", "0x3164", "0xfeff", "0xfe0f", "0xe000", "0xd800" })
	void aCharacterThatIsObeyedOrHiddenIsShownAsItsEscape(String code) {
		var character = (char) Integer.decode(code).intValue();

		assertEquals("a\\u%04xb".formatted((int) character), Visible.escape("a" + character + "b"));
	}

	@Test
	void aTagCharacterAboveTheBasicPlaneIsShownInBraces() {
		assertEquals("\\u{e0041}", Visible.escape(Character.toString(0xe0041)));
	}

	@Test
	void ordinaryTextOfAnyLanguageComesBackItself() {
		var text = "Ünïcode, 漢字, עברית, emoji \ud83d\ude00, back\\slash";

		assertSame(text, Visible.escape(text));
	}
}
