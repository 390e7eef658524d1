package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Steps;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.report.OrderReport;
import dev.seriatim.series.snapshot.SourceCache;

/**
 * The mails of April 2008 themselves, on their hunks alone: Mercurial writes no function behind the second @@, so that sites are known by their
 * lines. Patch 1 raises invalidate_page in filemap_xip.c, in memory.c and three times in rmap.c; patch 4, which changes that, was never archived.
 */
class PostedOrderTest {

	private static OrderReport split(SplitReading reading) throws Trouble {
		var split = new NamedSplit("invalidate_page", 1, 13, reading, List.of());
		return new OrderRun(new OrderRequest(ReviewRequest.of(PostedSeriesTest.data().resolve("mmu-notifier-v13")), null, List.of(), List.of(split)), SourceCache.inMemory()).run(null).getFirst();
	}

	private static List<String> newOnes(OrderReport report) {
		return report.findings().stream().filter(change -> change.posted() == null && change.other().severity() != Severity.INFO)
				.map(change -> change.other().patch() + " " + change.other().rule() + " " + change.other().file()).sorted().toList();
	}

	@Test
	void asALastPatchItIsToldToNobodyWhoWasWrittenBefore() throws Trouble {
		assertEquals(List.of("13 NOTIFY_EVENT_REPLACED mm/filemap_xip.c", "13 NOTIFY_EVENT_REPLACED mm/memory.c", "13 NOTIFY_EVENT_REPLACED mm/rmap.c",
				"13 NOTIFY_EVENT_REPLACED mm/rmap.c", "13 NOTIFY_EVENT_REPLACED mm/rmap.c"), newOnes(split(SplitReading.STANDING_IN)));
	}

	@Test
	void leftOutItIsGainedByTheLastPatch() throws Trouble {
		assertEquals(List.of(), newOnes(split(SplitReading.LEFT_OUT)));
	}

	/** Of five patches; the text of a file that only hunks show does not tell what another order makes of it, but the end is the posted one. */
	@Test
	void withoutATreeTheSamePatchesMakeTheSameEnd() throws Trouble {
		var move = Steps.move(List.of(Steps.patch(2)), MovePosition.FIRST, 0);
		var request = new OrderRequest(ReviewRequest.of(PostedSeriesTest.data().resolve("secondary-tlb-v4")), null, List.of(move), List.of());
		var report = new OrderRun(request, SourceCache.inMemory()).run(null).getFirst();

		assertEquals(List.of(), report.rows().stream().filter(row -> row.states().stream().anyMatch(state -> state.patch() == 5)).map(row -> row.name()).toList());
		assertEquals(List.of(), newOnes(report));
	}
}
