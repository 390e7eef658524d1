package dev.seriatim.series.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Turns bytes of mails into text that people can read, whatever the mail says about them. */
final class MailText {

	private static final Pattern ENCODED_WORD = Pattern.compile("=\\?([^?\\s]+)(\\?[bBqQ]\\?[^?]*\\?=)");

	private MailText() {
	}

	/**
	 * Decodes with the charset that the mail names if the bytes fit it, else as UTF-8, else as Latin-1. UTF-8 that was damaged
	 * on its way keeps what is readable, with U+FFFD for the rest.
	 */
	static String decode(byte[] bytes, String charsetName) {
		try {
			return strictly(bytes, Charset.forName(charsetName == null ? "US-ASCII" : charsetName));
		} catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
			try {
				return strictly(bytes, StandardCharsets.UTF_8);
			} catch (CharacterCodingException notUtf8) {
				boolean damaged = "utf-8".equalsIgnoreCase(charsetName);
				return new String(bytes, damaged ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
			}
		}
	}

	/**
	 * Whether {@link #decode} need not guess: the bytes are of the charset named, or of UTF-8, which nothing else looks like.
	 *
	 * @param bytes one in each char
	 */
	static boolean fits(String bytes, String charsetName) {
		return isOf(bytes, charsetName) || isOf(bytes, StandardCharsets.UTF_8.name());
	}

	private static boolean isOf(String bytes, String charsetName) {
		try {
			strictly(bytes.getBytes(StandardCharsets.ISO_8859_1), Charset.forName(charsetName));
			return true;
		} catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
			return false;
		}
	}

	/** As {@link #decode(byte[], String)}, for text that holds one byte in each char. */
	static String decode(String bytes, String charsetName) {
		return decode(bytes.getBytes(StandardCharsets.ISO_8859_1), charsetName);
	}

	private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
		return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	/** A header as text, in one line: RFC 2047, and bytes in a charset that nobody knows as what they look like. */
	static String header(String value) {
		String known = ENCODED_WORD.matcher(value).replaceAll(word -> Matcher.quoteReplacement(isKnown(word.group(1)) ? word.group()
				: decode(DecoderUtil.decodeEncodedWords("=?ISO-8859-1" + word.group(2), DecodeMonitor.SILENT), null)));
		return line(DecoderUtil.decodeEncodedWords(known, DecodeMonitor.SILENT));
	}

	private static boolean isKnown(String charset) {
		try {
			return Charset.isSupported(charset.replaceFirst("\\*.*", ""));
		} catch (IllegalCharsetNameException e) {
			return false;
		}
	}

	/** One line without control characters; runs of blanks become one. */
	static String line(String text) {
		return clean(text.replaceAll("\\s+", " ")).strip();
	}

	/** The text without control characters except line feed and tab. */
	static String clean(String text) {
		var cleaned = new StringBuilder(text.length());
		text.codePoints().filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)).forEach(cleaned::appendCodePoint);
		return cleaned.toString();
	}
}
