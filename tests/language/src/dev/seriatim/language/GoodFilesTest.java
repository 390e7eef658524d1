package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoodFilesTest {

	static Stream<Path> files() {
		return TestFiles.in("good");
	}

	@ParameterizedTest
	@MethodSource("files")
	void aGoodFileHasNoProblem(Path file) {
		assertEquals(List.of(), new DocumentReader().read(file).problems());
	}
}
