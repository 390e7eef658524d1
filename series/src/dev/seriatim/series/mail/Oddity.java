package dev.seriatim.series.mail;

/**
 * What is odd in how a message is written, so that something of it may not have been read.
 *
 * @param line of the raw message, from 1; 0 for the whole
 * @param text one line
 */
record Oddity(int line, String text) {
}
