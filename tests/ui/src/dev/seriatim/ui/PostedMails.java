package dev.seriatim.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes patches and what else lies about in a folder of the file system. */
public final class PostedMails {

	private final Path folder;

	public PostedMails(Path folder) {
		this.folder = folder;
	}

	public Path folder() {
		return folder;
	}

	/** Patch k of three, as a mail. */
	public static String patch(int number) {
		return """
				From: Ada <ada@example.org>
				Date: Fri, 1 Mar 2024 1%1$d:00:00 +0000
				Subject: [PATCH %1$d/3] pond: step %1$d
				Message-Id: <%1$d@example.org>

				One step.
				---
				diff --git a/pond/%1$d.c b/pond/%1$d.c
				--- a/pond/%1$d.c
				+++ b/pond/%1$d.c
				@@ -1,2 +1,3 @@
				 int a;
				+int b;
				 int c;
				""".formatted(number);
	}

	/** The three patches as an mbox. */
	public static String mbox() {
		StringBuilder mbox = new StringBuilder();
		for (int number = 1; number <= 3; number++) {
			mbox.append("From ada@example.org Fri Mar  1 10:00:00 2024\n").append(patch(number)).append('\n');
		}
		return mbox.toString();
	}

	/** An mbox with the three patches, and a second version of which only the first is there, sent a day later. */
	public static String thread() {
		String again = patch(1).replace("[PATCH 1/3] pond", "[PATCH v2 1/3] lake").replace("Fri, 1 Mar", "Sat, 2 Mar").replace("<1@", "<again@");
		return mbox() + "From ada@example.org Sat Mar  2 10:00:00 2024\n" + again + "\n";
	}

	/** Makes a file with the folders above it. */
	public Path write(String path, String text) {
		try {
			Path file = folder.resolve(path);
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A folder with the three patches as mails {@code 1.eml} to {@code 3.eml}. */
	public Path series(String name) {
		for (int number = 1; number <= 3; number++) {
			write(name + "/" + number + ".eml", patch(number));
		}
		return folder.resolve(name);
	}
}
