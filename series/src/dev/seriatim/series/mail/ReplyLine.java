package dev.seriatim.series.mail;

/**
 * A line of a reply.
 *
 * @param depth   how many quotation marks stand before the text, 0 for what the sender wrote
 * @param rawLine of the mail, from 1
 */
record ReplyLine(int depth, String text, int rawLine) {

	boolean isBlank() {
		return text.isBlank();
	}
}
