package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** Folders that are more than a heap of mails: quilt and maildir; and the files of Mercurial. */
class FolderShapesTest {

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

	/** A patch as quilt keeps it: a title, a text and a plain diff. */
	private Path quilt(String file, String title, String path) throws Exception {
		return mails.write(file, (title.isEmpty() ? "" : title + "\n\nBecause.\n\nSigned-off-by: Ada Newt <ada@pond.example>\n\n") + """
				--- %1$s
				+++ %1$s
				@@ -1 +1,2 @@
				 int first;
				+int more;
				""".formatted(path));
	}

	private static List<String> described(PatchSeries series) {
		return series.getPatches().stream()
				.map(patch -> patch.getNumber() + "/" + patch.getTotal() + " " + patch.getSubject() + " " + patch.getFiles().getFirst().path())
				.toList();
	}

	private List<String> diagnostics(PatchSeries series) {
		return series.getDiagnostics().stream().map(this::text).toList();
	}

	private String text(Diagnostic diagnostic) {
		return folder.relativize(Path.of(diagnostic.getSource())) + (diagnostic.getLine() == 0 ? "" : ":" + diagnostic.getLine()) + ": "
				+ diagnostic.getMessage();
	}

	@Test
	void theSeriesFileOfQuiltStatesOrderAndMembers() throws Exception {
		quilt("a.patch", "mm: second", "a/mm/pond.c");
		quilt("z.patch", "mm: first", "b/mm/pond.c");
		quilt("sub folder/deep.patch".replace(' ', '-'), "third", "linux.orig/mm/pond.c");
		quilt("b.patch", "not one", "a/mm/pond.c");
		mails.write("series", "# the order\n\nz.patch\n  a.patch -p1 # twice\nsub-folder/deep.patch\r\n#b.patch\n");

		PatchSeries series = read();

		assertEquals(List.of("1/3 mm: first mm/pond.c", "2/3 mm: second mm/pond.c", "3/3 third mm/pond.c"), described(series));
		assertEquals("Because.", series.getPatches().getFirst().getBody().replaceFirst("(?s).*\n", ""));
		assertEquals("Signed-off-by", series.getPatches().getFirst().getTrailers().getFirst().getToken());
		assertEquals(List.of("b.patch: not named in the series file, left out"), diagnostics(series));
	}

	@Test
	void aPatchSaysHowManyFoldersToTakeOffItsPaths() throws Exception {
		quilt("0.patch", "zero", "mm/pond.c");
		quilt("2.patch", "two", "old/linux/mm/pond.c");
		quilt("ab.patch", "ab", "a/mm/pond.c");
		mails.write("git.patch", "git\n\ndiff --git mm/pond.c mm/lake.c\nrename from mm/pond.c\nrename to mm/lake.c\n"
				+ "diff --git mm/reed.c mm/reed.c\nold mode 100644\nnew mode 100755\n");
		mails.write("series", "0.patch -p0\n2.patch -p2\nab.patch -pab\ngit.patch -p0\n");

		PatchSeries series = read();

		assertEquals(List.of("1/4 zero mm/pond.c", "2/4 two mm/pond.c", "3/4 ab mm/pond.c", "4/4 git mm/lake.c"), described(series));
		assertEquals("mm/reed.c", series.getPatches().get(3).getFiles().get(1).path());
		assertEquals(List.of(), diagnostics(series));
	}

	@Test
	void aNamedPatchThatIsNotThereIsMissing() throws Exception {
		quilt("a.patch", "one", "a/pond.c");
		mails.write("empty.patch", "nothing but words\n");
		quilt("c.patch", "three", "a/pond.c");
		mails.write("series", "a.patch\ngone.patch\nc.patch\nempty.patch\n");

		PatchSeries series = read();

		assertEquals(List.of("1/4 one pond.c", "3/4 three pond.c"), described(series));
		assertEquals(List.of(2, 4), series.getMissing());
		assertEquals(List.of("gone.patch: named in the series file as patch 2, but not there",
				"empty.patch: named in the series file as patch 4, but no patch is inside"), diagnostics(series));
	}

	@Test
	void aMissingPatchOfQuiltCanBeStoodInFor() throws Exception {
		quilt("a.patch", "one", "a/pond.c");
		quilt("other.patch", "other", "a/lake.c");
		mails.write("series", "a.patch\ngone.patch\n");

		PatchSeries series = SeriesReader.read(folder, Map.of(2, Path.of("other.patch")));

		assertEquals(List.of("1/2 one pond.c", "2/2 other lake.c"), described(series));
		assertEquals(List.of(), series.getMissing());
	}

	@Test
	void whatCannotBeAppliedAsNamedIsMissingWithAReason() throws Exception {
		quilt("a.patch", "one", "a/pond.c");
		quilt("back.patch", "back", "a/pond.c");
		mails.write("series", "../outside.patch\na.patch\nback.patch -R\na.patch\n/etc/passwd\n");

		PatchSeries series = read();

		assertEquals(List.of(1, 3, 4), series.getMissing());
		assertEquals(List.of("series:1: names ../outside.patch, which leads out of the folder",
				"series:3: applies back.patch with the option -R, of which only -p0 to -p9 and -pab are known",
				"series:4: names a.patch a second time", "series:5: names /etc/passwd, which leads out of the folder",
				"back.patch: not named in the series file, left out"), diagnostics(series));
	}

	@Test
	void theOrderOfQuiltGoesBeforeNumbersInSubjects() throws Exception {
		mails.patch("a.patch", "[PATCH v3 7/9] one", "1@pond", "one");
		mails.patch("b.patch", "[PATCH 2/9] two", "2@pond", "two");
		mails.write("series", "a.patch\nb.patch\n");

		assertEquals(List.of("1/2 one one.c", "2/2 two two.c"), described(read()));
	}

