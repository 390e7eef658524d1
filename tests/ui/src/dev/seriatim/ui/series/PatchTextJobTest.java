package dev.seriatim.ui.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PatchTextJobTest {

	@Test
	void aLineOfSomeMegabytesIsCut() {
		String text = "+before\n+" + "x".repeat(5_000_000) + "\n+after\n";
		assertEquals("+before\n+" + "x".repeat(PatchTextJob.LONGEST - 1) + "\u2026\n+after\n", PatchTextJob.shortened(text));
	}

	@Test
	void theLongestLineThatIsShownWholeStaysAsItIs() {
		String text = "x".repeat(PatchTextJob.LONGEST) + "\n";
		assertEquals(text, PatchTextJob.shortened(text));
	}

	@Test
	void carriageReturnsStayAsTheyAre() {
		String text = "+one\r\n+two\rthree\n";
		assertEquals(text, PatchTextJob.shortened(text));
	}
}
