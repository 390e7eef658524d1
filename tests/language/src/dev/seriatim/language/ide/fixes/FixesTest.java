package dev.seriatim.language.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.ide.TextChange;

/**
 * Each file of the folder {@code cases} has one problem more than the file {@code .fixed} beside it, and says in its first line which fix leads
 * from the one to the other. Behind the label stands how many fixes are offered, if there are others.
 */
final class FixesTest {

	private static final String LABEL = "//? ";

	static Stream<Path> files() throws IOException, URISyntaxException {
		try (var files = Files.list(Path.of(FixesTest.class.getResource("cases").toURI()))) {
			return files.filter(file -> file.toString().endsWith(".seriatim")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFixMendsTheFirstProblem(Path file) throws IOException {
		var text = Files.readString(file);
		var label = text.lines().findFirst().orElseThrow().substring(LABEL.length());
		var problems = problems(file, text);
		var fixes = fixes(file, text, problems.getFirst());
		var fix = fixes.stream().filter(candidate -> candidate.label().equals(label)).findFirst();
		assertTrue(fix.isPresent(), () -> problems.getFirst() + " offers " + fixes);
		var fixed = TextChange.apply(fix.get().changes(), text);
		assertEquals(Files.readString(Path.of(file + ".fixed")), fixed);
		assertEquals(problems.stream().skip(1).map(Problem::message).collect(Collectors.toList()),
				problems(file, fixed).stream().map(Problem::message).toList());
	}

	@Test
	void aProblemThatIsGoneHasNoFix() {
		assertEquals(List.of(), Fixes.of(Path.of("/plan.seriatim"), "series \"s\" { }", "RANGE_REVERSED", 3, 400));
		assertEquals(List.of(), Fixes.of(Path.of("/plan.seriatim"), "series \"s\" { }", "RANGE_REVERSED", 3, 4));
		assertEquals(List.of(), Fixes.of(Path.of("/plan.seriatim"), "", "RANGE_REVERSED", 0, 0));
	}

	@Test
	void aProblemOfAnotherKindHasNoFix() {
		assertEquals(List.of(), Fixes.of(Path.of("/plan.seriatim"), "series \"s\" { }", "SOMETHING_NEW", 0, 6));
	}

	private static List<Problem> problems(Path file, String text) {
		return new DocumentReader().read(file, text).problems();
	}

	private static List<Fix> fixes(Path file, String text, Problem problem) {
		return Fixes.of(file, text, problem.code(), problem.offset(), problem.length());
	}
}
