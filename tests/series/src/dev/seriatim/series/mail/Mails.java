package dev.seriatim.series.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/** Puts the odd mails beside this class, and small ones made up on the spot, into a folder. */
public final class Mails {

	private final Path folder;

	public Mails(Path folder) {
		this.folder = folder;
	}

	/** A copy of the mail of this name. */
	public Path copy(String name) throws IOException {
		try (var content = Mails.class.getResourceAsStream(name)) {
			return Files.write(folder.resolve(name), content.readAllBytes());
		}
	}

	public Patch onlyPatchOf(String name) throws IOException, InputException {
		PatchSeries series = SeriesReader.read(copy(name), Map.of());
		if (series.getPatches().size() != 1) {
			throw new AssertionError(name + " holds " + series.getPatches().size() + " patches");
		}
		return series.getPatches().getFirst();
	}

	/** A patch that adds one line saying what. */
	public Path patch(String file, String subject, String id, String what) throws IOException {
		return write(file, header(subject, id) + """

				Say %1$s.
				---
				diff --git a/%1$s.c b/%1$s.c
				--- a/%1$s.c
				+++ b/%1$s.c
				@@ -1 +1,2 @@
				 int first;
				+int %1$s;
				""".formatted(what));
	}

	public Path letter(String file, String subject, String id, String text) throws IOException {
		return write(file, header(subject, id) + "\n" + text + "\n");
	}

	private static String header(String subject, String id) {
		return """
				From: Ada Newt <ada@pond.example>
				Subject: %s
				Date: Mon, 02 Mar 2020 10:00:00 +0000
				Message-Id: <%s>
				""".formatted(subject, id);
	}

	public Path write(String file, String content) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.write(path, content.getBytes(StandardCharsets.UTF_8));
	}
}
