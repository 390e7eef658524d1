package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.Review;

/** Which finding a cell of the picture is about. */
class PictureTest {

	private final Review review = SampleReview.complete();
	private final Finding removed = review.getFindings().get(0);
	private final Finding stillUsed = review.getFindings().get(1);

	@Test
	void aCellThatBreaksLeadsToTheFindingOfItsElementAndPatch() {
		assertEquals(removed.getMessage(), messageAt("invalidate_page", 5));
	}

	@Test
	void theCellBeforeTheOneThatBreaksLeadsNowhere() {
		assertLeadsNowhere("invalidate_page", 3);
	}

	@Test
	void theBaseLeadsNowhereEvenWhenAFindingIsAboutTheWholeSeries() {
		assertLeadsNowhere("invalidate_page", 0);
	}

	@Test
	void aCellOfAConsumerLeadsToTheFirstFindingThatHitsIt() {
		assertEquals(removed.getMessage(), messageAt("KVM", 5));
	}

	@Test
	void aConsumerThatIsHitButWorksLeadsToTheFinding() {
		removed.getConsumers().add("XPMEM");
		review.getConsumers().get(1).getServed().clear();

		assertEquals(removed.getMessage(), messageAt("XPMEM", 5));
	}

	@Test
	void aFoldedElementLeadsToTheFindingThatItIsFoldedInto() {
		assertEquals(removed.getMessage(), messageAt("frame_clear_flush_notify", 5));
	}

	@Test
	void aFindingAboutTheElementIsMoreDirectThanAnEarlierOneThatMentionsIt() {
		removed.setElement("release");
		removed.getConsumers().clear();

		assertEquals(stillUsed.getMessage(), messageAt("invalidate_page", 5));
	}

	@Test
	void aSiteThatChangesLeadsToTheFindingThatMentionsIt() {
		stillUsed.setMessage("do_frame_page raises other callbacks");

		assertEquals(stillUsed.getMessage(), messageAt("do_frame_page", 5));
	}

	@Test
	void aCellInWhichNothingHappensLeadsNowhereEvenWhenAFindingMentionsItsName() {
		removed.setMessage("invalidate_page is gone, use release");

		assertLeadsNowhere("release", 5);
	}

	@Test
	void aPartOfAWordIsNoMention() {
		stillUsed.setMessage("do_frame_page_locked raises other callbacks");

		assertLeadsNowhere("do_frame_page", 5);
	}

	@Test
	void aRowOfOneConfigurationLeadsToAFindingOfBoth() {
		assertEquals(removed.getMessage(), guardOff("KVM", 5).finding().message());
	}

	@Test
	void aRowOfOneConfigurationDoesNotLeadToAFindingOfTheOther() {
		removed.getConfigurations().add(Configuration.Y);

		assertNull(guardOff("KVM", 5).finding());
	}

	@Test
	void aSiteOfWhichNoFunctionIsKnownLeadsNowhere() {
		review.getSites().getFirst().setFunction(null);

		assertLeadsNowhere("(function not known)", 5);
	}

	private String messageAt(String row, int prefix) {
		return cell(row, prefix).finding().message();
	}

	private void assertLeadsNowhere(String row, int prefix) {
		assertNull(cell(row, prefix).finding());
	}

	private Picture.Cell cell(String row, int prefix) {
		return rows().get(index(row)).cells().get(prefix);
	}

	/** A cell of the second row, which shows the configuration without the API. */
	private Picture.Cell guardOff(String row, int prefix) {
		return rows().get(index(row) + 1).cells().get(prefix);
	}

	private int index(String name) {
		return rows().stream().map(Picture.Row::name).toList().indexOf(name);
	}

	private List<Picture.Row> rows() {
		return Picture.of(SampleReview.report(review), true).rows();
	}
}
