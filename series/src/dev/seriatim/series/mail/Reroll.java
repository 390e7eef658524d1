package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mails of one posting of a series.
 *
 * @param version 0 when neither the patches nor their cover letter state one
 * @param total   N, 0 when the subjects carry no numbers
 */
record Reroll(int version, int total, Optional<PatchMail> cover, List<PatchMail> patches) {

	/** The same for every order of arrival: by date, then by id, then by content; of equal mails, by place. */
	static final Comparator<PatchMail> FIRST_SENT = Comparator.<PatchMail>comparingLong(mail -> mail.mail().time())
			.thenComparing(mail -> mail.mail().messageId()).thenComparing(mail -> mail.mail().raw().bytes(), Arrays::compare)
			.thenComparing(mail -> mail.mail().raw().name());

	/**
	 * The newer posting is greater: by version; where none is stated a lone patch without a cover letter is no posting against several;
	 * then by date.
	 */
	static final Comparator<Reroll> NEWNESS = Comparator.comparingInt(Reroll::version)
			.thenComparing(reroll -> reroll.patches.size() > 1 || reroll.cover.isPresent()).thenComparingLong(Reroll::lastSent)
			.thenComparingInt(reroll -> reroll.patches.size()).thenComparingInt(Reroll::total)
			.thenComparing(reroll -> reroll.patches.getFirst(), FIRST_SENT);

	Reroll(int version, int total, Optional<PatchMail> cover) {
		this(version, total, cover, new ArrayList<>());
	}

	/** The message that opens it. */
	PatchMail first() {
		return cover.orElse(patches.stream().min(FIRST_SENT).get());
	}

	/** How many of its patches are there; one that came twice counts once. */
	int count() {
		return total == 0 ? patches.size() : (int) patches.stream().map(mail -> mail.prefix().number()).filter(number -> number <= total).distinct().count();
	}

	/** The time of its first message that has one, {@link Long#MAX_VALUE} without. */
	long firstSent() {
		return Stream.concat(cover.stream(), patches.stream()).mapToLong(mail -> mail.mail().time()).min().getAsLong();
	}

	/** Whether it is a lone patch of a series of which nothing else is there. */
	boolean isStray() {
		return version == 0 && total > 1 && patches.size() == 1 && cover.isEmpty();
	}

	private long lastSent() {
		return patches.stream().mapToLong(mail -> mail.mail().time()).filter(time -> time != Long.MAX_VALUE).max().orElse(0);
	}
}
