package dev.seriatim.series.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a file into messages: at the From_ lines of an mbox, or, for messages that were only concatenated, where a whole block of
 * mail headers or the next changeset of hg export begins.
 */
final class MessageSplitter {

	/** As git mailsplit: a From_ line ends in a time and a year; prose that begins with From does not. */
	private static final Pattern FROM = Pattern.compile("From \\S.*\\d:\\d\\d:\\d\\d .*\\d{4}.*");
	/** The commit, and a time that is the same for all. */
	private static final Pattern FORMATTED = Pattern.compile("From [0-9a-f]{40,64} Mon Sep 17 00:00:00 2001");
	private static final Pattern QUOTED_FROM = Pattern.compile(">+From .*");
	private static final Pattern HEADER = Pattern.compile("([!-9;-~]+)[ \\t]*:.*");
	private static final String CHANGESET = "# HG changeset patch";
	/** Headers that every posted message has; a quoted or forwarded message in a text rarely has all. */
	private static final Set<String> POSTED = Set.of("from", "subject", "date", "message-id");

	private final byte[] bytes;
	private final int before;
	private final List<Integer> lineStarts = new ArrayList<>();

	private MessageSplitter(byte[] bytes, int before) {
		this.bytes = bytes;
		this.before = before;
		lineStarts.add(0);
		for (int i = 0; i < bytes.length - 1; i++) {
			if (bytes[i] == '\n') {
				lineStarts.add(i + 1);
			}
		}
	}

	/** The messages of a file, in its order. A From_ line is not part of the message; quoted ones inside are unquoted. */
	static List<MessagePart> split(MailFile file) {
		return split(file.content(), file.start());
	}

	/** @param before how many bytes of the file stand before its content */
	static List<MessagePart> split(byte[] content, int before) {
		var splitter = new MessageSplitter(content, before);
		return splitter.isFrom(0) ? splitter.mbox() : splitter.concatenation();
	}

	/** As what a text begins: an mbox, a mail, a diff, or something else. */
	static MailFile.Kind kind(byte[] file) {
		var splitter = new MessageSplitter(Arrays.copyOf(file, Math.min(file.length, 1 << 14)), 0);
		String first = splitter.line(0);
		if (splitter.isFrom(0)) {
			return MailFile.Kind.MBOX;
		}
		if (HEADER.matcher(first).matches()) {
			return MailFile.Kind.MAIL;
		}
		return first.startsWith(CHANGESET) || splitter.holdsDiff() ? MailFile.Kind.DIFF : MailFile.Kind.TEXT;
	}

	private boolean holdsDiff() {
		for (int i = 0; i < lineStarts.size(); i++) {
			if (startsWith(i, "diff -") || startsWith(i, "--- ") && startsWith(i + 1, "+++ ")) {
				return true;
			}
		}
		return false;
	}

	private List<MessagePart> mbox() {
		var messages = new ArrayList<MessagePart>();
		int start = 0;
		for (int i = 1; i <= lineStarts.size(); i++) {
			if (i == lineStarts.size() || isFrom(i)) {
				messages.add(unquoted(start + 1, i));
				start = i;
			}
		}
		return messages;
	}

	private MessagePart unquoted(int firstLine, int endLine) {
		var message = new ByteArrayOutputStream();
		var quoted = new ArrayList<Integer>();
		for (int i = firstLine; i < endLine; i++) {
			int start = lineStarts.get(i);
			if (startsWith(i, ">") && QUOTED_FROM.matcher(line(i)).matches()) {
				quoted.add(i - firstLine + 1);
				start++;
			}
			message.write(bytes, start, end(i) - start);
		}
		int offset = firstLine < lineStarts.size() ? lineStarts.get(firstLine) : bytes.length;
		return new MessagePart(firstLine + 1, before + offset, message.toByteArray(), FORMATTED.matcher(line(firstLine - 1)).matches(), quoted);
	}

	private List<MessagePart> concatenation() {
		var messages = new ArrayList<MessagePart>();
		int start = 0;
		boolean exported = startsWith(0, CHANGESET);
		for (int i = 1; i < lineStarts.size(); i++) {
			if (exported ? isChangeset(i) : isPostedHeader(i)) {
				messages.add(part(start, lineStarts.get(i)));
				start = i;
			}
		}
		messages.add(part(start, bytes.length));
		return messages;
	}

	private MessagePart part(int line, int end) {
		int start = lineStarts.get(line);
		return new MessagePart(line + 1, before + start, Arrays.copyOfRange(bytes, start, end), false, List.of());
	}

	/** hg export writes all changesets of a range into one file. */
	private boolean isChangeset(int line) {
		return startsWith(line, CHANGESET) && startsWith(line + 1, "# User ");
	}

	/** Whether a block of headers begins here that has all those of a posted message. */
	private boolean isPostedHeader(int line) {
		if (!isHeader(line) || isHeader(line - 1) || startsWith(line - 1, " ") || startsWith(line - 1, "\t")) {
			return false;
		}
		var names = new HashSet<String>();
		for (int i = line; i < lineStarts.size(); i++) {
			if (startsWith(i, " ") || startsWith(i, "\t")) {
				continue;
			}
			var header = HEADER.matcher(line(i));
			if (!header.matches()) {
				return line(i).isBlank() && names.containsAll(POSTED);
			}
			names.add(header.group(1).toLowerCase(Locale.ROOT));
		}
		return false;
	}

	private boolean isHeader(int line) {
		int first = lineStarts.get(line);
		// Most lines are ruled out by their first byte; the pattern would be slow on a large file.
		return first < bytes.length && Character.isLetter(bytes[first]) && HEADER.matcher(line(line)).matches();
	}

	private boolean isFrom(int line) {
		return startsWith(line, "From ") && FROM.matcher(line(line)).matches();
	}

	private boolean startsWith(int line, String text) {
		if (line >= lineStarts.size()) {
			return false;
		}
		int start = lineStarts.get(line);
		if (bytes.length - start < text.length()) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (bytes[start + i] != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private String line(int line) {
		int start = lineStarts.get(line);
		return new String(bytes, start, end(line) - start, StandardCharsets.ISO_8859_1).stripTrailing();
	}

	private int end(int line) {
		return line + 1 < lineStarts.size() ? lineStarts.get(line + 1) : bytes.length;
	}
}
