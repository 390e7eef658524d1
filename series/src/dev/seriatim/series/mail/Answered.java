package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.PostedLine;
import dev.seriatim.model.series.SourceText;

/** A message of a series that replies quote: where its lines are. */
final class Answered {

	/** Farther up no line tells equal ones apart. */
	private static final int FARTHEST = 50;
	/** Equal lines beyond are not looked at. */
	private static final int MOST_PLACES = 1000;
	/** Of braces and blank lines below a line that says something. */
	private static final int MOST_LINES = 5;

	/** A line of the diff. */
	private record Line(String path, Hunk hunk, String text, String key, int mailLine) {
	}

	private final PatchMail mail;
	private final List<Line> lines = new ArrayList<>();
	private final Map<String, List<Integer>> places = new HashMap<>();
	private final String message;

	Answered(PatchMail mail) {
		this.mail = mail;
		for (FileChange file : mail.diff().files()) {
			for (Hunk hunk : file.getHunks()) {
				for (int i = 0; i < hunk.getLines().size(); i++) {
					String text = SourceText.decode(hunk.getLines().get(i));
					if (!text.startsWith("\\")) {
						add(new Line(file.path(), hunk, text, PostedLine.key(text), hunk.getMailLines().isEmpty() ? 0 : hunk.getMailLines().get(i)));
					}
				}
			}
		}
		message = PostedLine.message(mail.prefix().title(), mail.message().body(), mail.message().trailers());
	}

	private void add(Line line) {
		List<Integer> equal = places.computeIfAbsent(line.key(), none -> new ArrayList<>());
		if (equal.size() < MOST_PLACES) {
			equal.add(lines.size());
		}
		lines.add(line);
	}

	boolean hasFile(String path) {
		return mail.diff().files().stream().anyMatch(file -> path.equals(file.getNewPath()) || path.equals(file.getOldPath()));
	}

	/** Whether its diff has a line that was quoted so. */
	boolean hasLine(String quoted) {
		return places.containsKey(PostedLine.key(quoted));
	}

	/** Whether its message has these words one after another. */
	boolean hasWords(String quoted) {
		return PostedLine.saysSomething(quoted) && PostedLine.holds(message, PostedLine.squeezed(quoted));
	}

	/**
	 * The line of the diff that was quoted last: of equal ones that with most of the other quoted lines above it, of these the first one behind a
	 * place.
	 *
	 * @param quoted in their order, the last one being the line that is looked for
	 * @param path   of the file that the reply names above them, or null
	 * @param behind the place of the line that was found before, or -1
	 */
	Optional<Integer> find(List<String> quoted, String path, int behind) {
		List<String> above = quoted.subList(Math.max(0, quoted.size() - FARTHEST), quoted.size()).reversed().stream().map(PostedLine::key).toList();
		List<Integer> candidates = places.getOrDefault(above.getFirst(), List.of());
		List<Integer> named = candidates.stream().filter(place -> lines.get(place).path().equals(path)).toList();
		int best = -1;
		int most = -1;
		for (int place : named.isEmpty() ? candidates : named) {
			int alike = alike(above, place);
			if (alike > most || alike == most && best <= behind && place > behind) {
				best = place;
				most = alike;
			}
		}
		return best < 0 ? Optional.empty() : Optional.of(best);
	}

	/** How many quoted lines stand one below the other in the diff down to this place. */
	private int alike(List<String> above, int place) {
		int alike = 0;
		while (alike < above.size() && place - alike >= 0 && lines.get(place - alike).key().equals(above.get(alike))) {
			alike++;
		}
		return alike;
	}

	String path(int place) {
		return lines.get(place).path();
	}

	int mailLine(int place) {
		return lines.get(place).mailLine();
	}

	/** The line at this place, with those above it down from the next one that says something. */
	List<String> linesAt(int place) {
		int first = place;
		while (first > 0 && place - first < MOST_LINES && !PostedLine.saysSomething(lines.get(first).text()) && lines.get(first - 1).hunk() == lines.get(place).hunk()) {
			first--;
		}
		return lines.subList(first, place + 1).stream().map(Line::text).toList();
	}
}
