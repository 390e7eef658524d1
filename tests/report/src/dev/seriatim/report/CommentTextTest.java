package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.order.CommentState;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.CompareReport.Comment;

/** Comments in the text of a comparison and in its changes. */
class CommentTextTest {

	private static final Comment GONE = new Comment(1, 2, "Bob Toad <bob@pond.example>", "pond/feed.c", List.of("+\t\treturn 0;", "+\t}"), "No braces.\nReally.", CommentState.GONE,
			"the lines are not in the diff any more", "bob@pond");
	private static final Comment STANDS = new Comment(1, 2, "Carl Carp", "pond/feed.c", List.of("+\tint  food;"), "Why?", CommentState.STANDS, null, "carl@pond");
	private static final Comment COVER = new Comment(0, null, "Carl Carp", null, List.of(), "Nice.", CommentState.NOT_CHECKED, "the new series has no cover letter", "carl@pond");

	private static CompareReport report(Comment... comments) {
		var review = Report.of(SampleReview.complete(), new Report.Tool("seriatim", "0"), new Report.Input("frame.mbox", null, null, List.of(), List.of(Configuration.Y)));
		var side = new CompareReport.Side(review.input(), review.series(), 0);
		return new CompareReport(review.tool(), side, side, false, List.of(), 0, 20, 0, new CompareReport.Ends(true, List.of()), List.of(), 0, List.of(), List.of(),
				new CompareReport.CutPoints(false, List.of(), List.of()), List.of(), Arrays.asList(comments));
	}

	private static String text(Comment... comments) {
		return new CompareText(100, false).write(report(comments));
	}

	@Test
	void thoseWhoseLinesStandComeFirst() {
		assertTrue(text(GONE, COVER, STANDS).contains("""
				comments: 1 whose lines still stand, 1 not checked, 1 whose lines are gone

				comment  lines still stand  patch 1, pond/feed.c  Carl Carp
				       > +int food;
				       Why?

				comment  not checked  cover letter  Carl Carp
				       Nice.
				       not checked: the new series has no cover letter

				comment  lines are gone  patch 1, pond/feed.c  Bob Toad <bob@pond.example>
				       > +return 0;
				       No braces.
				       lines are gone: the lines are not in the diff any more
				"""), text(GONE, COVER, STANDS));
	}

	@Test
	void withoutCommentsNothingIsSaid() {
		assertFalse(text().contains("comment"), text());
		assertEquals(List.of(), Changes.of(report()));
	}

	@Test
	void whatAReviewerWroteCannotActOnATerminal() {
		var text = text(new Comment(1, 1, "Bob\u001b[2J", "pond/\u202efeed.c", List.of("+\u001b[31mred"), "\u0007Why?" + "!".repeat(1000), CommentState.STANDS, null, ""));

		assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' || c == '\u202e'), text);
		assertTrue(text.lines().allMatch(line -> line.length() < 300), text);
	}

	@Test
	void theyAreAGroupOfChanges() {
		var groups = Changes.of(report(GONE, STANDS));

		assertEquals(List.of("Comments"), groups.stream().map(ChangeGroup::title).toList());
		assertEquals(List.of(Change.of("Carl Carp: Why?", "patch 1, pond/feed.c: +int food;", "lines still stand, patch 2", ""),
				Change.of("Bob Toad <bob@pond.example>: No braces.", "patch 1, pond/feed.c: +return 0;", "lines are gone, patch 2", "the lines are not in the diff any more")), groups.getFirst().changes());
		assertTrue(Changes.summary(report(GONE, STANDS)).contains("comments: 1 whose lines still stand, 1 whose lines are gone"));
	}
}
