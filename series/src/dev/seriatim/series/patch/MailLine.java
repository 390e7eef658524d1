package dev.seriatim.series.patch;

/**
 * A decoded line of a message.
 *
 * @param text    one char for each byte (ISO-8859-1), without line feed
 * @param rawLine the line of the raw message where it begins, from 1
 * @param index   which of the lines that begin there it is, from 0; only base64 puts several into one
 */
public record MailLine(String text, int rawLine, int index) {

	/** The only line that begins in its raw line. */
	public MailLine(String text, int rawLine) {
		this(text, rawLine, 0);
	}

}
