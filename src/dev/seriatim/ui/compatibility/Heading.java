package dev.seriatim.ui.compatibility;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.report.Headline;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.SeriesReview;

/**
 * What the view says above its rows.
 *
 * @param description one line: what the newest result says
 * @param message     what is the matter with it, or empty; may have several lines
 * @param offer       what the user can do about it
 */
record Heading(String description, Weight weight, String message, Offer offer) {

	/** Reasons beyond these are told by the markers of the file. */
	private static final int SOME = 4;

	private static final String SEPARATOR = " · ";

	enum Weight {
		NONE, INFORMATION, ERROR
	}

	enum Offer {
		NOTHING, IMPORT, REVIEW, CANCEL, SHOW_INFORMATIONS
	}

	/** Before any series was shown. */
	static Heading nothing() {
		return new Heading("", Weight.INFORMATION, Messages.Heading_nothing, Offer.IMPORT);
	}

	/** @param informations whether findings that ask for nothing are shown */
	static Heading of(SeriesReview review, ReviewState state, boolean informations) {
		String file = review.plan().getFullPath().makeRelative().toString();
		String result = state.result().map(reviewed -> judgement(reviewed.report())).orElse(Visible.escape(file));
		return switch (state) {
		case ReviewState.NotStarted notStarted -> new Heading(result, Weight.INFORMATION, bind(Messages.Heading_notStarted, file), Offer.REVIEW);
		case ReviewState.Running running when running.result().isPresent() -> new Heading(Messages.Heading_again + SEPARATOR + result, Weight.NONE, "",
				Offer.NOTHING);
		case ReviewState.Running running -> new Heading(result, Weight.INFORMATION, bind(Messages.Heading_running, file), Offer.CANCEL);
		case ReviewState.Done done -> done(done.reviewed().report(), result, informations);
		case ReviewState.Failed failed -> new Heading(outdated(failed, result), Weight.ERROR, reasons(failed.reasons()), Offer.REVIEW);
		case ReviewState.Cancelled cancelled -> new Heading(outdated(cancelled, result), Weight.INFORMATION, bind(Messages.Heading_cancelled, file),
				Offer.REVIEW);
		};
	}

	private static Heading done(Report report, String result, boolean informations) {
		if (!report.serious().isEmpty() || informations && !report.findings().isEmpty()) {
			return new Heading(result, Weight.NONE, "", Offer.NOTHING);
		}
		int hidden = report.informations().size();
		return hidden == 0 ? new Heading(result, Weight.INFORMATION, Messages.Heading_noFindings, Offer.NOTHING)
				: new Heading(result, Weight.INFORMATION, bind(Messages.Heading_hidden, Integer.toString(hidden)), Offer.SHOW_INFORMATIONS);
	}

	private static String judgement(Report report) {
		Headline headline = new Headline(report);
		List<String> parts = new ArrayList<>(List.of(headline.title()));
		parts.addAll(headline.judgement());
		return Visible.escape(String.join(SEPARATOR, parts));
	}

	/** What is shown is from before. */
	private static String outdated(ReviewState state, String result) {
		return state.result().isPresent() ? Messages.Heading_outdated + SEPARATOR + result : result;
	}

	private static String reasons(List<String> reasons) {
		List<String> lines = new ArrayList<>(List.of(Messages.Heading_failed));
		reasons.stream().limit(SOME).map(Visible::escape).forEach(lines::add);
		if (reasons.size() > SOME) {
			lines.add(bind(Messages.Heading_moreReasons, Integer.toString(reasons.size() - SOME)));
		}
		return String.join("\n", lines);
	}

	private static String bind(String message, String text) {
		return Messages.bind(message, Visible.escape(text));
	}
}
