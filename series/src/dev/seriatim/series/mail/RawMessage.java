package dev.seriatim.series.mail;

/**
 * A message as it was found, not yet decoded.
 *
 * @param source    the file, as the user gave it plus the path inside
 * @param number    which message of the file it is, from 1; 0 when the file holds only one
 * @param name      sorts the messages of an input the same way wherever the input lies
 * @param firstLine the line of the file at which the message begins, from 1; of a compressed file, of what is packed inside
 */
record RawMessage(String source, int number, String name, int firstLine, byte[] bytes) {

	/** Where the message is, for diagnostics. */
	String place() {
		return number == 0 ? source : source + " (message " + number + ")";
	}
}
