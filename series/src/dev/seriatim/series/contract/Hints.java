package dev.seriatim.series.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.seriatim.series.code.DeclaredText.Annotation;
import dev.seriatim.series.code.DeclaredText.Comment;

/** What annotations and comments suggest about sleeping and locks. These are proposals for a person, never facts. */
final class Hints {

	private static final Pattern SAYING = Pattern.compile("\\b(?:may|might|can|must not|cannot|can't) sleep\\b"
			+ "|(?:[\\w.>()-]+ ){0,3}must (?:not )?be held\\b[^.;,]{0,40}(?!\\w)|\\bmust (?:not )?hold\\b[^.;,]{0,60}(?!\\w)"
			+ "|\\bcalled (?:under|while holding)\\b[^.;,]{0,60}(?!\\w)"
			+ "|\\bcalled with(?:out)? [^.;,]{0,60}?\\b(?:held|locked|taken|disabled|lock|locks|semaphore|mutex)\\b", Pattern.CASE_INSENSITIVE);

	private final Set<String> proposals = new LinkedHashSet<>();

	/** @param file the path of the file they stand in */
	Hints add(List<Annotation> annotations, String file) {
		for (var annotation : annotations) {
			var lock = annotation.arguments().replaceFirst("^&", "").strip();
			var says = switch (annotation.name()) {
			case "might_sleep", "might_sleep_if" -> "may sleep";
			case "might_lock", "__acquires" -> "takes " + lock;
			case "might_lock_read" -> "takes read " + lock;
			case "mmap_assert_locked", "mmap_assert_write_locked" -> "must hold " + lock + "->mmap_lock";
			default -> "must hold " + lock;
			};
			proposals.add("Proposed, from " + annotation.name() + "() in " + file + ":" + annotation.line() + ": " + says);
		}
		return this;
	}

	/** @param comment null for none */
	Hints add(Comment comment, String file) {
		if (comment == null)
			return this;
		for (var saying = SAYING.matcher(comment.text()); saying.find();) {
			var words = saying.group().strip();
			if (words.chars().allMatch(c -> c >= ' ' && c <= '~') && !words.contains("*/"))
				proposals.add("Proposed, from a comment in " + file + ":" + comment.line() + ": " + words);
		}
		return this;
	}

	/** One proposal a line, or null when there is none. */
	String text() {
		return proposals.isEmpty() ? null : String.join("\n", proposals);
	}
}
