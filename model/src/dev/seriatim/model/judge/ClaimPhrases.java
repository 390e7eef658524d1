package dev.seriatim.model.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.seriatim.model.review.ClaimKind;

/**
 * The words by which claims are recognised. Those that kernel people use are in {@code claims.txt} beside this class, and users can add theirs.
 * Never changed once it is there; for any thread.
 */
public final class ClaimPhrases {

	/** What a message says in such words. @param text the claim alone @param start where it begins in the sentence @param rest what follows a colon */
	record Match(ClaimKind kind, String text, int start, String rest) {
	}

	private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#(?:\\s.*)?$");
	private static final String BEGIN = "[,;(\\[] ?| [-–—]+ ";
	private static final String CONNECTIVE = "(?:(?:so|thus|hence|therefore|and|but|with),? )?";
	private static final String END = "[)\\]]?(?:[.!]*$|:(?= ))";
	private static final String PATCH = "(?:(?:this|the) (?:patch|change|commit))";

	/** The program's own. */
	public static final ClaimPhrases STANDARD = standard();

	private final Map<ClaimKind, List<String>> phrases = new EnumMap<>(ClaimKind.class);
	private final Map<ClaimKind, Pattern> ofPatches = new EnumMap<>(ClaimKind.class);
	private final Map<ClaimKind, Pattern> ofCovers = new EnumMap<>(ClaimKind.class);

	private ClaimPhrases(Map<ClaimKind, List<String>> before, List<String> lines) {
		before.forEach((kind, more) -> phrases.put(kind, new ArrayList<>(more)));
		for (var line : lines) {
			var words = withoutComment(line);
			if (!words.isEmpty())
				phrases.computeIfAbsent(kind(words), kind -> new ArrayList<>()).add(ClaimPhrase.regex(phrase(words)));
		}
		phrases.forEach((kind, all) -> {
			var any = String.join("|", all);
			ofPatches.put(kind, clause("(?:^|" + BEGIN + ")", any.replace(ClaimPhrase.SUBJECT, PATCH)));
			ofCovers.put(kind, clause("(?:^(?:" + PatchNumbers.NAMED + "(?::| [-–—]+) )?|" + BEGIN + ")", any.replace(ClaimPhrase.SUBJECT, CoverSubject.REGEX)));
		});
	}

	private static Pattern clause(String begin, String words) {
		return Pattern.compile(begin + CONNECTIVE + "(" + words + ")" + END, Pattern.CASE_INSENSITIVE);
	}

	private static ClaimPhrases standard() {
		try (var reader = new BufferedReader(new InputStreamReader(ClaimPhrases.class.getResourceAsStream("claims.txt"), StandardCharsets.US_ASCII))) {
			return new ClaimPhrases(Map.of(), reader.lines().toList());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * These and more.
	 *
	 * @param lines as in {@code claims.txt}, to each of which there is no {@linkplain #objection objection}
	 */
	public ClaimPhrases with(List<String> lines) {
		return lines.isEmpty() ? this : new ClaimPhrases(phrases, lines);
	}

	/** Why a line is neither a kind with a phrase nor blank or a comment; empty when it is. */
	public static Optional<String> objection(String line) {
		try {
			var words = withoutComment(line);
			if (!words.isEmpty()) {
				kind(words);
				ClaimPhrase.regex(phrase(words));
			}
			return Optional.empty();
		} catch (IllegalArgumentException wrong) {
			return Optional.of(wrong.getMessage());
		}
	}

	private static String withoutComment(String line) {
		return COMMENT.matcher(line).replaceFirst("").strip();
	}

	private static ClaimKind kind(String line) {
		var name = line.contains(":") ? line.substring(0, line.indexOf(':')).strip() : line;
		return Arrays.stream(ClaimKind.values()).filter(kind -> line.contains(":") && kind.getLiteral().equalsIgnoreCase(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("is no claim: a line is KIND: PHRASE, and the kinds are "
						+ Arrays.stream(ClaimKind.values()).map(ClaimKind::getLiteral).collect(Collectors.joining(", "))));
	}

	private static String phrase(String line) {
		return line.substring(line.indexOf(':') + 1);
	}

	/** What a sentence of a patch's message claims. */
	List<Match> ofPatch(String sentence) {
		return matches(ofPatches, sentence);
	}

	/** What a sentence of a cover letter claims. */
	List<Match> ofCover(String sentence) {
		return matches(ofCovers, sentence);
	}

	private static List<Match> matches(Map<ClaimKind, Pattern> patterns, String sentence) {
		var matches = new ArrayList<Match>();
		patterns.forEach((kind, pattern) -> {
			var clause = pattern.matcher(sentence);
			if (clause.find())
				matches.add(new Match(kind, clause.group(1).strip(), clause.start(1), sentence.substring(clause.end()).strip()));
		});
		return matches;
	}
}
