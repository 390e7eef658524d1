package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.order.CommentState;
import dev.seriatim.report.CompareReport;
import dev.seriatim.series.snapshot.SourceCache;

/** Series as they were posted, on their hunks alone. Patches of mmu-notifier-v13 are missing. */
class PostedComparisonTest {

	private static CompareReport compare(String before, String after) throws Trouble {
		var request = new CompareRequest(ReviewRequest.of(PostedSeriesTest.data().resolve(before)), ReviewRequest.of(PostedSeriesTest.data().resolve(after)));
		return new CompareRun(request, SourceCache.inMemory()).run(null).report();
	}

	@ParameterizedTest
	@ValueSource(strings = { "kill-invalidate-page-v2", "mmu-notifier-v13", "secondary-tlb-v4" })
	void nothingDiffersBetweenASeriesAndItself(String series) throws Trouble {
		var report = compare(series, series);

		assertFalse(report.differs(), report.toString());
		assertTrue(report.patches().stream().allMatch(patch -> patch.before().equals(patch.after()) && patch.changes().isEmpty()));
		assertEquals(0, report.findings().size());
		assertTrue(report.carriedOver() > 0);
	}

	/** Christoph Lameter answers a mail that is not there, so nobody can tell what he quotes from the cover letter. The author's answer is no comment. */
	@Test
	void theCommentOnTheThirteenthVersionIsNotChecked() throws Trouble {
		var comments = compare("mmu-notifier-v13", "mmu-notifier-v13").comments();

		assertEquals(1, comments.size());
		assertEquals("Christoph Lameter <clameter@sgi.com>", comments.getFirst().author());
		assertEquals(CommentState.NOT_CHECKED, comments.getFirst().state());
		assertEquals("what it quotes stands neither in the diff nor in the message", comments.getFirst().reason());
	}

	/** The one removes a callback in 2017, the other renames one in 2023. */
	@Test
	void seriesOfOtherYearsShareNoPatch() throws Trouble {
		var report = compare("kill-invalidate-page-v2", "secondary-tlb-v4");

		assertTrue(report.differs());
		assertTrue(report.patches().stream().allMatch(patch -> patch.before() == null || patch.after() == null), report.patches().toString());
		assertEquals(0, report.carriedOver());
	}
}
