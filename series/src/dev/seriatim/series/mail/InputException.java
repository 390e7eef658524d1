package dev.seriatim.series.mail;

import java.nio.file.Path;

/** The input as a whole cannot be used. The message is one line for the user: the file as it was given, and the reason. */
public final class InputException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String reason;

	public InputException(Path file, String reason) {
		super(file + ": " + reason);
		this.reason = reason;
	}

	/** The message without the file. */
	public String reason() {
		return reason;
	}
}
