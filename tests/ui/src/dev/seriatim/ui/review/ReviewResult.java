package dev.seriatim.ui.review;

import java.util.List;
import java.util.Set;

import dev.seriatim.report.Report;
import dev.seriatim.review.Reviewed;

/** Gives a review a result that nobody has judged, such as one that would take too long. */
public final class ReviewResult {

	private ReviewResult() {
	}

	public static void set(SeriesReview review, Report report) {
		review.done(new Reviewed(report, List.of(), Set.of()));
	}
}
