package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Severity;

class HeadlineTest {

	private final Review review = SampleReview.complete();

	@Test
	void theVersionStandsBehindTheTitle() {
		assertEquals("frame notifier v3", headline().title());
	}

	@Test
	void aTitleThatHoldsTheVersionIsLeftAsItIs() {
		review.getSeries().setName("frame notifier #v3");

		assertEquals("frame notifier #v3", headline().title());
	}

	@Test
	void theAuthorIsNamedWithoutTheAddress() {
		review.getSeries().setAuthor("Ada Example <ada@example.org>");

		assertEquals("Ada Example", headline().origin().getFirst());
	}

	@Test
	void errorsAndWarningsAreCountedApart() {
		review.getFindings().get(1).setSeverity(Severity.ERROR);

		assertTrue(headline().judgement().contains("1 error, 1 warning, 1 lasts"), headline().judgement().toString());
	}

	@Test
	void whenEverythingIsRepairedNothingLasts() {
		review.getFindings().get(0).setRepairedBy(6);

		assertTrue(headline().judgement().contains("2 warnings, none lasts"), headline().judgement().toString());
	}

	@Test
	void whatCannotBeMendedLaterNeitherLastsNorEnds() {
		review.getFindings().forEach(finding -> finding.setKind(FindingKind.SERIES));

		assertTrue(headline().judgement().contains("2 warnings"), headline().judgement().toString());
	}

	@Test
	void aSeriesThatNoContractConcernsIsNotCalledClean() {
		var report = Report.of(SampleReview.clean(), new Report.Tool("seriatim", "0.1.0"),
				new Report.Input("frames/", null, null, List.of(), List.of()));

		assertTrue(new Headline(report).judgement().getFirst().startsWith("no contract concerns these patches"));
	}

	@Test
	void patchNumbersAreAsWideAsTheTotal() {
		review.getSeries().setTotal(120);

		assertEquals("007", headline().number(7));
	}

	private Headline headline() {
		return new Headline(SampleReview.report(review));
	}
}
