package dev.seriatim.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The input files of tests, one for each case. */
public final class TestFiles {

	private TestFiles() {
	}

	/** All files of a folder beside this class, by name; never none. */
	public static Stream<Path> in(String folder) {
		try (var files = Files.list(folder(folder))) {
			var all = files.filter(file -> file.toString().endsWith(".seriatim")).sorted().toList();
			if (all.isEmpty())
				throw new IllegalStateException("no test files in " + folder);
			return all.stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The good files, and those that others see: the examples and the shipped contracts. Maven runs tests in the folder of their bundle. */
	public static Stream<Path> sound() {
		return Stream.concat(in("good"), Stream.of("../../examples", "../../language/contracts").flatMap(TestFiles::below));
	}

	private static Stream<Path> below(String folder) {
		try (var files = Files.walk(Path.of(folder))) {
			return files.filter(file -> file.toString().endsWith(".seriatim")).sorted().toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a text to a file of the folder. */
	public static Path write(Path folder, String name, String text) {
		try {
			return Files.writeString(folder.resolve(name), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path folder(String name) {
		try {
			return Path.of(TestFiles.class.getResource(name).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}
}