	@Test
	void aPatchWithoutAnyTextIsCalledAsItsFile() throws Exception {
		quilt("fix-pond.patch", "", "a/pond.c");
		mails.write("series", "fix-pond.patch\n");

		assertEquals(List.of("1/1 fix-pond pond.c"), described(read()));
	}

	@Test
	void aPatchOfDebianIsTitledByItsDescription() throws Exception {
		mails.write("d.patch", "Description: deepen the pond\n It was shallow.\nAuthor: Ada Newt <ada@pond.example>\n"
				+ "Last-Update: 2020-03-02\n--- a/pond.c\n+++ b/pond.c\n@@ -1 +1,2 @@\n int first;\n+int more;\n");
		mails.write("series", "d.patch\n");

		assertEquals(List.of("1/1 deepen the pond pond.c"), described(read()));
	}

	@Test
	void aFileThatIsCalledSeriesByChanceStatesNothing() throws Exception {
		mails.patch("2.eml", "[PATCH 2/2] two", "2@pond", "two");
		mails.patch("series", "[PATCH 1/2] one", "1@pond", "one");

		assertEquals(List.of("1/2 one one.c", "2/2 two two.c"), described(read()));
	}

	@Test
	void aQuiltFolderCannotBeMixedWithMails() throws Exception {
		quilt("q/a.patch", "one", "a/pond.c");
		mails.write("q/series", "a.patch\n");
		Path other = mails.patch("x.eml", "[PATCH] x", "1@pond", "x");

		assertEquals(other + ": one of several inputs is a quilt folder, whose series file already states the whole series",
				assertThrows(InputException.class, () -> SeriesReader.read(List.of(other, folder.resolve("q")), Map.of(), null, null)).getMessage());
	}

	@Test
	void aMaildirIsReadWithoutWhatIsStillBeingDelivered() throws Exception {
		mails.patch("cur/1583143200.M1P1.pond:2,RS", "[PATCH 2/2] two", "2@pond", "two");
		mails.patch("new/1583143201.M2P1.pond", "[PATCH 1/2] one", "1@pond", "one");
		mails.patch("tmp/1583143202.M3P1.pond", "[PATCH v2 1/2] one", "3@pond", "half");
		mails.patch(".Trash/cur/1583143203.M4P1.pond:2,T", "[PATCH v3 1/2] one", "4@pond", "gone");

		PatchSeries series = read();

		assertEquals(List.of("1/2 one one.c", "2/2 two two.c"), described(series));
		assertEquals(List.of(), diagnostics(series));
	}

	@Test
	void aFolderCalledTmpIsOtherwiseAFolderAsAnyOther() throws Exception {
		mails.patch("tmp/1.eml", "[PATCH 1/1] one", "1@pond", "one");

		assertEquals(List.of("1/1 one one.c"), described(read()));
	}

	@Test
	void allChangesetsOfAnExportAreRead() throws Exception {
		Path file = mails.write("all.patch", export("Deepen the pond", "pond.c") + export("Widen the pond", "lake.c"));

		PatchSeries series = SeriesReader.read(file, Map.of());

		assertEquals(List.of("1/0 Deepen the pond pond.c", "2/0 Widen the pond lake.c"), described(series));
		assertEquals("Ada Newt <ada@pond.example>", series.getPatches().getFirst().getAuthor());
		List<String> raw = Files.readAllLines(file);
		for (Patch patch : series.getPatches()) {
			assertEquals("# HG changeset patch", raw.get(patch.getSourceLine() - 1));
		}
	}

	private static String export(String title, String path) {
		return """
				# HG changeset patch
				# User Ada Newt <ada@pond.example>
				# Date 1204545600 -3600
				#      Mon Mar 03 13:00:00 2008 +0100
				# Node ID 0123456789abcdef0123456789abcdef01234567
				# Parent  89abcdef0123456789abcdef0123456789abcdef
				%s

				# HG changeset patch is how an export begins.

				diff -r 89abcdef0123 -r 0123456789ab %s
				--- a/%2$s	Mon Mar 03 12:00:00 2008 +0100
				+++ b/%2$s	Mon Mar 03 13:00:00 2008 +0100
				@@ -1,1 +1,2 @@
				 int first;
				+int more;
				""".formatted(title, path);
	}

	@Test
	void aPatchbombIsReadWithAndWithoutTheFormatOfGit() throws Exception {
		String git = export("Deepen the pond", "pond.c").replaceFirst("diff -r.*\n", "diff --git a/pond.c b/pond.c\n");
		for (String body : List.of(git, export("Deepen the pond", "pond.c"))) {
			Stream.of("1.eml", "0.eml").map(folder::resolve).forEach(file -> file.toFile().delete());
			mails.letter("0.eml", "[PATCH 0 of 2] the pond", "0@pond", "This patch series deepens the pond.");
			mails.letter("1.eml", "[PATCH 1 of 2] Deepen the pond", "1@pond>\nIn-Reply-To: <0@pond", body);

			PatchSeries series = read();

			assertEquals(List.of("1/2 Deepen the pond pond.c"), described(series));
			assertEquals(List.of(2), series.getMissing());
			assertEquals("the pond", series.getName());
		}
	}

	@Test
	void aTitleThatLooksLikeAHeaderIsATitle() throws Exception {
		Path file = quilt("x.patch", "mm: deepen the pond", "a/pond.c");
		Path mail = Files.writeString(folder.resolve("y.eml"), "X-Pond: deep\nSubject: [PATCH] mail\n\n" + Files.readString(file), StandardCharsets.UTF_8);

		assertEquals("mm: deepen the pond", SeriesReader.read(file, Map.of()).getName());
		assertEquals("mail", SeriesReader.read(mail, Map.of()).getName());
	}
}
