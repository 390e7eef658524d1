package dev.seriatim.series.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.FileType;

class DiffReaderTest {

	private static Diff read(String text) {
		var lines = new ArrayList<MailLine>();
		for (String line : text.split("\n")) {
			lines.add(new MailLine(line, lines.size() + 1));
		}
		return DiffReader.read(lines, 0);
	}

	private static FileChange only(String text) {
		Diff diff = read(text);
		assertEquals(List.of(), diff.diagnostics());
		assertEquals(1, diff.files().size());
		return diff.files().getFirst();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a/mm/rmap.c b/mm/rmap.c                    | mm/rmap.c
			a/with blank.c b/with blank.c              | with blank.c
			a/a b/a b/a b/a                            | a b/a
			"a/tab\\tbed.c" "b/tab\\tbed.c"            | tab\tbed.c
			"a/quo\\"te.c" "b/quo\\"te.c"              | quo"te.c
			"a/\\303\\274.c" "b/\\303\\274.c"          | ü.c
			rmap.c rmap.c                              | rmap.c
			""")
	void theNameOfAChangeOfModeStandsOnlyInTheFirstLine(String names, String path) {
		List<FileChange> files = read("diff --git " + names + "\nold mode 100644\nnew mode 100755\n").files();

		assertEquals(path, files.getFirst().path());
	}

	@Test
	void aHeaderThatNamesTwoFilesIsNotUnderstood() {
		assertEquals("the header of a change cannot be understood: diff --git a/x.c b/y.c",
				read("diff --git a/x.c b/y.c\nindex 1111111..2222222 100644\n").diagnostics().getFirst().getMessage());
	}

	@Test
	void aDamagedIdIsNoId() {
		FileChange change = only("diff --git a/x.c b/x.c\nindex 11?1111..2222222 100644\n--- a/x.c\n+++ b/x.c\n@@ -1 +1 @@\n-a\n+b\n");

		assertNull(change.getOldId());
		assertEquals(1, change.getHunks().size());
	}

	@Test
	void mercurialsGitDiffSaysWithDevNullThatAFileIsNew() {
		FileChange change = only("diff --git a/x.c b/x.c\nnew file mode 100644\n--- /dev/null\n+++ b/x.c\n@@ -0,0 +1 @@\n+b\n");

		assertEquals(ChangeKind.ADD, change.getKind());
		assertNull(change.getOldPath());
	}

	@Test
	void theModesTellASymbolicLinkFromAFile() {
		FileChange made = only("diff --git a/x b/x\nnew file mode 120000\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+target\n");
		FileChange changed = only("diff --git a/x b/x\nindex 1111111..2222222 120000\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-target\n+other\n");
		FileChange executable = only("diff --git a/x b/x\nold mode 100644\nnew mode 100755\n");

		assertEquals(List.of(FileType.UNKNOWN, FileType.LINK), List.of(made.getOldType(), made.getNewType()));
		assertEquals(List.of(FileType.LINK, FileType.LINK), List.of(changed.getOldType(), changed.getNewType()));
		assertEquals(List.of(FileType.FILE, FileType.FILE), List.of(executable.getOldType(), executable.getNewType()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--- a/mm/rmap.c                         | +++ b/mm/rmap.c                         | mm/rmap.c
			--- linux.orig/mm/rmap.c                | +++ linux/mm/rmap.c                     | mm/rmap.c
			--- a/mm/rmap.c.orig                    | +++ b/mm/rmap.c                         | mm/rmap.c
			--- a/mm/rmap.c                         | +++ b/mm/rmap.c~                        | mm/rmap.c
			--- a/mm/rmap.c 2008-04-22 10:00:00 +02 | +++ b/mm/rmap.c 2008-04-22 10:00:01 +02 | mm/rmap.c
			--- rmap.c                              | +++ rmap.c                              | rmap.c
			""")
	void aPlainDiffNamesItsFileInTwoLines(String oldLine, String newLine, String path) {
		assertEquals(path, only(oldLine + "\n" + newLine + "\n@@ -1 +1 @@\n-a\n+b\n").path());
	}

	@Test
	void aLineOfAHunkMayLookLikeAHeaderOrASignature() {
		FileChange change = only("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n--- a/y\n+++ b/y\n-- \n+x\n context\n-- \n2.39.5\n");

		assertEquals(List.of("--- a/y", "+++ b/y", "-- ", "+x", " context"), change.getHunks().getFirst().getLines());
	}

	@Test
	void aHunkWithoutAFileIsAnError() {
		assertEquals("a hunk without the name of its file", read("@@ -1 +1 @@\n-a\n+b\n").diagnostics().getFirst().getMessage());
	}
}
