package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class LettersTest {

	private final Letters letters = new Letters(
			List.of("release", "clear_flush_young", "invalidate_page", "invalidate_range_start", "invalidate_range_end", "change_pte"));

	@Test
	void aCallbackIsCalledByItsLastWord() {
		assertEquals("p", letters.text(List.of("invalidate_page")));
		assertEquals("s", letters.text(List.of("invalidate_range_start")));
		assertEquals("y", letters.text(List.of("clear_flush_young")));
	}

	@Test
	void aLetterThatIsTakenGivesWayToThatOfAnotherWord() {
		assertEquals("c", letters.text(List.of("change_pte")));
	}

	@Test
	void twoCallbacksStandSideBySideInTheOrderOfTheContract() {
		assertEquals("se", letters.text(List.of("invalidate_range_end", "invalidate_range_start")));
	}

	@Test
	void moreThanTwoAreOneCapital() {
		assertEquals("A", letters.text(List.of("invalidate_page", "invalidate_range_start", "invalidate_range_end")));
		assertEquals("B", letters.text(List.of("release", "invalidate_range_start", "invalidate_range_end")));
		assertEquals("A", letters.text(List.of("invalidate_range_end", "invalidate_range_start", "invalidate_page")));
	}

	@Test
	void theLegendNamesWhatWasUsedAndNothingElse() {
		letters.text(List.of("invalidate_page"));

		assertEquals(List.of(new Picture.Letter("p", "invalidate_page")), letters.legend(List.of(List.of("invalidate_page"))));
	}
}
