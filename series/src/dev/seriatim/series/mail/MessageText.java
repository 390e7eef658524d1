package dev.seriatim.series.mail;

import java.nio.file.Path;

/** The text of one message of a file, decoded as people read it. */
public final class MessageText {

	private MessageText() {
	}

	/**
	 * @param file a mail, an mbox or a patch, compressed or not
	 * @param line of the file, or of what it unpacks to, where the message begins, from 1
	 * @return its lines, each ended by a line feed
	 * @throws InputException when the file cannot be read, or no message begins there any more
	 */
	public static String read(Path file, int line) throws InputException {
		for (MessagePart message : MessageSplitter.split(MailFile.read(file))) {
			if (message.firstLine() == line) {
				return ReadableMail.of(message.bytes()).text();
			}
		}
		throw new InputException(file, "no message begins at line " + line);
	}
}
