package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.series.DiagnosticSeverity;

class WordingTest {

	private static String place(DiagnosticSeverity severity, String source, Integer line, Integer offset) {
		return Wording.place(new Report.Remark(severity, source, line, offset, "cut off", null, null));
	}

	@Test
	void whatIsUnreadableStandsAtItsLineAndByte() {
		assertEquals("series.mbox:120 (byte 4711)", place(DiagnosticSeverity.ERROR, "series.mbox", 120, 4711));
		assertEquals("series.mbox:120 (byte 4711)", place(DiagnosticSeverity.WARNING, "series.mbox", 120, 4711));
	}

	@Test
	void nobodyLooksForTheByteOfWhatIsOnlyTold() {
		assertEquals("series.mbox:120", place(DiagnosticSeverity.INFO, "series.mbox", 120, 4711));
	}

	@Test
	void theWholeOfAFileHasNoPlaceInIt() {
		assertEquals("1.eml", place(DiagnosticSeverity.ERROR, "1.eml", null, 0));
	}

	@Test
	void aLineOfACommitHasNoByte() {
		assertEquals("linux (commit 0123456789ab):3", place(DiagnosticSeverity.ERROR, "linux (commit 0123456789ab)", 3, null));
	}

	@Test
	void whatHasNoSourceIsOfTheSeries() {
		assertEquals("the series", place(DiagnosticSeverity.WARNING, null, null, null));
	}
}
