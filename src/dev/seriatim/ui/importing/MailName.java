package dev.seriatim.ui.importing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the name of a file tells about mails inside. The file itself is not looked at. */
record MailName(String text) {

	private static final Pattern MAIL = Pattern.compile("(.*)\\.(eml|mbox|mbx|patch|diff)");
	private static final Pattern KNOWN = Pattern.compile("(.*)\\.(eml|mbox|mbx|patch|diff|txt)");
	private static final String PACKED = ".gz";

	static MailName of(Path file) {
		return new MailName(file.getFileName() == null ? "" : file.getFileName().toString());
	}

	/** Whether nothing but mails or patches is to be expected, compressed or not. */
	boolean isOfMail() {
		return matcher(MAIL).matches();
	}

	/** Whether an editor finds out from the name that it is a mail, a patch or a text. */
	boolean hasKnownExtension() {
		return matcher(KNOWN).matches();
	}

	boolean isHidden() {
		return text.startsWith(".");
	}

	/** Without the extension of a compressed file. */
	MailName unpacked() {
		return isPacked() ? new MailName(text.substring(0, text.length() - PACKED.length())) : this;
	}

	/** For a series that is made of the file. */
	String withoutExtension() {
		Matcher known = matcher(KNOWN);
		return known.matches() ? text.substring(0, known.end(1)) : unpacked().text;
	}

	private boolean isPacked() {
		return text.toLowerCase(Locale.ROOT).endsWith(PACKED);
	}

	private Matcher matcher(Pattern pattern) {
		String name = text.toLowerCase(Locale.ROOT);
		return pattern.matcher(isPacked() ? name.substring(0, name.length() - PACKED.length()) : name);
	}
}
