package dev.seriatim.review;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's package linux-source-6.1, unpacked into the folder that SERIATIM_LINUX names. */
public final class Linux {

	private Linux() {
	}

	/** Skips the test where the folder is not named. */
	public static Path folder() {
		var named = System.getenv("SERIATIM_LINUX");
		assumeTrue(named != null && Files.isDirectory(Path.of(named)),
				"skipped: SERIATIM_LINUX does not name a folder with the unpacked sources of Debian's package linux-source-6.1");
		return Path.of(named);
	}
}
