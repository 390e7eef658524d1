package dev.seriatim.series.mail;

import java.time.LocalDate;

/**
 * One of several postings among the same messages, as it can be asked for.
 *
 * @param name    {@code v2} for the last posting of version 2; where no version is stated, it is version 1. An earlier posting of the same
 *                version is called by its day, such as {@code 2008-04-02}, or by what else it takes to tell it: its time, or the id of its
 *                first message
 * @param patches how many there are
 * @param total   of how many; 0 where the subjects have no numbers
 * @param sent    the day on which its first message was sent, in UTC; null when no message tells
 */
public record OfferedReroll(String name, int patches, int total, LocalDate sent) {

	/** What it is called and what is there, for example {@code v12 (7 of 9 patches, 2008-04-02)}. */
	@Override
	public String toString() {
		String count = total > 0 ? patches + " of " + total : String.valueOf(patches);
		String noun = (total > 0 ? total : patches) == 1 ? " patch" : " patches";
		return name + " (" + count + noun + (sent == null || name.startsWith(sent.toString()) ? "" : ", " + sent) + ")";
	}
}
