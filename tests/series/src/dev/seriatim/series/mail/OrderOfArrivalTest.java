package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** Whatever order messages lie in, as files or in an mbox, the model is the same. */
class OrderOfArrivalTest {

	private static final int PERMUTATIONS = 60;

	@TempDir
	Path folder;

	/** What threads look like; each message is told by a subject, an id, the id that it answers, a time and what it changes. */
	enum Shape {
		WHOLE(letter("[PATCH 0/3] pond", "0", "", 0), patch("[PATCH 1/3] a", "1", "0", 1, "a"), patch("[PATCH 2/3] b", "2", "0", 2, "b"),
				patch("[PATCH 3/3] c", "3", "0", 3, "c")),
		ALL_AT_ONE_TIME(letter("[PATCH 0/3] pond", "0", "", 0), patch("[PATCH 1/3] a", "1", "0", 0, "a"),
				patch("[PATCH 2/3] b", "2", "0", 0, "b"), patch("[PATCH 2/3] b", "2b", "0", 0, "other"), patch("[PATCH 3/3] c", "3", "0", 0, "c")),
		REROLLS_AND_REVIEWS(letter("[PATCH 00/02] pond", "0", "", 0), patch("[PATCH 01/02] a", "1", "0", 1, "a"),
				patch("[PATCH 02/02] b", "2", "0", 2, "b"), letter("Re: [PATCH 01/02] a", "r1", "1", 3), patch("Re: [PATCH 02/02] b", "r2", "2", 4, "rather"),
				letter("[PATCH v2 0/3] pond", "v0", "0", 10), patch("[PATCH v2 1/3] a", "v1", "v0", 11, "a2"),
				patch("[PATCH v2 3/3] c", "v3", "v0", 13, "c2"), patch("[PATCH v3 2/2] b", "w2", "v0", 20, "b3"), letter("Thanks", "t", "w2", 30)),
		VERSION_IN_THE_COVER_ALONE(letter("[PATCH 0 of 2] pond #v2", "0", "", 5), patch("[PATCH 1 of 2] a", "1", "0", 6, "a2"),
				patch("[PATCH 2 of 2] b", "2", "0", 7, "b2"), letter("[PATCH 0 of 2] pond", "o0", "", 0),
				patch("[PATCH 1 of 2] a", "o1", "o0", 1, "a"), patch("[PATCH 2 of 2] b", "o2", "o0", 2, "b")),
		SENT_AGAIN_WITHOUT_A_VERSION(letter("[PATCH 0/2] pond", "0", "", 0), patch("[PATCH 1/2] a", "1", "0", 1, "a"),
				patch("[PATCH 2/2] b", "2", "0", 2, "b"), letter("[PATCH RESEND 0/2] pond", "n0", "0", 10),
				patch("[PATCH RESEND 1/2] a", "n1", "n0", 11, "a2")),
		SENT_TWICE_WITH_ONE_ID(letter("[PATCH 0/2] pond", "0", "", 0), letter("[list] [PATCH 0/2] pond", "0", "", 0),
				patch("[PATCH 1/2] a", "1", "0", 1, "a"), patch("[list] [PATCH 1/2] a", "1", "0", 1, "changed"), patch("[PATCH 2/2] b", "2", "0", 2, "b")),
		NEITHER_DATES_NOR_A_COVER(patch("[PATCH 1/3] a", "1", "", -1, "a"), patch("[PATCH 2/3] b", "2", "1", -1, "b"),
				patch("[PATCH 2/3] b", "2b", "1", -1, "other"), patch("[PATCH 9/3] z", "9", "1", -1, "z"), patch("[PATCH 2/7] x", "x", "", -1, "x")),
		A_CIRCLE(letter("[PATCH 0/2] pond", "0", "2", 0), patch("[PATCH 1/2] a", "1", "0", 1, "a"), patch("[PATCH 2/2] b", "2", "1", 2, "b"),
				letter("[PATCH 0/2] another pond", "x0", "x0", 0)),
		TWO_SERIES(letter("[PATCH 0/2] pond", "0", "", 0), patch("[PATCH 1/2] a", "1", "0", 1, "a"), patch("[PATCH 2/2] b", "2", "0", 2, "b"),
				letter("[PATCH 0/3] lake", "l0", "", 0), patch("[PATCH 1/3] la", "l1", "l0", 1, "la"), patch("[PATCH 2/3] lb", "l2", "l0", 2, "lb")),
		UNNUMBERED_IN_A_CHAIN(patch("[PATCH] a", "1", "", 3, "a"), patch("[PATCH] b", "2", "1", 2, "b"), patch("[PATCH] c", "3", "2", 1, "c"),
				letter("Re: [PATCH] a", "r", "1", 4)),
		UNNUMBERED_IN_A_CHAIN_OF_REVIEWS(patch("[PATCH] a", "1", "", -1, "a"), letter("Re: [PATCH] a", "r", "1", -1), patch("[PATCH] b", "2", "r", -1, "b"),
				letter("Re: [PATCH] b", "s", "2", -1), letter("Re: [PATCH] b", "t", "s", -1), patch("[PATCH] c", "3", "t", -1, "c")),
		UNNUMBERED_BY_DATE(patch("[PATCH] c", "3", "", 3, "c"), patch("[PATCH] a", "1", "", 1, "a"), patch("[PATCH] b", "2", "", 2, "b")),
		UNNUMBERED_ANSWERS_TO_THE_FIRST(patch("[PATCH] a", "1", "", 1, "a"), patch("[PATCH] c", "3", "1", 3, "c"), patch("[PATCH] b", "2", "1", 2, "b")),
		UNNUMBERED_IN_A_CIRCLE(patch("[PATCH] b", "2", "1", 2, "b"), patch("[PATCH] a", "1", "2", 1, "a")),
		UNNUMBERED_REROLLS(patch("[PATCH] a", "1", "", 1, "a"), patch("[PATCH] b", "2", "", 2, "b"), patch("[PATCH v2] b", "v2", "2", 12, "b2"),
				patch("[PATCH v2] a", "v1", "1", 11, "a2"));

