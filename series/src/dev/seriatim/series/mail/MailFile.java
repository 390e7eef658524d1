package dev.seriatim.series.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file that may hold mails or patches, as its first bytes show.
 *
 * @param content unpacked when the file is compressed, without a byte order mark
 * @param start   how many bytes the byte order mark takes that stands before the content, 0 without one
 */
public record MailFile(Kind kind, byte[] content, int start) {

	/** No series comes near; a larger file is not read, and a compressed one that grows beyond is not unpacked. */
	private static final int LARGEST = 256 << 20;
	private static final int LOOKED_AT = 8000;
	private static final byte[] GZIP = { 0x1f, (byte) 0x8b };
	/** Editors of Windows put it in front of UTF-8. */
	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	/** As what a file begins. */
	public enum Kind {
		MBOX, MAIL, DIFF,
		/** Some other text. */
		TEXT, BINARY, EMPTY;

		/** Whether a mail or a patch can be expected inside. */
		public boolean isMail() {
			return this == MBOX || this == MAIL || this == DIFF;
		}
	}

	/**
	 * A pipe is read to its end.
	 *
	 * @throws InputException when there is no such file, or it cannot be read or is too large
	 */
	public static MailFile read(Path file) throws InputException {
		try {
			byte[] unpacked = unpacked(file);
			int start = startsWith(unpacked, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
			byte[] content = start > 0 ? Arrays.copyOfRange(unpacked, start, unpacked.length) : unpacked;
			return new MailFile(kind(content), content, start);
		} catch (NoSuchFileException e) {
			throw new InputException(file, "not found");
		} catch (AccessDeniedException e) {
			throw new InputException(file, "cannot be read: permission denied");
		} catch (IOException e) {
			throw new InputException(file, "cannot be read: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
		}
	}

	private static boolean startsWith(byte[] content, byte[] start) {
		return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
	}

	private static byte[] unpacked(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new IOException("the file is too large");
		}
		byte[] bytes = Files.readAllBytes(file);
		if (!startsWith(bytes, GZIP)) {
			return bytes;
		}
		try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
			byte[] content = unpacked.readNBytes(LARGEST);
			if (unpacked.read() >= 0) {
				throw new IOException("the file is too large");
			}
			return content;
		}
	}

	private static Kind kind(byte[] content) {
		if (content.length == 0) {
			return Kind.EMPTY;
		}
		Kind kind = MessageSplitter.kind(content);
		// A NUL in a mail is odd but readable; a file that does not begin as mail does and holds one is something else.
		return kind == Kind.TEXT && holdsNul(content) ? Kind.BINARY : kind;
	}

	private static boolean holdsNul(byte[] content) {
		int end = Math.min(content.length, LOOKED_AT);
		for (int i = 0; i < end; i++) {
			if (content[i] == 0) {
				return true;
			}
		}
		return false;
	}
}
