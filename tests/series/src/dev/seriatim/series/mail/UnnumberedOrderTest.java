package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** In which order patches are taken that nobody numbered, and what tells it. */
class UnnumberedOrderTest {

	@TempDir
	Path folder;
	private Mails mails;

	@BeforeEach
	void prepare() {
		mails = new Mails(folder);
	}

	private PatchSeries read() throws InputException {
		return SeriesReader.read(folder, Map.of());
	}

	/** What the patches say, in the order in which they are taken, and by what. */
	private static List<String> unnumbered(PatchSeries series) {
		return Stream.concat(series.getPatches().stream().map(Patch::getSubject), series.getDiagnostics().stream().limit(1).map(note -> note.getMessage().replaceFirst(".* by ", "by ")))
				.toList();
	}

	private String mail(String file, String id, String parent, int minute) throws Exception {
		Path mail = mails.patch(file, "[PATCH] " + id, id + (parent.isEmpty() ? "" : ">\nIn-Reply-To: <" + parent), id);
		return Files.readString(Files.writeString(mail, Files.readString(mail).replace("10:00", "10:%02d".formatted(minute))));
	}

	@Test
	void patchesWithoutNumbersStandInTheOrderOfTheirFiles() throws Exception {
		mails.patch("0002-b.patch", "[PATCH] b", "1@pond", "b");
		mails.patch("0001-a.patch", "[PATCH] a", "2@pond", "a");

		assertEquals(List.of("a", "b"), read().getPatches().stream().map(Patch::getSubject).toList());
	}

	@Test
	void patchesWithoutNumbersThatAnswerEachOtherStandInThatOrder() throws Exception {
		mail("0001-c.patch", "c", "b", 1);
		mail("0002-b.patch", "b", "a", 2);
		mail("0003-a.patch", "a", "", 3);

		assertEquals(List.of("a", "b", "c", "by the order of the replies"), unnumbered(read()));
	}

	@Test
	void referencesTellTheAnswerToo() throws Exception {
		mail("1.eml", "c", "b", 1);
		mail("2.eml", "b", "a", 2);
		mail("3.eml", "a", "", 3);
		for (String file : List.of("1.eml", "2.eml")) {
			Path mail = folder.resolve(file);
			Files.writeString(mail, Files.readString(mail).replace("In-Reply-To: <", "References: <letter@pond>\n <"));
		}

		assertEquals(List.of("a", "b", "c", "by the order of the replies"), unnumbered(read()));
	}

	@Test
	void patchesWithoutNumbersThatAnswerTheSameMailStandInTheOrderOfTheirDates() throws Exception {
		mail("1.eml", "c", "letter", 3);
		mail("2.eml", "b", "letter", 2);
		mail("3.eml", "a", "letter", 1);

		assertEquals(List.of("a", "b", "c", "by the order of the dates"), unnumbered(read()));
	}

	@Test
	void patchesOfOneMinuteKeepTheOrderOfTheirFiles() throws Exception {
		mail("1.eml", "c", "", 2);
		mail("2.eml", "b", "", 1);
		mail("3.eml", "a", "", 1);

		assertEquals(List.of("b", "a", "c", "by the order of the dates"), unnumbered(read()));
	}

	@Test
	void whereOneHasNoDateTheFilesTellTheOrder() throws Exception {
		mail("1.eml", "c", "", 2);
		String undated = mail("2.eml", "b", "", 1);
		mails.write("2.eml", undated.replaceFirst("Date: .*\n", ""));

		assertEquals(List.of("c", "b", "by the order of the files"), unnumbered(read()));
	}

	@Test
	void theDatesOfAuthorsDoNotTellTheOrderOfWhatGitFormatted() throws Exception {
		String formatted = "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\n";
		String sent = "From ada@pond.example Mon Sep 17 00:00:00 2001\n";
		String b = mail("x/1", "b", "", 2);
		String a = mail("x/2", "a", "", 1);

		assertEquals(List.of("b", "a", "by the order of the files"),
				unnumbered(SeriesReader.read(mails.write("series.mbox", formatted + b + "\n" + formatted + a), Map.of())));
		assertEquals(List.of("a", "b", "by the order of the dates"),
				unnumbered(SeriesReader.read(mails.write("series.mbox", sent + b + "\n" + sent + a), Map.of())));
	}

	@Test
	void numbersOfFilesTellTheOrderBeforeDates() throws Exception {
		mail("0001-b.patch", "b", "", 2);
		mail("0002-a.patch", "a", "", 1);
		assertEquals(List.of("b", "a", "by the order of the files"), unnumbered(read()));

		Files.move(folder.resolve("0002-a.patch"), folder.resolve("0001-a.patch"));
		assertEquals(List.of("a", "b", "by the order of the dates"), unnumbered(read()));
	}

	@Test
	void aSinglePatchIsInNoOrder() throws Exception {
		mail("1.eml", "a", "", 1);

		assertEquals(List.of("a"), unnumbered(read()));
	}
}
