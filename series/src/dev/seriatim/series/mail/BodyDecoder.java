package dev.seriatim.series.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

import dev.seriatim.series.patch.MailLine;

/** Undoes the transfer encoding of a part and remembers for every decoded line where it began in the raw message. */
final class BodyDecoder {

	private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*");
	private static final int LETTERS_OF_THREE_BYTES = 4;
	/** An equals sign that neither encodes a byte nor joins the next line. */
	private static final Pattern NO_ESCAPE = Pattern.compile("=(?![0-9A-Fa-f]{2}|[ \\t]*(\r?\n|$))");

	private final String body;
	private final int firstLine;
	private final List<MailLine> lines = new ArrayList<>();
	private Optional<Oddity> damage = Optional.empty();

	/** @param firstLine the raw line where the body begins, from 1 */
	BodyDecoder(byte[] body, int firstLine) {
		this.body = new String(body, StandardCharsets.ISO_8859_1);
		this.firstLine = firstLine;
	}

	List<MailLine> decode(String transferEncoding, boolean flowed, boolean deleteSpace) {
		switch (String.valueOf(transferEncoding).toLowerCase(Locale.ROOT)) {
		case "quoted-printable" -> quotedPrintable();
		case "base64" -> base64();
		default -> plain();
		}
		return numbered(flowed ? unflowed(deleteSpace) : lines);
	}

	/** Tells those apart that begin in the same raw line. */
	private static List<MailLine> numbered(List<MailLine> lines) {
		var numbered = new ArrayList<MailLine>(lines.size());
		int index = 0;
		for (MailLine line : lines) {
			index = !numbered.isEmpty() && numbered.getLast().rawLine() == line.rawLine() ? index + 1 : 0;
			numbered.add(new MailLine(line.text(), line.rawLine(), index));
		}
		return numbered;
	}

	/** Where the body that was decoded is first found not to be encoded as it should be. */
	Optional<Oddity> damage() {
		return damage;
	}

	/** How many lines the body has in the raw message. */
	int rawLines() {
		return split(body).size();
	}

	private void plain() {
		int line = firstLine;
		for (String text : split(body)) {
			lines.add(new MailLine(text, line++));
		}
	}

	private void quotedPrintable() {
		int line = firstLine;
		int start = line;
		var encoded = new StringBuilder();
		for (String text : split(body)) {
			line++;
			encoded.append(text).append('\n');
			if (!text.stripTrailing().endsWith("=")) {
				decodeQuotedPrintable(encoded.toString(), start);
				encoded.setLength(0);
				start = line;
			}
		}
		if (!encoded.isEmpty()) {
			decodeQuotedPrintable(encoded.toString(), start);
		}
	}

	private void decodeQuotedPrintable(String encoded, int rawLine) {
		String decoded = encoded;
		if (encoded.indexOf('=') >= 0) {
			// The line end is not Mime4j's business, who would make a carriage return and a line feed of it.
			String end = encoded.endsWith("\r\n") ? "\r\n" : "\n";
			String line = encoded.substring(0, encoded.length() - end.length());
			if (damage.isEmpty() && NO_ESCAPE.matcher(line).find()) {
				damage = Optional.of(new Oddity(rawLine, "an escape of the quoted-printable text is damaged and left as it stands"));
			}
			decoded = read(new QuotedPrintableInputStream(stream(line), DecodeMonitor.SILENT)) + end;
		}
		for (String text : split(decoded)) {
			lines.add(new MailLine(text, rawLine));
		}
	}

	private void base64() {
		String decoded = read(new Base64InputStream(stream(body), DecodeMonitor.SILENT));
		List<String> encoded = split(body);
		damage = damagedBase64(encoded);
		int raw = 0;
		int letters = 0;
		int lettersOfLine = encoded.isEmpty() ? 0 : encoded.getFirst().strip().length();
		int offset = 0;
		for (String text : split(decoded)) {
			// Four letters hold three bytes, so this many letters come before the line.
			int before = offset / 3 * 4 + offset % 3;
			while (letters + lettersOfLine <= before && raw + 1 < encoded.size()) {
				letters += lettersOfLine;
				lettersOfLine = encoded.get(++raw).strip().length();
			}
			lines.add(new MailLine(text, firstLine + raw));
			offset += text.length() + 1;
		}
	}

	/** What stands after the padding, as the footer of a mailing list, is not read and no damage. */
	private Optional<Oddity> damagedBase64(List<String> encoded) {
		int letters = 0;
		int last = 0;
		for (int i = 0; i < encoded.size(); i++) {
			String line = encoded.get(i).strip();
			String data = line.replaceFirst("=.*", "");
			if (!BASE64.matcher(data).matches()) {
				return Optional.of(new Oddity(firstLine + i, "the base64 text is damaged; what cannot be decoded is left out"));
			}
			letters += data.length();
			last = line.isEmpty() ? last : i;
			if (data.length() < line.length()) {
				return Optional.empty();
			}
		}
		return letters % LETTERS_OF_THREE_BYTES == 0 ? Optional.empty()
				: Optional.of(new Oddity(firstLine + last, "the base64 text ends too early; what cannot be decoded is left out"));
	}

	/** As git mailinfo: stuffed blanks go, soft line breaks are joined, the signature mark is neither. RFC 3676. */
	private List<MailLine> unflowed(boolean deleteSpace) {
		var joined = new ArrayList<MailLine>();
		var pending = new StringBuilder();
		int start = 0;
		for (MailLine line : lines) {
			String text = line.text().endsWith("\r") ? line.text().substring(0, line.text().length() - 1) : line.text();
			boolean signature = text.equals("-- ");
			if (!signature && text.startsWith(" ")) {
				text = text.substring(1);
			}
			start = pending.isEmpty() ? line.rawLine() : start;
			// A lone blank is an empty context line of a diff, not a paragraph that flows.
			if (!signature && !text.equals(" ") && text.endsWith(" ")) {
				pending.append(deleteSpace ? text.substring(0, text.length() - 1) : text);
				continue;
			}
			joined.add(new MailLine(pending + text, start));
			pending.setLength(0);
		}
		if (!pending.isEmpty()) {
			joined.add(new MailLine(pending.toString(), start));
		}
		return joined;
	}

	private static List<String> split(String text) {
		var parts = new ArrayList<String>();
		int start = 0;
		while (start < text.length()) {
			int end = text.indexOf('\n', start);
			end = end < 0 ? text.length() : end;
			parts.add(text.substring(start, end));
			start = end + 1;
		}
		return parts;
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String read(InputStream decoding) {
		try (decoding) {
			return new String(decoding.readAllBytes(), StandardCharsets.ISO_8859_1);
		} catch (IOException e) {
			throw new IllegalStateException("decoding from memory without strictness cannot fail", e);
		}
	}
}