		private final List<String> messages;

		Shape(String... messages) {
			this.messages = List.of(messages);
		}
	}

	private static String letter(String subject, String id, String parent, int minute) {
		return head(subject, id, parent, minute) + "Hello from " + subject + ".\n";
	}

	private static String patch(String subject, String id, String parent, int minute, String what) {
		return head(subject, id, parent, minute) + """
				Say %1$s.
				---
				diff --git a/%1$s.c b/%1$s.c
				--- a/%1$s.c
				+++ b/%1$s.c
				@@ -1 +1,2 @@
				 int first;
				+int %1$s;
				""".formatted(what);
	}

	/** @param minute negative for a mail without a date */
	private static String head(String subject, String id, String parent, int minute) {
		return "From: Ada Newt <ada@pond.example>\nSubject: " + subject + "\nMessage-Id: <" + id + "@pond>\n"
				+ (parent.isEmpty() ? "" : "In-Reply-To: <" + parent + "@pond>\n")
				+ (minute < 0 ? "" : "Date: Mon, 02 Mar 2020 10:%02d:00 +0000\n".formatted(minute)) + "\n";
	}

	@ParameterizedTest
	@EnumSource
	void theModelIsTheSameForEveryOrder(Shape shape) throws Exception {
		var random = new Random(shape.name().hashCode());
		var messages = new ArrayList<>(shape.messages);
		String expected = described(SeriesReader.read(mbox(messages), Map.of()));
		for (int round = 0; round < PERMUTATIONS; round++) {
			Collections.shuffle(messages, random);
			String order = shape + " " + messages.stream().map(shape.messages::indexOf).toList();

			assertEquals(expected, described(SeriesReader.read(mbox(messages), Map.of())), () -> order + " in an mbox");
			assertEquals(expected, described(SeriesReader.read(files(messages, random), Map.of())), () -> order + " as files");
		}
	}

	private Path mbox(List<String> messages) throws Exception {
		var text = new StringBuilder();
		messages.forEach(message -> text.append("From ada@pond.example Mon Mar  2 10:00:00 2020\n" + message + "\n"));
		return Files.writeString(folder.resolve("mbox"), text);
	}

	private Path files(List<String> messages, Random random) throws Exception {
		Path files = Files.createDirectories(folder.resolve("files"));
		try (Stream<Path> old = Files.list(files)) {
			for (Path file : old.toList()) {
				Files.delete(file);
			}
		}
		for (String message : messages) {
			Files.writeString(files.resolve(Long.toHexString(random.nextLong()) + ".eml"), message, StandardCharsets.UTF_8);
		}
		return files;
	}

	/** Everything but where the messages lie: places, and the order of what is noted of them. */
	private static String described(PatchSeries series) {
		var text = new StringBuilder(series.getName() + " v" + series.getVersion() + " " + series.getTotal() + " missing " + series.getMissing()
				+ " base " + series.getBase() + " cover " + (series.getCover() == null ? null : series.getCover().getBody()) + "\n");
		for (Patch patch : series.getPatches()) {
			text.append(patch.getNumber() + "/" + patch.getTotal() + " v" + patch.getVersion() + " " + patch.getSubject() + " " + patch.getMessageId()
					+ " " + patch.getBody() + " " + patch.getFiles().stream().map(file -> file.path() + file.getHunks().getFirst().getLines()).toList() + "\n");
		}
		series.getDiagnostics().stream().map(diagnostic -> diagnostic.getSeverity() + " " + withoutPlaces(diagnostic.getMessage()) + " " + diagnostic.getReroll()).sorted()
				.forEach(line -> text.append(line).append('\n'));
		return text.toString();
	}

	private static String withoutPlaces(String message) {
		return message.replaceAll("(sent first is taken:) .*", "$1");
	}
}
