package dev.seriatim.series.mail;

import java.util.List;

import dev.seriatim.series.patch.MailLine;

/**
 * A text part of a message.
 *
 * @param firstLine the line of the raw message where its body begins, from 1
 * @param rawLines  how many lines of the raw message the body takes
 * @param charset   that the part names, or the one that holds where it names none
 * @param lines     the body, decoded
 */
record TextPart(int firstLine, int rawLines, String charset, List<MailLine> lines) {

	TextPart {
		lines = List.copyOf(lines);
	}
}
