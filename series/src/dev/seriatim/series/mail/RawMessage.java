package dev.seriatim.series.mail;

/**
 * A message as it was found, not yet decoded.
 *
 * @param source    the file, as the user gave it plus the path inside
 * @param number    which message of the file it is, from 1; 0 when the file holds only one
 * @param name      sorts the messages of an input the same way wherever the input lies
 * @param firstLine the line of the file at which the message begins, from 1; of a compressed file, of what is packed inside
 * @param position  which patch it is by the order that the input states, from 1; 0 when the input states none
 * @param strip     how many folders to take off the names of files in it, 1 unless the input says otherwise
 */
record RawMessage(String source, int number, String name, int firstLine, byte[] bytes, int position, int strip) {

	/** A message of an input that states no order. */
	RawMessage(String source, int number, String name, int firstLine, byte[] bytes) {
		this(source, number, name, firstLine, bytes, 0, 1);
	}

	/** Where the message is, for diagnostics. */
	String place() {
		return number == 0 ? source : source + " (message " + number + ")";
	}

	/** Of the source, without folders and what says that it is a patch. */
	String fileName() {
		return MailText.line(source.substring(source.lastIndexOf('/') + 1).replaceFirst("(?i)\\.(patch|diff)(\\.gz)?$", ""));
	}
}
