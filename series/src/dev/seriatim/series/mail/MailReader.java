package dev.seriatim.series.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.DateTimeField;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;

import dev.seriatim.series.patch.DiffReader;
import dev.seriatim.series.patch.MailLine;

/**
 * Decodes one message with Mime4j. A file without mail headers, such as a bare diff, is a message with only a body. As git
 * mailinfo does, the bytes of a diff are never converted to another charset: only headers and commit messages are text.
 */
final class MailReader {

	private static final MimeConfig LENIENT = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderCount(-1)
			.setMaxHeaderLen(-1).setMaxContentLen(-1).build();
	private static final Pattern HEADER = Pattern.compile("([!-9;-~]+)[ \\t]*:.*");
	private static final int LONGEST_HEADERS = 1 << 18;
	/** One of them is in the head of whatever was sent, saved or formatted as a mail. */
	private static final Set<String> OF_MAIL = Set.of("from", "subject", "date", "message-id", "to", "sender", "received", "return-path",
			"mime-version", "content-type");
	private static final Pattern ID = Pattern.compile("<([^<>\\s]+)>");
	private static final int MOST_REFERENCES = 100;

	/** The charset of a part that names none. */
	private static final String ASSUMED = "us-ascii";

	private final RawMessage raw;
	private final Map<String, String> headers = new HashMap<>();
	private final List<MailLine> lines = new ArrayList<>();
	private final List<TextPart> parts = new ArrayList<>();
	private final List<Oddity> oddities = new ArrayList<>();
	private int searched;
	private String charset;

	private MailReader(RawMessage raw) {
		this.raw = raw;
	}

	static Mail read(RawMessage raw) {
		var reader = new MailReader(raw);
		if (reader.hasHeaders()) {
			reader.readMime();
		} else {
			reader.lines.addAll(new BodyDecoder(raw.bytes(), 1).decode(null, false, false));
		}
		reader.dropTransportCarriageReturns();
		return reader.mail();
	}

	/** A patch may begin with a title such as "mm: fix it", which looks like a header but is not one of a mail. */
	private boolean hasHeaders() {
		String text = new String(raw.bytes(), 0, Math.min(raw.bytes().length, LONGEST_HEADERS), StandardCharsets.ISO_8859_1);
		for (String line : (Iterable<String>) text.lines()::iterator) {
			Matcher header = HEADER.matcher(line);
			if (header.matches() && OF_MAIL.contains(header.group(1).toLowerCase(Locale.ROOT))) {
				return true;
			}
			if (!header.matches() && !line.startsWith(" ") && !line.startsWith("\t") && !line.startsWith("From ")) {
				return false;
			}
		}
		return false;
	}

