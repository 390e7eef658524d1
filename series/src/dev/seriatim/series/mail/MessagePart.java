package dev.seriatim.series.mail;

import java.util.List;

/**
 * One message of a file, as it stands there.
 *
 * @param firstLine the line of the file at which it begins, from 1; every further line of the message is one further in the file
 * @param offset    the byte of the file at which it begins, from 0; -1 for a message that stands in no file
 * @param bytes     of the message itself, without the From_ line of an mbox
 * @param formatted whether it stands as git format-patch writes it, with the date at which the author made the patch
 * @param unquoted  the lines of the message, from 1, ascending, of which the file has one byte more: the mark that quotes a From line
 */
record MessagePart(int firstLine, int offset, byte[] bytes, boolean formatted, List<Integer> unquoted) {

	MessagePart {
		unquoted = List.copyOf(unquoted);
	}

	/**
	 * The byte of the file at which a line of the message begins, -1 when it stands in no file.
	 *
	 * @param line from 1; of a line beyond the end it is where the message ends
	 */
	int offsetOf(int line) {
		if (offset < 0) {
			return -1;
		}
		int start = 0;
		for (int rest = line; rest > 1 && start < bytes.length; start++) {
			if (bytes[start] == '\n') {
				rest--;
			}
		}
		return offset + start + (int) unquoted.stream().filter(quoted -> quoted < line).count();
	}
}
