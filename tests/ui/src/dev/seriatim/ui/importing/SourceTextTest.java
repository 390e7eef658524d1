package dev.seriatim.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

final class SourceTextTest {

	@Test
	void onePathStandsAsItIs() {
		assertEquals(List.of(Path.of("/mails/my \"odd\" series")), SourceText.files(" /mails/my \"odd\" series "));
	}

	@Test
	void severalPathsStandInQuotes() {
		List<Path> files = List.of(Path.of("/mails/0001 a.patch"), Path.of("/mails/0002.patch"));
		assertEquals("\"/mails/0001 a.patch\" \"/mails/0002.patch\"", SourceText.of(files));
		assertEquals(files, SourceText.files(SourceText.of(files)));
	}

	@Test
	void blanksAreNoPath() {
		assertEquals(List.of(), SourceText.files("  "));
	}

	@Test
	void whatIsNoPathIsRefused() {
		assertThrows(InvalidPathException.class, () -> SourceText.files("a\0b"));
	}
}
