package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.PatchSeries;

/** Of several rerolls in one thread, which there are, what they are called, and which one is taken. */
class RerollChoiceTest {

	@TempDir
	Path folder;
	private Mails mails;

	@BeforeEach
	void prepare() {
		mails = new Mails(folder);
	}

	/** @param date day and time, empty for a mail without a date */
	private void letter(String subject, String id, String date) throws Exception {
		dated(mails.letter(id + ".eml", subject, id + "@pond", "Hello from " + id + "."), date);
	}

	private void patch(String subject, String id, String parent, String date) throws Exception {
		dated(mails.patch(id + ".eml", subject, id + "@pond" + (parent.isEmpty() ? "" : ">\nIn-Reply-To: <" + parent + "@pond"), id), date);
	}

	private static void dated(Path mail, String date) throws Exception {
		String old = "Date: Mon, 02 Mar 2020 10:00:00 +0000\n";
		Files.writeString(mail, Files.readString(mail).replace(old, date.isEmpty() ? "" : "Date: " + date.replaceFirst(" ", " Mar 2020 ") + " +0000\n"));
	}

	/** Three versions, of which the second is whole and the third is not. */
	private void threeVersions() throws Exception {
		letter("[PATCH 0/2] pond", "a", "01 10:00:00");
		patch("[PATCH 1/2] one", "a1", "a", "01 10:01:00");
		letter("[PATCH v2 0/2] pond", "b", "02 10:00:00");
		patch("[PATCH v2 1/2] one", "b1", "b", "02 10:01:00");
		patch("[PATCH v2 2/2] two", "b2", "b", "02 10:02:00");
		letter("[PATCH v3 0/3] lake", "c", "03 10:00:00");
		patch("[PATCH v3 1/3] one", "c1", "c", "03 10:01:00");
	}

	/** Nobody states a version; two on one day, the last on another. */
	private void threePostings() throws Exception {
		letter("[PATCH 0/2] pond", "a", "01 10:00:00");
		patch("[PATCH 1/2] one", "a1", "a", "01 10:01:00");
		letter("[PATCH 0/2] pond", "b", "01 12:00:00");
		patch("[PATCH 1/2] one", "b1", "b", "01 12:01:00");
		letter("[PATCH 0/2] pond", "c", "03 10:00:00");
		patch("[PATCH 1/2] one", "c1", "c", "03 10:01:00");
		patch("[PATCH 2/2] two", "c2", "c", "03 10:02:00");
	}

	private PatchSeries read(String reroll) throws InputException {
		return SeriesReader.read(List.of(folder), Map.of(), reroll, null);
	}

	private List<String> offered() throws InputException {
		return SeriesReader.rerolls(List.of(folder), null).stream().map(OfferedReroll::toString).toList();
	}

	private static List<String> paths(PatchSeries series) {
		return series.getPatches().stream().map(patch -> patch.getFiles().getFirst().path()).toList();
	}

	/** What the remarks say can be taken instead. */
	private static List<String> leftOut(PatchSeries series) {
		return series.getDiagnostics().stream().map(Diagnostic::getReroll).filter(Objects::nonNull).toList();
	}

	@Test
	void rerollsAreOfferedNewestFirst() throws Exception {
		threeVersions();

		assertEquals(List.of("v3 (1 of 3 patches, 2020-03-03)", "v2 (2 of 2 patches, 2020-03-02)", "v1 (1 of 2 patches, 2020-03-01)"), offered());
	}

