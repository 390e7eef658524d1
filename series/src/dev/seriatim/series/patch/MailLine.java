package dev.seriatim.series.patch;

/**
 * A decoded line of a message.
 *
 * @param text    one char for each byte (ISO-8859-1), without line feed
 * @param rawLine the line of the raw message where it begins, from 1
 */
public record MailLine(String text, int rawLine) {
}
