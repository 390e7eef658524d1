package dev.seriatim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be used gets one line that names the file and the reason. */
class TroubleTest {

	@TempDir
	Path folder;

	@Test
	void aFileThatIsNotThere() {
		var file = folder.resolve("missing.mbox");

		Outcome.of("review", file).assertTrouble(file + ": not found");
	}

	@Test
	void anEmptyFile() throws IOException {
		var file = Files.createFile(folder.resolve("empty.mbox"));

		Outcome.of("review", file).assertTrouble(file + ": the file is empty");
	}

	@Test
	void aBinaryFile() throws IOException {
		var file = Files.write(folder.resolve("picture.patch"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 0, 1 });

		Outcome.of("review", file).assertTrouble(file + ": a binary file, not a mail or a patch");
	}

	@Test
	void aMessageWithoutAPatch() throws IOException {
		var file = Files.writeString(folder.resolve("hello.eml"), "From: Ada <ada@example.org>\nSubject: hello\n\nGood morning.\n");

		Outcome.of("review", file).assertTrouble(file + ": no patch inside");
	}

	@Test
	void aFolderWithoutAPatch() throws IOException {
		Files.writeString(folder.resolve("notes.txt"), "nothing here\n");

		Outcome.of("review", folder).assertTrouble(folder + ": no patch inside");
	}

	@Test
	void anUnreadableFile() throws IOException {
		var file = Files.writeString(folder.resolve("secret.mbox"), "From: x\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
		assumeFalse(Files.isReadable(file), "this user can read every file");

		Outcome.of("review", file).assertTrouble(file + ": cannot be read: permission denied");
	}

	@Test
	void aTreeThatIsNotThere() throws IOException {
		var tree = folder.resolve("linux");

		Outcome.of("review", Fixture.series(folder), "--tree", tree).assertTrouble(tree + ": not found");
	}

	@Test
	void aRevisionOfAFolderThatIsNoRepository() throws IOException {
		var tree = Files.createDirectory(folder.resolve("linux"));

		Outcome.of("review", Fixture.series(folder), "--tree", tree, "--base", "v6.5")
				.assertTrouble(tree + ": not a git repository, so there is no revision v6.5");
	}

	@Test
	void anOutputFolderThatIsAFile() throws IOException {
		var file = Files.createFile(folder.resolve("out"));

		Outcome.of("review", Fixture.series(folder), "-o", file).assertTrouble(file + ": not a folder, so no report can be written there");
	}

	@Test
	void anOutputFolderThatCannotBeMade() throws IOException {
		var file = Files.createFile(folder.resolve("out"));
		var outcome = Outcome.of("review", Fixture.series(folder), "-o", file.resolve("reports"));

		assertEquals(2, outcome.status());
		assertTrue(outcome.err().startsWith("seriatim: " + file.resolve("reports") + ": no report could be written there: "), outcome.err());
		assertEquals(1, outcome.err().lines().count());
	}

	@Test
	void aContractFileWithAMistakeIsNamedByItsLine() throws IOException {
		var contract = Files.writeString(folder.resolve("frame.seriatim"), "api frame {\n  header\n}\n");
		var outcome = Outcome.of("review", Fixture.series(folder), "--contract", contract);

		assertEquals(2, outcome.status());
		assertTrue(outcome.err().startsWith("seriatim: " + contract + ":"), outcome.err());
		assertFalse(outcome.err().isBlank());
		outcome.assertNoStackTrace();
	}

	@Test
	void aContractFileWithoutAContract() throws IOException {
		var contract = Files.writeString(folder.resolve("frame.seriatim"), "// nothing yet\n");

		Outcome.of("review", Fixture.series(folder), "--contract", contract).assertTrouble(contract + ": states no contract (api … { … })");
	}

	@Test
	void aPlanWithoutASeries() throws IOException {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), "// nothing yet\n");

		Outcome.of("review", plan).assertTrouble(plan + ": states no series, so there is nothing to review");
	}

	@Test
	void aFolderWithSeveralPlans() throws IOException {
		Files.writeString(folder.resolve("a.seriatim"), "");
		Files.writeString(folder.resolve("b.seriatim"), "");

		Outcome.of("review", folder).assertTrouble(folder + ": holds several .seriatim files, name one of them: a.seriatim, b.seriatim");
	}

	@Test
	void aMissingStandIn() throws IOException {
		var standIn = folder.resolve("04.eml");

		Outcome.of("review", Fixture.series(folder), "--as", "4=" + standIn).assertTrouble(standIn + ": not found");
	}
}
