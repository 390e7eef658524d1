package dev.seriatim.series.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in brackets before the title of a patch: {@code [RFC PATCH net-next v2 03/12]}, {@code [PATCH 03 of 12]}.
 *
 * @param reply    whether the subject begins with Re: or Fwd: in one of their spellings
 * @param tagged   whether a bracket says PATCH or RFC, or holds a number
 * @param numbered whether it holds k/N
 * @param number   k, 0 for a cover letter or when there is none
 * @param total    N, 0 when there is none
 * @param version  0 when none is stated
 * @param title    the rest of the subject
 */
record SubjectPrefix(boolean reply, boolean tagged, boolean numbered, int number, int total, int version, String title) {

	private static final Pattern REPLY = Pattern.compile("(?i)(re|aw|sv|antw|fw|fwd)(\\[\\d+])?\\s*:\\s*");
	private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]\\s*");
	private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])(\\d{1,4})\\s*(?:/|of)\\s*(\\d{1,4})(?![\\d.])");
	/** v4 and PATCHv4, but not the v4.14 that names a kernel. */
	private static final Pattern VERSION = Pattern.compile("(?i)(?:\\b|PATCH|RFC)v(\\d{1,4})(?![.\\d])\\b");
	private static final Pattern TAG = Pattern.compile("(?i).*(PATCH|RFC|RFT).*");
	/** A cover letter that states its version in the title: "mmu notifier #v13", "kill invalidate_page callback v2". */
	private static final Pattern TITLE_VERSION = Pattern.compile("(?i).*[\\s#(]v(\\d{1,4})\\)?");

	static SubjectPrefix of(String subject) {
		boolean reply = false;
		boolean tagged = false;
		boolean numbered = false;
		int number = 0;
		int total = 0;
		int version = 0;
		String rest = subject.strip();
		while (true) {
			Matcher mark = REPLY.matcher(rest);
			Matcher bracket = BRACKET.matcher(rest);
			if (mark.lookingAt()) {
				reply = true;
				rest = rest.substring(mark.end());
			} else if (bracket.lookingAt()) {
				String text = bracket.group(1);
				tagged |= TAG.matcher(text).matches();
				Matcher numbers = NUMBER.matcher(text);
				if (!numbered && numbers.find()) {
					numbered = true;
					tagged = true;
					number = Integer.parseInt(numbers.group(1));
					total = Integer.parseInt(numbers.group(2));
				}
				Matcher versions = VERSION.matcher(text);
				if (version == 0 && versions.find()) {
					version = Integer.parseInt(versions.group(1));
				}
				rest = rest.substring(bracket.end());
			} else {
				return new SubjectPrefix(reply, tagged, numbered, number, total, version, rest);
			}
		}
	}

	/** Whether this is the cover letter of a series. */
	boolean isCover() {
		return numbered && number == 0 && total > 0;
	}

	/** The version of a cover letter, which may stand only in its title. */
	int coverVersion() {
		Matcher matcher = TITLE_VERSION.matcher(title);
		return version == 0 && matcher.matches() ? Integer.parseInt(matcher.group(1)) : version;
	}
}
