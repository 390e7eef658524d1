package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.Trailer;

/**
 * What a commit says below its title, or a cover letter as a whole.
 *
 * @param body     without trailers, and without blank lines around it
 * @param lines    which of the lines that it was read from each line of the body is, from 0
 * @param trailers in their order
 */
record CommitMessage(String body, List<Integer> lines, List<Trailer> trailers) {

	private static final Pattern TRAILER = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):\\s+(\\S.*)");

	CommitMessage {
		lines = List.copyOf(lines);
		trailers = List.copyOf(trailers);
	}

	/** Everything is body. */
	static CommitMessage withoutTrailers(List<String> lines) {
		return of(lines, IntStream.range(0, lines.size()).boxed().toList(), List.of());
	}

	/** The trailers are the last paragraph, if git would take it for that: a sign-off, or nothing but trailers. */
	static CommitMessage of(List<String> lines) {
		int end = lines.size();
		while (end > 0 && lines.get(end - 1).isBlank()) {
			end--;
		}
		int start = end;
		while (start > 0 && !lines.get(start - 1).isBlank()) {
			start--;
		}
		List<String> paragraph = lines.subList(start, end);
		boolean signed = paragraph.stream().anyMatch(line -> line.startsWith("Signed-off-by: "));
		boolean only = start > 0 && paragraph.stream().allMatch(line -> TRAILER.matcher(line).matches());
		if (!signed && !only) {
			return withoutTrailers(lines);
		}
		var trailers = new ArrayList<Trailer>();
		for (String line : paragraph) {
			Matcher trailer = TRAILER.matcher(line);
			if (trailer.matches()) {
				trailers.add(trailer(trailer.group(1), trailer.group(2).strip()));
			}
		}
		int first = start;
		List<Integer> body = IntStream.range(0, end).filter(line -> line < first || !TRAILER.matcher(lines.get(line)).matches()).boxed().toList();
		return of(lines, body, trailers);
	}

	private static Trailer trailer(String token, String value) {
		var trailer = SeriesFactory.eINSTANCE.createTrailer();
		trailer.setToken(token);
		trailer.setValue(value);
		return trailer;
	}

	/** @param body which of the lines it is, perhaps with blank ones around it */
	private static CommitMessage of(List<String> lines, List<Integer> body, List<Trailer> trailers) {
		int first = 0;
		while (first < body.size() && lines.get(body.get(first)).isBlank()) {
			first++;
		}
		int end = body.size();
		while (end > first && lines.get(body.get(end - 1)).isBlank()) {
			end--;
		}
		List<Integer> kept = body.subList(first, end);
		return new CommitMessage(kept.stream().map(lines::get).collect(Collectors.joining("\n")).strip(), kept, trailers);
	}
}
