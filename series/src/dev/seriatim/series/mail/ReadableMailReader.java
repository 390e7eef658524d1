package dev.seriatim.series.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

import dev.seriatim.series.mail.ReadableMail.Line;
import dev.seriatim.series.patch.MailLine;

/**
 * Puts the decoded text parts in the place of the raw lines that they take in the file. All else, such as headers, the lines between
 * parts and attachments, stays as it stands.
 */
final class ReadableMailReader {

	private static final Pattern SHOWN_HEADER = Pattern.compile("(?i)(Subject|From)[ \\t]*:.*");
	private static final char FIRST_PICTURE = '\u2400';
	private static final char DELETE = '\u007f';
	private static final char DELETE_PICTURE = '\u2421';

	private final byte[] content;
	/** The lines of the file, one char for each byte, with a carriage return that ends them. */
	private final List<String> raw = new ArrayList<>();
	private final List<Line> lines = new ArrayList<>();
	private boolean decoded;
	/** The first raw line that has not been taken yet, from 1. */
	private int next = 1;

	ReadableMailReader(byte[] content) {
		this.content = content;
	}

	ReadableMail read() {
		if (!isWide() && mayNeedDecoding()) {
			split(new String(content, StandardCharsets.ISO_8859_1));
			for (MessagePart message : MessageSplitter.split(content, 0)) {
				var mail = MailReader.read(new RawMessage("", true, "", message));
				mail.parts().forEach(part -> take(part, message.firstLine()));
			}
			takeUntil(raw.size() + 1);
			if (decoded) {
				return new ReadableMail(lines.stream().map(line -> new Line(withPictures(line.text()), line.rawLine())).toList(), true);
			}
		}
		return asItStands();
	}

	/** No mail is sent in UTF-16, but a shell on Windows may have written a diff in it. */
	private boolean isWide() {
		return content.length > 1 && (content[0] == (byte) 0xff && content[1] == (byte) 0xfe || content[0] == (byte) 0xfe && content[1] == (byte) 0xff);
	}

	private boolean mayNeedDecoding() {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
		} catch (CharacterCodingException notUtf8) {
			return true;
		}
		String text = new String(content, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		// The escape begins other letters in the seven bits of ISO-2022.
		return text.indexOf('\u001b') >= 0 || text.contains("quoted-printable") || text.contains("base64") || text.contains("flowed")
				|| hasLoneCarriageReturn(text);
	}

	private static boolean hasLoneCarriageReturn(String text) {
		for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
			if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
				return true;
			}
		}
		return false;
	}

	private ReadableMail asItStands() {
		String text = new String(content, isWide() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
		raw.clear();
		split(text);
		lines.clear();
		raw.forEach(line -> lines.add(new Line(withoutEnd(line), lines.size() + 1)));
		return new ReadableMail(lines, false);
	}

	private void split(String text) {
		int start = 0;
		while (start < text.length()) {
			int end = text.indexOf('\n', start);
			end = end < 0 ? text.length() : end;
			raw.add(text.substring(start, end));
			start = end + 1;
		}
	}

	private void take(TextPart part, int firstLineOfMessage) {
		int first = firstLineOfMessage + part.firstLine() - 1;
		if (first < next) {
			return;
		}
		takeUntil(first);
		for (MailLine line : part.lines()) {
			add(MailText.decode(line.text(), part.charset()), firstLineOfMessage + line.rawLine() - 1);
		}
		next = first + part.rawLines();
		decoded = decoded || part.lines().size() != part.rawLines();
	}

	/** Takes the lines before a raw line as they stand; of headers that people read, the encoded words become text. */
	private void takeUntil(int end) {
		for (; next < end; next++) {
			String line = raw.get(next - 1);
			if (SHOWN_HEADER.matcher(withoutEnd(line)).matches()) {
				takeHeader(end);
			} else {
				add(MailText.decode(line, null), next);
			}
		}
	}

	private void takeHeader(int end) {
		int first = next;
		var header = new StringBuilder(withoutEnd(raw.get(next - 1)));
		while (next + 1 < end && isContinued(next)) {
			header.append(withoutEnd(raw.get(next++)));
		}
		String text = MailText.decode(header.toString(), null);
		if (text.contains("=?")) {
			lines.add(new Line(DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT), first));
		} else {
			for (int line = first; line <= next; line++) {
				add(MailText.decode(raw.get(line - 1), null), line);
			}
		}
	}

	private boolean isContinued(int line) {
		return line < raw.size() && (raw.get(line).startsWith(" ") || raw.get(line).startsWith("\t"));
	}

	private void add(String text, int rawLine) {
		String shown = withoutEnd(text);
		lines.add(new Line(shown, rawLine));
		decoded = decoded || shown.indexOf('\r') >= 0 || !standsInFile(shown, rawLine);
	}

	private boolean standsInFile(String text, int rawLine) {
		String line = withoutEnd(new String(raw.get(rawLine - 1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
		return line.equals(text) || line.startsWith(">") && line.endsWith(text) && line.length() == text.length() + 1;
	}

	private static String withoutEnd(String line) {
		return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
	}

	private static String withPictures(String text) {
		var shown = new StringBuilder(text);
		for (int i = 0; i < shown.length(); i++) {
			char c = shown.charAt(i);
			if (c < ' ' && c != '\t') {
				shown.setCharAt(i, (char) (FIRST_PICTURE + c));
			} else if (c == DELETE) {
				shown.setCharAt(i, DELETE_PICTURE);
			}
		}
		return shown.toString();
	}
}
