package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.series.mail.MailFile.Kind;

final class MailFileTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"MBOX   | From me@pond Tue Apr  8 16:44:03 2008\\nSubject: x\\n",
			"MBOX   | From 0123456789abcdef Mon Sep 17 00:00:00 2001\\nSubject: x\\n",
			"MAIL   | Subject: x\\n\\ntext\\n",
			"MAIL   | X-Odd: \\0\\n\\n",
			"DIFF   | # HG changeset patch\\n",
			"DIFF   | Say why.\\n\\n--- a/x\\n+++ b/x\\n",
			"TEXT   | From here on it is prose.\\n",
			"TEXT   | Some text\\n",
			"BINARY | GIF\\0\\n",
			"EMPTY  | ''" })
	void aFileIsToldByHowItBegins(Kind kind, String content) throws Exception {
		assertEquals(kind, MailFile.read(write(content.replace("\\n", "\n").replace("\\0", "\0"))).kind());
	}

	@Test
	void aCompressedFileIsUnpacked() throws Exception {
		var packed = new ByteArrayOutputStream();
		try (var gzip = new GZIPOutputStream(packed)) {
			gzip.write(bytes("Subject: x\n\n"));
		}
		var read = MailFile.read(Files.write(folder.resolve("x.eml.gz"), packed.toByteArray()));
		assertEquals(Kind.MAIL, read.kind());
		assertArrayEquals(bytes("Subject: x\n\n"), read.content());
	}

	@Test
	void aDamagedCompressedFileIsTrouble() throws Exception {
		var file = Files.write(folder.resolve("x.gz"), new byte[] { 0x1f, (byte) 0x8b, 0 });
		assertThrows(InputException.class, () -> MailFile.read(file));
	}

	@Test
	void aCompressedFileThatGrowsWithoutEndIsNotUnpacked() throws Exception {
		var file = folder.resolve("bomb.gz");
		try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
			var zeros = new byte[1 << 20];
			for (int i = 0; i < 257; i++) {
				gzip.write(zeros);
			}
		}
		assertEquals("cannot be read: the file is too large", assertThrows(InputException.class, () -> MailFile.read(file)).reason());
	}

	@Test
	void aMissingFileIsTroubleWithItsName() {
		var file = folder.resolve("gone.eml");
		assertEquals(file + ": not found", assertThrows(InputException.class, () -> MailFile.read(file)).getMessage());
	}

	private Path write(String content) throws Exception {
		return Files.write(folder.resolve("file"), bytes(content));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
