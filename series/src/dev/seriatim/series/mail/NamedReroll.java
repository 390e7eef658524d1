package dev.seriatim.series.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A reroll with what it is called, see {@link OfferedReroll}.
 *
 * @param name empty when it cannot be asked for: a lone patch that strayed in from another series, or one that nothing tells from others
 */
record NamedReroll(String name, Reroll reroll) {

	private static final Pattern VERSION = Pattern.compile("[vV]?0*(\\d{1,4})");

	/** People put names into a shell, so whoever sends a mail must not choose just anything. */
	private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.@_+=-]*");

	/** In the order given, which is oldest first. */
	static List<NamedReroll> of(List<Reroll> rerolls) {
		Map<String, Integer> uses = new HashMap<>();
		rerolls.forEach(reroll -> marks(reroll).forEach(mark -> uses.merge(mark, 1, Integer::sum)));
		Set<String> versions = new HashSet<>();
		var named = new ArrayList<NamedReroll>();
		for (Reroll reroll : rerolls.reversed()) {
			if (!named.isEmpty() && reroll.isStray()) {
				named.addFirst(new NamedReroll("", reroll));
			} else if (versions.add(version(reroll))) {
				named.addFirst(new NamedReroll(version(reroll), reroll));
			} else {
				named.addFirst(new NamedReroll(marks(reroll).filter(mark -> uses.get(mark) == 1).findFirst().orElse(""), reroll));
			}
		}
		return named;
	}

	private static String version(Reroll reroll) {
		return "v" + Math.max(1, reroll.version());
	}

	/** What can tell it from another of the same version, the shortest first. */
	private static Stream<String> marks(Reroll reroll) {
		Stream<String> times = reroll.firstSent() == Long.MAX_VALUE ? Stream.empty()
				: Stream.of(day(reroll).toString(), Instant.ofEpochMilli(reroll.firstSent()).truncatedTo(ChronoUnit.SECONDS).toString());
		return Stream.concat(times, Stream.of(reroll.first().mail().messageId()).filter(id -> PLAIN_ID.matcher(id).matches()));
	}

	private static LocalDate day(Reroll reroll) {
		return Instant.ofEpochMilli(reroll.firstSent()).atZone(ZoneOffset.UTC).toLocalDate();
	}

	/** Whether a user means it: by its name, of a version with or without the letter. */
	boolean isCalled(String text) {
		Matcher version = VERSION.matcher(text.strip());
		return !name.isEmpty() && name.equalsIgnoreCase(version.matches() ? "v" + version.group(1) : text.strip());
	}

	String words() {
		return (name.isEmpty() ? "another posting" : "") + offer();
	}

	OfferedReroll offer() {
		return new OfferedReroll(name, reroll.count(), reroll.total(), reroll.firstSent() == Long.MAX_VALUE ? null : day(reroll));
	}
}
