package dev.seriatim.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailNameTest {

	@ParameterizedTest
	@ValueSource(strings = { "1.eml", "x.mbox", "x.mbx", "0001-a.patch", "a.diff", "A.PATCH", "x.mbox.gz", "x.MBOX.GZ" })
	void theNameOfAMailIsKnown(String name) {
		assertTrue(new MailName(name).isOfMail());
	}

	@ParameterizedTest
	@ValueSource(strings = { "notes.txt", "mm.c", "x.tar.gz", "patch", "x.patch.orig", "series", "" })
	void theNameOfSomethingElseIsNotAMails(String name) {
		assertFalse(new MailName(name).isOfMail());
	}

	@ParameterizedTest
	@CsvSource({ "v13.mbox, v13", "v13.mbox.gz, v13", "thread.gz, thread", "0001-a.b.patch, 0001-a.b", "notes.txt, notes", "v6.5-rc1, v6.5-rc1", "X.EML, X" })
	void aSeriesIsCalledWithoutTheExtension(String name, String series) {
		assertEquals(series, new MailName(name).withoutExtension());
	}

	@Test
	void theRootHasAnEmptyName() {
		assertEquals("", MailName.of(Path.of("/")).text());
	}
}
