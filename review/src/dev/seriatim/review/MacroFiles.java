package dev.seriatim.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.seriatim.series.code.KernelMacros;

/** Reads the files in which users list the macros of their code, one a line as in the program's own list. */
final class MacroFiles {

	private static final long LARGEST = 1 << 20;

	private MacroFiles() {
	}

	/**
	 * The kernel's macros and those of the files.
	 *
	 * @throws Trouble when a file cannot be read, or a line is no macro
	 */
	static KernelMacros read(List<Path> files) throws Trouble {
		var lines = new ArrayList<String>();
		for (var file : files)
			lines.addAll(lines(file));
		return KernelMacros.STANDARD.with(lines);
	}

	private static List<String> lines(Path file) throws Trouble {
		try {
			if (Files.isDirectory(file))
				throw new Trouble(file, "is a folder");
			if (Files.size(file) > LARGEST)
				throw new Trouble(file, "is larger than any list of macros");
			var lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
			for (var i = 0; i < lines.size(); i++)
				if (!KernelMacros.isUnderstood(lines.get(i)))
					throw new Trouble(List.of(file + ":" + (i + 1) + ": is no macro: a line is NAME or NAME(a, b), then = and the body when it has one"));
			return lines;
		} catch (NoSuchFileException missing) {
			throw new Trouble(file, "not found");
		} catch (IOException e) {
			throw new Trouble(file, "cannot be read: " + ReportFolder.reason(e));
		}
	}
}
