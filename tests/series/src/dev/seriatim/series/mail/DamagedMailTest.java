package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.Patch;
import dev.seriatim.series.prefix.PrefixFiles;

/** Whatever happens to a mail on its way, it is read, or refused in one line. */
class DamagedMailTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "plain.eml", "mercurial.eml", "quoted-printable.eml", "base64.eml", "attachment.eml", "rename.eml",
			"from-in-text.mbox", "flowed.eml", "crlf.eml", "hostile.eml" })
	void aDamagedMailIsReadOrRefusedInOneLine(String name) throws IOException {
		byte[] whole = Files.readAllBytes(new Mails(folder).copy(name));
		var random = new Random(name.hashCode());
		for (int round = 0; round < 100; round++) {
			byte[] damaged = Arrays.copyOf(whole, round % 2 == 0 ? whole.length : random.nextInt(whole.length));
			for (int i = 0; i < round % 8 && damaged.length > 0; i++) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
			}
			read(Files.write(folder.resolve("damaged"), damaged));
		}
	}

	private static void read(Path file) {
		try {
			var series = SeriesReader.read(file, Map.of());
			var files = new PrefixFiles(series, Optional.empty());
			Prefix prefix = Prefix.BASE;
			for (Patch patch : series.getPatches()) {
				prefix = prefix.and(patch.getNumber());
				files.conflicts(prefix);
				for (String path : files.touched()) {
					files.file(prefix, path);
				}
			}
			for (Diagnostic diagnostic : series.getDiagnostics()) {
				assertEquals(1, diagnostic.getMessage().lines().count());
			}
		} catch (InputException e) {
			assertEquals(1, e.getMessage().lines().count());
		}
	}

	@Test
	void partsNestedWithoutEndAreNotFollowedForEver() throws Exception {
		var mail = new StringBuilder("Subject: [PATCH] deep\nMIME-Version: 1.0\n");
		for (int i = 0; i < 2000; i++) {
			mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
		}

		read(Files.writeString(folder.resolve("deep"), mail.append("x")));
	}

	@Test
	void aThousandMessagesAreReadInOneGo() throws Exception {
		var mails = new Mails(folder);
		var all = new ByteArrayOutputStream();
		for (int i = 1; i <= 1000; i++) {
			all.write(("From x Mon Sep 17 00:00:00 2001\n"
					+ Files.readString(mails.patch("one", "[PATCH %d/1000] n".formatted(i), i + "@pond", "n" + i)) + "\n")
					.getBytes(StandardCharsets.UTF_8));
		}

		var series = SeriesReader.read(Files.write(folder.resolve("all"), all.toByteArray()), Map.of());

		assertEquals(1000, series.getPatches().size());
		assertEquals(List.of(), series.getMissing());
		assertTrue(series.getDiagnostics().isEmpty());
	}
}
