package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad file names the problems that it must have, and no others, after {@code //!} in their lines, with bars between several. */
final class BadFilesTest {

	private static final String MARK = "//! ";

	static Stream<Path> files() {
		return TestFiles.in("bad");
	}

	@ParameterizedTest
	@MethodSource("files")
	void aBadFileHasTheProblemsThatItNames(Path file) throws IOException {
		var found = new DocumentReader().read(file).problems().stream().map(problem -> problem.line() + ": " + problem.message()).toList();
		assertEquals(String.join("\n", expected(file)), String.join("\n", found));
	}

	private static List<String> expected(Path file) throws IOException {
		var lines = Files.readAllLines(file);
		var expected = new ArrayList<String>();
		for (var line = 1; line <= lines.size(); line++) {
			var start = lines.get(line - 1).indexOf(MARK);
			if (start >= 0)
				for (var message : lines.get(line - 1).substring(start + MARK.length()).split(" \\| "))
					expected.add(line + ": " + message);
		}
		return expected;
	}
}
