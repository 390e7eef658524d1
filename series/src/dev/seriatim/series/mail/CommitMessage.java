package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.Trailer;

/**
 * What a commit says below its title, or a cover letter as a whole.
 *
 * @param body without trailers, and without blank lines around it
 */
record CommitMessage(String body, List<Trailer> trailers) {

	private static final Pattern TRAILER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):\\s+(\\S.*)");

	CommitMessage {
		trailers = List.copyOf(trailers);
	}

	/** Everything is body. */
	static CommitMessage withoutTrailers(List<String> lines) {
		return new CommitMessage(text(lines), List.of());
	}

	/** The trailers are the last paragraph, if git would take it for that: a sign-off, or nothing but trailers. */
	static CommitMessage of(List<String> lines) {
		var message = new ArrayList<>(lines);
		while (!message.isEmpty() && message.getLast().isBlank()) {
			message.removeLast();
		}
		int start = message.size();
		while (start > 0 && !message.get(start - 1).isBlank()) {
			start--;
		}
		List<String> paragraph = message.subList(start, message.size());
		boolean signed = paragraph.stream().anyMatch(line -> line.startsWith("Signed-off-by: "));
		boolean only = start > 0 && paragraph.stream().allMatch(line -> TRAILER.matcher(line).matches());
		if (!signed && !only) {
			return withoutTrailers(message);
		}
		var trailers = new ArrayList<Trailer>();
		for (String line : paragraph) {
			Matcher trailer = TRAILER.matcher(line);
			if (trailer.matches()) {
				trailers.add(trailer(trailer.group(1), trailer.group(2).strip()));
			}
		}
		paragraph.removeIf(line -> TRAILER.matcher(line).matches());
		return new CommitMessage(text(message), trailers);
	}

	private static Trailer trailer(String token, String value) {
		var trailer = SeriesFactory.eINSTANCE.createTrailer();
		trailer.setToken(token);
		trailer.setValue(value);
		return trailer;
	}

	private static String text(List<String> lines) {
		return String.join("\n", lines).strip();
	}
}
