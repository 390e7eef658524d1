package dev.seriatim.series.mail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commits of a git repository that {@code to} has and {@code from} does not, as input: {@code DIR A..B}. Where A or B is left
 * out, it is HEAD.
 */
public record GitRange(Path folder, String from, String to) {

	/** Where a revision may not end, or begin: at the two points, and at a slash as in {@code my folder/../other}. */
	private static final Pattern TEXT = Pattern.compile("(.*\\S)\\s+(|\\S*[^\\s/.])\\.\\.(|[^\\s/.]\\S*)", Pattern.DOTALL);
	private static final Pattern SYMMETRIC = Pattern.compile(".*\\S\\s+\\S*\\.\\.\\.\\S*", Pattern.DOTALL);

	/** The range that an input names; empty when it is an ordinary path. A file that is really called so is a file. */
	public static Optional<GitRange> of(Path input) {
		Matcher matcher = TEXT.matcher(input.toString());
		if (!matcher.matches() || matcher.group(2).isEmpty() && matcher.group(3).isEmpty() || Files.exists(input)) {
			return Optional.empty();
		}
		return Optional.of(new GitRange(Path.of(matcher.group(1)), orHead(matcher.group(2)), orHead(matcher.group(3))));
	}

	private static String orHead(String revision) {
		return revision.isEmpty() ? "HEAD" : revision;
	}

	/** Whether the input has the three points of a symmetric difference, which is not the commits of a series. */
	static boolean isSymmetric(Path input) {
		return SYMMETRIC.matcher(input.toString()).matches() && !Files.exists(input);
	}

	@Override
	public String toString() {
		return from + ".." + to;
	}
}
