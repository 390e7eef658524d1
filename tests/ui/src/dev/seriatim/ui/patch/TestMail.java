package dev.seriatim.ui.patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A patch of a few lines, some long and some with letters beyond ASCII, as a mail in one of the usual transfer encodings. */
enum TestMail {

	PLAIN("8bit"), QUOTED_PRINTABLE("quoted-printable"), BASE64("base64");

	static final List<String> BODY = """
			Größere Bereiche werden anderswo gemeldet.

			+ this plus sign adds nothing
			> and this is quoted

			Signed-off-by: Ada Exämple <ada@example.org>
			---
			diff --git a/mm/frame.c b/mm/frame.c
			--- a/mm/frame.c
			+++ b/mm/frame.c
			@@ -8,6 +8,6 @@ int frame_register(struct frame *frame)
			 void frame_unmap(struct frame *frame, unsigned long address)
			 {
			-\tframe_page(frame, address);
			-\t/* a */
			+\t/* Größere Bereiche werden anderswo gemeldet, und dieser Kommentar ist so lang, dass er im Brief umbrochen wird, ja zweimal. */
			+\tx();
			 }
			 /* = */
			--\s
			2.39.5
			""".lines().toList();

	private static final List<String> HEADERS = List.of("From: Ada <ada@example.org>", "Subject: [PATCH] frame: drop the page callback", "MIME-Version: 1.0",
			"Content-Type: text/plain; charset=UTF-8");

	private final String transferEncoding;

	TestMail(String transferEncoding) {
		this.transferEncoding = transferEncoding;
	}

	/** As it lies on disk. */
	byte[] bytes() {
		List<String> lines = new ArrayList<>(head());
		lines.addAll(rawBody());
		return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/** What people read. */
	String text() {
		List<String> lines = new ArrayList<>(head());
		lines.addAll(BODY);
		return String.join("\n", lines) + "\n";
	}

	/** The line of the text, from 1, that begins so. */
	int line(String beginning) {
		return text().lines().map(line -> line.startsWith(beginning)).toList().indexOf(true) + 1;
	}

	/** The line on disk, from 1, where a line of the body begins. */
	int rawLine(String beginning) {
		int before = 0;
		for (String line : BODY) {
			if (line.startsWith(beginning)) {
				break;
			}
			before += switch (this) {
			case PLAIN -> 1;
			case QUOTED_PRINTABLE -> quoted(line).size();
			case BASE64 -> (line + "\n").getBytes(StandardCharsets.UTF_8).length;
			};
		}
		return head().size() + 1 + (this == BASE64 ? before / 57 : before);
	}

	/** Which of the lines that begin in the same line on disk, from 0, the line of the body is. */
	int index(String beginning) {
		int index = 0;
		for (String line : BODY.subList(0, line(beginning) - head().size() - 1)) {
			index += rawLine(line) == rawLine(beginning) ? 1 : 0;
		}
		return index;
	}

	private List<String> head() {
		List<String> head = new ArrayList<>(HEADERS);
		head.add("Content-Transfer-Encoding: " + transferEncoding);
		head.add("");
		return head;
	}

	private List<String> rawBody() {
		return switch (this) {
		case PLAIN -> BODY;
		case QUOTED_PRINTABLE -> BODY.stream().flatMap(line -> quoted(line).stream()).toList();
		case BASE64 -> Base64.getMimeEncoder(76, new byte[] { '\n' }).encodeToString((String.join("\n", BODY) + "\n").getBytes(StandardCharsets.UTF_8)).lines().toList();
		};
	}

	private static List<String> quoted(String line) {
		List<String> lines = new ArrayList<>();
		StringBuilder quoted = new StringBuilder();
		for (byte octet : line.getBytes(StandardCharsets.UTF_8)) {
			if (quoted.length() > 70) {
				lines.add(quoted + "=");
				quoted.setLength(0);
			}
			quoted.append(octet >= ' ' && octet < '~' && octet != '=' || octet == '\t' ? String.valueOf((char) octet) : "=%02X".formatted(octet & 0xff));
		}
		lines.add(quoted.toString());
		return lines;
	}
}