	@Test
	void theNewestIsTakenAndTheOthersAreLeftOutByName() throws Exception {
		threeVersions();
		PatchSeries series = read(null);

		assertEquals(List.of("c1.c"), paths(series));
		assertEquals(List.of("v1", "v2"), leftOut(series));
		assertEquals(List.of("v1 (1 of 2 patches, 2020-03-01) is left out, v3 (1 of 3 patches, 2020-03-03) is taken",
				"v2 (2 of 2 patches, 2020-03-02) is left out, v3 (1 of 3 patches, 2020-03-03) is taken"),
				series.getDiagnostics().stream().map(Diagnostic::getMessage).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2", "v2", "V2", " 2 ", "02", "v02" })
	void aVersionIsAskedForAsPeopleWriteIt(String reroll) throws Exception {
		threeVersions();
		PatchSeries series = read(reroll);

		assertEquals(List.of("b1.c", "b2.c"), paths(series));
		assertEquals(2, series.getVersion());
		assertEquals(2, series.getTotal());
		assertEquals("Hello from b.", series.getCover().getBody());
		assertEquals(List.of(), series.getMissing());
		assertEquals(List.of("v1", "v3"), leftOut(series));
	}

	@Test
	void whatStatesNoVersionIsTheFirst() throws Exception {
		threeVersions();
		PatchSeries series = read("1");

		assertEquals(List.of("a1.c"), paths(series));
		assertEquals(0, series.getVersion());
		assertEquals(List.of(2), series.getMissing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "v", "", "22", "2020-03-02", "b@pond", "two", "v-2" })
	void anUnknownRerollIsOneLineWithThoseThatAreThere(String reroll) throws Exception {
		threeVersions();

		assertEquals(folder + ": there is no reroll " + reroll + ", only v3 (1 of 3 patches, 2020-03-03), v2 (2 of 2 patches, 2020-03-02), "
				+ "v1 (1 of 2 patches, 2020-03-01)", assertThrows(InputException.class, () -> read(reroll)).getMessage());
	}

	@Test
	void ofManyRerollsOnlyTheNewestAreListed() throws Exception {
		for (int i = 1; i <= 12; i++) {
			patch("[PATCH v" + i + " 1/1] one", "a" + i, "", "");
		}

		String message = assertThrows(InputException.class, () -> read("13")).reason();

		assertEquals("there is no reroll 13, only v12 (1 of 1 patch)", message.replaceFirst("\\), .*", ")"));
		assertEquals("v3 (1 of 1 patch) and 2 more", message.replaceFirst(".*, ", ""));
	}

	@Test
	void postingsWithoutAVersionAreToldByDayOrTime() throws Exception {
		threePostings();

		assertEquals(List.of("v1 (2 of 2 patches, 2020-03-03)", "2020-03-01T12:00:00Z (1 of 2 patches)", "2020-03-01T10:00:00Z (1 of 2 patches)"), offered());
		assertEquals(List.of("c1.c", "c2.c"), paths(read(null)));
		assertEquals(List.of("c1.c", "c2.c"), paths(read("1")));
		assertEquals(List.of("b1.c"), paths(read("2020-03-01T12:00:00z")));
		assertEquals(List.of("v1", "2020-03-01T12:00:00Z"), leftOut(read("2020-03-01T10:00:00Z")).reversed());
	}

	@Test
	void aDayIsEnoughForTheOnlyOneOfTheDay() throws Exception {
		threePostings();
		Files.delete(folder.resolve("a.eml"));
		Files.delete(folder.resolve("a1.eml"));

		assertEquals(List.of("v1 (2 of 2 patches, 2020-03-03)", "2020-03-01 (1 of 2 patches)"), offered());
		assertEquals(List.of("b1.c"), paths(read("2020-03-01")));
	}

	@Test
	void aPostingSentAgainIsTheVersionAndTheFirstIsItsDay() throws Exception {
		threeVersions();
		letter("[PATCH RESEND v2 0/2] pond", "d", "04 10:00:00");
		patch("[PATCH RESEND v2 1/2] one", "d1", "d", "04 10:01:00");

		assertEquals(List.of("d1.c"), paths(read("2")));
		assertEquals(List.of("b1.c", "b2.c"), paths(read("2020-03-02")));
	}

	@Test
	void whereDatesAreMissingTheIdOfTheFirstMessageTells() throws Exception {
		letter("[PATCH 0/2] pond", "a", "");
		patch("[PATCH 1/2] one", "a1", "a", "");
		letter("[PATCH 0/2] pond", "b", "");
		patch("[PATCH 1/2] one", "b1", "b", "");
		patch("[PATCH 2/2] two", "b2", "b", "");

		assertEquals(List.of("v1 (2 of 2 patches)", "a@pond (1 of 2 patches)"), offered());
		assertEquals(List.of("a1.c"), paths(read("a@pond")));
	}

	@ParameterizedTest
	@CsvSource({ "$(halt)", "`halt`", "-o", "a;halt", "a'b" })
	void anIdThatAShellWouldObeyIsNoName(String id) throws Exception {
		letter("[PATCH 0/2] pond", "b", "");
		patch("[PATCH 1/2] one", "b1", "b", "");
		patch("[PATCH 2/2] two", "b2", "b", "");
		mails.write("a.eml", Files.readString(mails.letter("a.eml", "[PATCH 0/2] pond", id, "x")).replaceFirst("Date: .*\n", ""));
		mails.write("a1.eml", Files.readString(mails.patch("a1.eml", "[PATCH 1/2] one", "a1@pond>\nIn-Reply-To: <" + id, "a1")).replaceFirst("Date: .*\n", ""));

		assertEquals(List.of("v1 (2 of 2 patches)"), offered());
		assertEquals(List.of(), leftOut(read(null)));
		assertEquals(List.of("another posting (1 of 2 patches) is left out, v1 (2 of 2 patches) is taken"), read(null).getDiagnostics().stream().map(Diagnostic::getMessage).toList());
	}

	@Test
	void aLonePatchOfAnotherSeriesIsNoReroll() throws Exception {
		patch("[PATCH 1/2] one", "a1", "", "01 10:00:00");
		patch("[PATCH 2/2] two", "a2", "a1", "01 10:00:00");
		patch("[PATCH 3/9] nine", "z", "", "02 10:00:00");

		assertEquals(List.of("v1 (2 of 2 patches, 2020-03-01)"), offered());
		assertNull(read(null).getDiagnostics().getFirst().getReroll());
		assertThrows(InputException.class, () -> read("2020-03-02"));
	}

	@Test
	void aPatchThatCameTwiceCountsOnce() throws Exception {
		patch("[PATCH v2 1/2] one", "a1", "", "01 10:00:00");
		patch("[PATCH v2 1/2] one", "b1", "", "01 10:00:00");
		patch("[PATCH v2 7/2] odd", "c1", "", "01 10:00:00");

		assertEquals(List.of("v2 (1 of 2 patches, 2020-03-01)"), offered());
	}

	@Test
	void patchesWithoutNumbersHaveRerollsToo() throws Exception {
		patch("[PATCH] one", "a", "", "01 10:00:00");
		patch("[PATCH v2] one", "b", "", "02 10:00:00");
		patch("[PATCH v2] two", "c", "", "02 10:00:01");

		assertEquals(List.of("v2 (2 patches, 2020-03-02)", "v1 (1 patch, 2020-03-01)"), offered());
		assertEquals(List.of("a.c"), paths(read("1")));
		assertEquals(List.of("v2"), leftOut(read("1")));
		assertEquals(List.of("b.c", "c.c"), paths(read(null)));
	}

	@Test
	void aQuiltFolderHasNoRerolls() throws Exception {
		patch("[PATCH v2 1/1] one", "a", "", "01 10:00:00");
		mails.write("series", "a.eml\n");

		assertEquals(List.of(), offered());
		assertEquals(folder + ": there is no reroll 2, the series file states the only series",
				assertThrows(InputException.class, () -> read("2")).getMessage());
		assertEquals(List.of("a.c"), paths(read(null)));
	}

	@Test
	void whereNoPatchIsThereIsNothingToAskFor() throws Exception {
		letter("Hello", "a", "01 10:00:00");

		assertEquals(List.of(), offered());
		assertEquals(folder + ": no patch inside", assertThrows(InputException.class, () -> read("2")).getMessage());
	}
}