	private void readMime() {
		var stream = new MimeTokenStream(LENIENT);
		stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
		stream.parse(new ByteArrayInputStream(raw.bytes()));
		int depth = 0;
		try {
			for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
				switch (state) {
				case T_START_HEADER -> depth++;
				case T_FIELD -> readField(stream.getField(), depth);
				case T_BODY -> readPart(stream);
				default -> {
					// structure only
				}
				}
			}
		} catch (MimeException | IOException e) {
			oddities.add(new Oddity(0, "the structure of the mail is damaged: " + MailText.line(String.valueOf(e.getMessage()))));
		}
	}

	private void readField(Field field, int depth) {
		String name = field.getName().toLowerCase(Locale.ROOT);
		if (depth == 1 || name.equals("content-type")) {
			byte[] bytes = field.getRaw() == null ? field.getBody().getBytes(StandardCharsets.UTF_8) : field.getRaw().toByteArray();
			String text = MailText.decode(bytes, null).replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("[\\r\\n]", " ");
			String value = text.substring(text.indexOf(':') + 1).strip();
			if (name.equals("content-type")) {
				headers.put(name, value);
			} else {
				headers.putIfAbsent(name, value);
			}
		}
	}

	private void readPart(MimeTokenStream stream) throws IOException {
		BodyDescriptor part = stream.getBodyDescriptor();
		byte[] body = stream.getInputStream().readAllBytes();
		int start = indexOf(raw.bytes(), body, searched);
		searched = Math.min(start + body.length, raw.bytes().length);
		String type = String.valueOf(part.getMimeType()).toLowerCase(Locale.ROOT);
		boolean text = type.startsWith("text/") && !type.equals("text/html") || type.matches("application/.*(patch|diff|mbox)");
		if (!text) {
			if (!type.equals("text/html") && !type.equals("application/pgp-signature")) {
				oddities.add(new Oddity(lineAt(start), "an attachment of type " + MailText.line(type) + " is not read"));
			}
			return;
		}
		if (charset == null) {
			charset = part.getCharset();
		}
		String contentType = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
		boolean flowed = contentType.matches(".*format\\s*=\\s*\"?flowed.*");
		boolean deleteSpace = contentType.matches(".*delsp\\s*=\\s*\"?yes.*");
		int firstLine = lineAt(start);
		var decoder = new BodyDecoder(body, firstLine);
		var decoded = decoder.decode(part.getTransferEncoding(), flowed, deleteSpace);
		decoder.damage().ifPresent(oddities::add);
		wrongCharset(part, decoded).ifPresent(oddities::add);
		parts.add(new TextPart(firstLine, decoder.rawLines(), part.getCharset(), decoded));
		lines.addAll(decoded);
	}

	/** Where people's text, not the diff, can only be guessed although the mail names its charset. */
	private static Optional<Oddity> wrongCharset(BodyDescriptor part, List<MailLine> lines) {
		if (part.getCharset() == null || ASSUMED.equalsIgnoreCase(part.getCharset())) {
			return Optional.empty();
		}
		return lines.stream().takeWhile(line -> !DiffReader.begins(line.text()))
				.filter(line -> !MailText.fits(line.text(), part.getCharset())).findFirst()
				.map(line -> new Oddity(line.rawLine(), "a character is not one of the charset that the mail names, " + MailText.line(part.getCharset())));
	}

	private int lineAt(int offset) {
		int line = 1;
		for (int i = 0; i < offset; i++) {
			if (raw.bytes()[i] == '\n') {
				line++;
			}
		}
		return line;
	}

	/** Mime4j hands a body out as it stands in the mail but does not say where. */
	private static int indexOf(byte[] bytes, byte[] part, int from) {
		for (int i = from; i + part.length <= bytes.length; i++) {
			if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
				return i;
			}
		}
		return from;
	}

	/** When the headers of the diff end in a carriage return, the mail's way put it there; else it belongs to the file. */
	private void dropTransportCarriageReturns() {
		boolean found = false;
		for (MailLine line : lines) {
			if (line.text().startsWith("diff --git ") || line.text().startsWith("+++ ") || line.text().startsWith("@@ -")) {
				if (!line.text().endsWith("\r")) {
					return;
				}
				found = true;
			}
		}
		if (found) {
			lines.replaceAll(line -> line.text().endsWith("\r")
					? new MailLine(line.text().substring(0, line.text().length() - 1), line.rawLine(), line.index()) : line);
		}
	}

	private Mail mail() {
		return new Mail(raw, words("subject"), words("from"), firstId("message-id"), parent(), references(), time(), charset, lines, parts, oddities);
	}

	private String words(String header) {
		return MailText.header(headers.getOrDefault(header, ""));
	}

	private String firstId(String header) {
		Matcher matcher = ID.matcher(headers.getOrDefault(header, ""));
		return matcher.find() ? matcher.group(1) : "";
	}

	private String parent() {
		String answered = firstId("in-reply-to");
		List<String> references = references();
		return !answered.isEmpty() || references.isEmpty() ? answered : references.getLast();
	}

	private List<String> references() {
		List<String> ids = ID.matcher(headers.getOrDefault("references", "")).results().map(id -> id.group(1)).toList();
		return ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size());
	}

	private long time() {
		String value = headers.get("date");
		if (value == null) {
			return Long.MAX_VALUE;
		}
		DateTimeField field = DateTimeFieldLenientImpl.PARSER.parse(new RawField("Date", value), DecodeMonitor.SILENT);
		Date date = field.getDate();
		return date == null ? Long.MAX_VALUE : date.getTime();
	}
}
