package dev.seriatim.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file as editors count it: without its byte order mark. */
public final class FileText {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private FileText() {
	}

	/**
	 * What is not UTF-8 is read as U+FFFD.
	 *
	 * @throws IOException when the file cannot be read
	 */
	public static String read(Path file) throws IOException {
		return withoutMark(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
	}

	private static String withoutMark(String text) {
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
	}
}
