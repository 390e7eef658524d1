package dev.seriatim.language.messages;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

/** The texts that users read, by the issue code that they belong to. */
public final class Messages {

	private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages");

	private Messages() {
	}

	/**
	 * Numbers among the arguments are written as they are in the text, without a separator for thousands.
	 *
	 * @throws java.util.MissingResourceException when the code has no message, which is a bug
	 */
	public static String of(String code, Object... arguments) {
		return MessageFormat.format(BUNDLE.getString(code), Arrays.stream(arguments).map(String::valueOf).toArray());
	}
}
