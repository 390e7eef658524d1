package dev.seriatim.model.series;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of diffs and messages as mailers leave them: blanks may have become fewer, more or others on the way. */
public final class PostedLine {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

	private PostedLine() {
	}

	/** Runs of blanks as one blank, none around the text. */
	public static String squeezed(String text) {
		return BLANKS.matcher(text).replaceAll(" ").strip();
	}

	/** A line of a hunk by its sign and its squeezed text: equal for a line and its quotation, of which a context line may have lost the blank before it. */
	public static String key(String line) {
		var signed = line.startsWith("+") || line.startsWith("-");
		return signed ? line.charAt(0) + squeezed(line.substring(1)) : " " + squeezed(line);
	}

	/** Whether there is a word in it; a lone brace stands everywhere. */
	public static boolean saysSomething(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/** A message as one squeezed text, in which quoted words are looked for. */
	public static String message(String subject, String body, List<Trailer> trailers) {
		var tags = trailers.stream().map(trailer -> trailer.getToken() + ": " + trailer.getValue());
		return Stream.concat(Stream.of(subject, body), tags).filter(Objects::nonNull).map(PostedLine::squeezed).collect(Collectors.joining(" "));
	}

	/** Whether a squeezed text has these squeezed words one after another. */
	public static boolean holds(String text, String words) {
		return (" " + text + " ").contains(" " + words + " ");
	}
}
