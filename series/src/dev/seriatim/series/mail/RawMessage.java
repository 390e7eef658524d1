package dev.seriatim.series.mail;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.series.patch.Diagnostics;

/**
 * A message as it was found, not yet decoded.
 *
 * @param source   the file, as the user gave it plus the path inside
 * @param only     whether the file holds no other message
 * @param name     sorts the messages of an input the same way wherever the input lies
 * @param position which patch it is by the order that the input states, from 1; 0 when the input states none
 * @param strip    how many folders to take off the names of files in it, 1 unless the input says otherwise
 */
record RawMessage(String source, boolean only, String name, MessagePart part, int position, int strip) {

	/** A message of an input that states no order. */
	RawMessage(String source, boolean only, String name, MessagePart part) {
		this(source, only, name, part, 0, 1);
	}

	byte[] bytes() {
		return part.bytes();
	}

	/** Where the message is, for people: the file, and the line of the file unless there is nothing else in it. */
	String place() {
		return only ? source : source + ":" + part.firstLine();
	}

	/** @param line of the message, from 1; 0 for the whole */
	Diagnostic diagnostic(DiagnosticSeverity severity, int line, String message) {
		int first = line > 0 ? line : 1;
		return Diagnostics.of(severity, source, only && line == 0 ? 0 : part.firstLine() + first - 1, part.offsetOf(first), message);
	}

	/** Of the source, without folders and what says that it is a patch. */
	String fileName() {
		return MailText.line(source.substring(source.lastIndexOf('/') + 1).replaceFirst("(?i)\\.(patch|diff)(\\.gz)?$", ""));
	}
}
