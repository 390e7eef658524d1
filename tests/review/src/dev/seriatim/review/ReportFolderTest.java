package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

	@TempDir
	Path folder;

	@Test
	void aFolderThatIsMissingIsMade() throws Exception {
		var reports = folder.resolve("a/b");

		assertEquals(List.of(reports.resolve("review.txt")), new ReportFolder(reports).write(Map.of("review.txt", "new\n")));
		assertEquals("new\n", Files.readString(reports.resolve("review.txt")));
	}

	@Test
	void anOldReportIsReplacedAndNothingElseIsLeft() throws Exception {
		Files.writeString(folder.resolve("review.txt"), "a much longer old report\n");
		new ReportFolder(folder).write(Map.of("review.txt", "new\n"));

		assertEquals("new\n", Files.readString(folder.resolve("review.txt")));
		assertEquals(List.of("review.txt"), names());
	}

	@Test
	void aLinkInTheFolderIsReplacedAndWhatItPointsToStays() throws Exception {
		var outside = Files.writeString(Files.createDirectory(folder.resolve("outside")).resolve("precious"), "old\n");
		var reports = Files.createDirectory(folder.resolve("reports"));
		Files.createSymbolicLink(reports.resolve("review.txt"), outside);
		new ReportFolder(reports).write(Map.of("review.txt", "new\n"));

		assertEquals("old\n", Files.readString(outside));
		assertEquals("new\n", Files.readString(reports.resolve("review.txt")));
	}

	@Test
	void whenAReportCannotBePutInPlaceNoDraftIsLeft() throws IOException {
		Files.createDirectories(folder.resolve("review.txt/inside"));

		assertThrows(Trouble.class, () -> new ReportFolder(folder).write(Map.of("review.txt", "new\n")));
		assertEquals(List.of("review.txt"), names());
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
