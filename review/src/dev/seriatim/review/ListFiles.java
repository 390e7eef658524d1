package dev.seriatim.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.seriatim.model.judge.ClaimPhrases;
import dev.seriatim.series.code.KernelMacros;

/** Reads the files in which users list what the program does not know, one a line as in the program's own lists. */
final class ListFiles {

	private static final long LARGEST = 1 << 20;

	private ListFiles() {
	}

	/**
	 * The kernel's macros and those of the files.
	 *
	 * @throws Trouble when a file cannot be read, or a line is no macro
	 */
	static KernelMacros macros(List<Path> files) throws Trouble {
		return KernelMacros.STANDARD.with(lines(files, "macros", line -> KernelMacros.isUnderstood(line) ? Optional.empty()
				: Optional.of("is no macro: a line is NAME or NAME(a, b), then = and the body when it has one")));
	}

	/**
	 * The program's phrases for claims and those of the files.
	 *
	 * @throws Trouble when a file cannot be read, or a line is no phrase
	 */
	static ClaimPhrases claims(List<Path> files) throws Trouble {
		return ClaimPhrases.STANDARD.with(lines(files, "claims", ClaimPhrases::objection));
	}

	private static List<String> lines(List<Path> files, String what, Function<String, Optional<String>> objection) throws Trouble {
		var lines = new ArrayList<String>();
		for (var file : files)
			lines.addAll(lines(file, what, objection));
		return lines;
	}

	private static List<String> lines(Path file, String what, Function<String, Optional<String>> objection) throws Trouble {
		try {
			if (Files.isDirectory(file))
				throw new Trouble(file, "is a folder");
			if (Files.size(file) > LARGEST)
				throw new Trouble(file, "is larger than any list of " + what);
			var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
			for (var i = 0; i < lines.size(); i++) {
				var wrong = objection.apply(lines.get(i));
				if (wrong.isPresent())
					throw new Trouble(List.of(file + ":" + (i + 1) + ": " + wrong.get()));
			}
			return lines;
		} catch (NoSuchFileException missing) {
			throw new Trouble(file, "not found");
		} catch (IOException e) {
			throw new Trouble(file, "cannot be read: " + ReportFolder.reason(e));
		}
	}
}
