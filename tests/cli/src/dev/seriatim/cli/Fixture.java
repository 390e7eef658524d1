package dev.seriatim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small API with one consumer, and a series of two patches that takes a callback away from it. */
final class Fixture {

	private Fixture() {
	}

	/** The series as an mbox. */
	static Path series(Path folder) throws IOException {
		return copy("frame.mbox", folder);
	}

	/** The contract of the API. */
	static Path contract(Path folder) throws IOException {
		return copy("frame.seriatim", folder);
	}

	/** The source that the series applies to, as a plain folder. */
	static Path tree(Path folder) throws IOException {
		copy("frame.h", Files.createDirectories(folder.resolve("linux/include/linux")));
		copy("frame.c", Files.createDirectories(folder.resolve("linux/mm")));
		copy("screen.c", Files.createDirectories(folder.resolve("linux/drivers")));
		return folder.resolve("linux");
	}

	private static Path copy(String name, Path folder) throws IOException {
		try (var in = Fixture.class.getResourceAsStream("fixture/" + name)) {
			return Files.write(folder.resolve(name), in.readAllBytes());
		}
	}
}
