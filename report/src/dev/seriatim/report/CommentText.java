package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.seriatim.model.order.CommentState;
import dev.seriatim.model.series.PostedLine;

/** The words for the comments of reviewers: facts about the lines above them, not about who is content. As in {@link Report}, text is not yet escaped. */
final class CommentText {

	private static final int LONGEST = 200;

	private CommentText() {
	}

	/** Those whose lines still stand first, then what was not checked. */
	static List<CompareReport.Comment> sorted(CompareReport report) {
		return report.comments().stream().sorted(Comparator.comparing(CompareReport.Comment::state)).toList();
	}

	/** How many of which kind; nothing where nobody said anything. */
	static Optional<String> counts(CompareReport report) {
		var counts = new ArrayList<String>();
		for (var state : CommentState.values()) {
			var count = report.comments().stream().filter(comment -> comment.state() == state).count();
			if (count > 0)
				counts.add(count + " " + switch (state) {
				case STANDS -> "whose lines still stand";
				case NOT_CHECKED -> "not checked";
				case GONE -> "whose lines are gone";
				case PATCH_GONE -> "whose patch is gone";
				});
		}
		return counts.isEmpty() ? Optional.empty() : Optional.of("comments: " + String.join(", ", counts));
	}

	static String state(CommentState state) {
		return switch (state) {
		case STANDS -> "lines still stand";
		case NOT_CHECKED -> "not checked";
		case GONE -> "lines are gone";
		case PATCH_GONE -> "patch is gone";
		};
	}

	/** Of the old series. */
	static String place(CompareReport.Comment comment) {
		return Stream.of(patch(comment.patchBefore()), comment.file()).filter(part -> part != null).reduce((patch, file) -> patch + ", " + file).get();
	}

	static String patch(int number) {
		return number == 0 ? "cover letter" : "patch " + number;
	}

	/** The line above the text that says something, empty for none. */
	static String quoted(CompareReport.Comment comment) {
		if (comment.quoted().isEmpty())
			return "";
		return cut(comment.file() == null ? PostedLine.squeezed(comment.quoted().getLast()) : PostedLine.key(comment.quoted().getFirst()).strip());
	}

	static String firstLine(CompareReport.Comment comment) {
		return cut(PostedLine.squeezed(comment.text().lines().findFirst().orElse("")));
	}

	private static String cut(String text) {
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
	}
}
