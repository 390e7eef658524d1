package dev.seriatim.series.mail;

import java.util.List;

import dev.seriatim.series.patch.MailLine;

/**
 * A decoded message.
 *
 * @param author    of the From header, empty when there is none
 * @param messageId without angle brackets, empty when there is none
 * @param parent    the id of the message that this one answers, empty when there is none
 * @param references the ids of the messages before it in its thread, the nearest ones, the last one being the one it answers
 * @param time      milliseconds since 1970, {@link Long#MAX_VALUE} when no date can be read
 * @param charset   that the mail names for its text, or null
 * @param lines     of all text parts, one after another
 * @param parts     the text parts as they stand in the message; none when the message has no headers
 */
record Mail(RawMessage raw, String subject, String author, String messageId, String parent, List<String> references, long time, String charset,
		List<MailLine> lines, List<TextPart> parts, List<Oddity> oddities) {

	Mail {
		references = List.copyOf(references);
		lines = List.copyOf(lines);
		parts = List.copyOf(parts);
		oddities = List.copyOf(oddities);
	}
}
