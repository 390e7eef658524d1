package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** Where in a file a message begins, and with it every line of its hunks. */
class SourceLineTest {

	private static final String FROM = "From ada@pond.example Mon Mar  2 10:00:00 2020\n";

	@TempDir
	Path folder;

	@Test
	void theOnlyMessageOfAFileBeginsAtItsFirstLine() throws Exception {
		assertLinesStandInTheFile(patch(1, 1, ""), List.of(1));
	}

	@Test
	void aBareDiffBeginsAtTheFirstLine() throws Exception {
		String patch = patch(1, 1, "");

		assertLinesStandInTheFile(patch.substring(patch.indexOf("diff --git")), List.of(1));
	}

	@Test
	void messagesOfAnMboxBeginBelowTheirFromLines() throws Exception {
		assertLinesStandInTheFile(mbox(""), List.of(2, 20, 38));
	}

	@Test
	void carriageReturnsDoNotCountAsLines() throws Exception {
		assertLinesStandInTheFile(mbox("").replace("\n", "\r\n"), List.of(2, 20, 38));
	}

	@Test
	void aQuotedFromLineIsALineLikeAnyOther() throws Exception {
		assertLinesStandInTheFile(mbox(">From here on it is quiet.\n>>From there too.\n"), List.of(2, 22, 42));
	}

	@Test
	void aTextThatBeginsWithFromDoesNotEndAMessage() throws Exception {
		assertLinesStandInTheFile(mbox("From here on it is quiet.\n"), List.of(2, 21, 40));
	}

	@Test
	void blankLinesAtTheEndOfAMessageCountForTheNext() throws Exception {
		assertLinesStandInTheFile(mbox("").replace(FROM, "\n\n" + FROM).strip() + "\n", List.of(2, 22, 42));
	}

	@Test
	void messagesThatWereOnlyConcatenatedBeginAtTheirHeaders() throws Exception {
		assertLinesStandInTheFile(mbox("").replace(FROM, ""), List.of(1, 18, 35));
	}

	@Test
	void linesOfACompressedFileCountInWhatIsPackedInside() throws Exception {
		Path packed = folder.resolve("series.mbox.gz");
		try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
			out.write(mbox("").getBytes(StandardCharsets.UTF_8));
		}

		assertLinesStandIn(mbox(""), packed, List.of(2, 20, 38));
	}

	@Test
	void aMessageThatStandsInForAPatchHasItsOwnPlace() throws Exception {
		Path standIn = Files.writeString(folder.resolve("other.mbox"), FROM + patch(3, 9, ""));
		PatchSeries series = SeriesReader.read(Files.writeString(folder.resolve("one.eml"), patch(1, 2, "")), Map.of(2, standIn));

		assertEquals(List.of(1, 2), series.getPatches().stream().map(Patch::getSourceLine).toList());
	}

	private void assertLinesStandInTheFile(String content, List<Integer> firstLines) throws Exception {
		assertLinesStandIn(content, Files.writeString(folder.resolve("series.mbox"), content), firstLines);
	}

	private static void assertLinesStandIn(String content, Path file, List<Integer> firstLines) throws InputException {
		PatchSeries series = SeriesReader.read(file, Map.of());
		List<String> lines = content.lines().toList();
		var found = new ArrayList<String>();
		var expected = new ArrayList<String>();
		for (Patch patch : series.getPatches()) {
			for (FileChange change : patch.getFiles()) {
				for (Hunk hunk : change.getHunks()) {
					hunk.getMailLines().forEach(line -> found.add(lines.get(patch.getSourceLine() + line - 2)));
					expected.addAll(hunk.getLines());
				}
			}
		}
		assertEquals(firstLines, series.getPatches().stream().map(Patch::getSourceLine).toList());
		assertEquals(expected, found);
	}

	private static String mbox(String text) {
		return FROM + patch(1, 3, text) + FROM + patch(2, 3, text) + FROM + patch(3, 3, text);
	}

	/** Seventeen lines and those of the text. */
	private static String patch(int number, int total, String text) {
		return """
				From: Ada Newt <ada@pond.example>
				Subject: [PATCH %1$d/%2$d] pond: step %1$d
				Date: Mon, 02 Mar 2020 10:00:0%1$d +0000
				Message-Id: <%1$d@pond>

				Say it.
				%3$s---
				diff --git a/pond.c b/pond.c
				--- a/pond.c
				+++ b/pond.c
				@@ -%1$d,2 +%1$d,3 @@
				 int newt%1$d;
				+int added%1$d;
				 int frog%1$d;
				--
				2.25

				""".formatted(number, total, text);
	}
}
