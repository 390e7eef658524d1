package dev.seriatim.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Project {

	static final Path ROOT = root();

	private Project() {
	}

	static String read(String file) throws IOException {
		return Files.readString(ROOT.resolve(file));
	}

	private static Path root() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(folder.resolve("releng/target-platform/seriatim.target"))) {
			folder = folder.getParent();
			if (folder == null) {
				throw new IllegalStateException("not below the project's root: " + Path.of("").toAbsolutePath());
			}
		}
		return folder;
	}
}
