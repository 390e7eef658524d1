package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.ide.TextChange;

final class HeaderDriftTest {

	private static final String CONTRACT = """
			api lamp {
				header "include/linux/lamp.h"
				ops struct lamp_ops { void (*on)(struct lamp *lamp) : optional; }
				int lamp_register(struct lamp *lamp);
				int lamp_gone(void);
			}
			""";

	@TempDir
	Path folder;
	private Path linux;

	@BeforeEach
	void writeTheHeader() throws IOException {
		linux = folder.resolve("linux");
		header("struct lamp_ops { void (*on)(struct lamp *lamp); };\nint lamp_register(struct lamp *lamp, int n);\nint lamp_new(void);\n");
	}

	private void header(String text) throws IOException {
		Files.writeString(Files.createDirectories(linux.resolve("include/linux")).resolve("lamp.h"), text);
	}

	@Test
	void aContractInTheTreeIsCompared() throws IOException {
		assertEquals(List.of("1: The contract lacks what the header has: lamp_new.",
				"4: lamp_register is int (struct lamp *) in the contract and int (struct lamp *, int) in the header.",
				"5: lamp_gone is not in the header any more."), problems(linux.resolve("drivers/lamp.seriatim"), CONTRACT));
	}

	@Test
	void theTreeOfASeriesIsLookedAtFirst() throws IOException {
		assertEquals(3, problems(folder.resolve("plan.seriatim"), CONTRACT + "series \"s\" { from \"mails\" tree \"linux/\" }\n").size());
	}

	@Test
	void whereNoHeaderIsFoundNothingIsSaid() throws IOException {
		assertEquals(List.of(), problems(folder.resolve("contract.seriatim"), CONTRACT));
	}

	@Test
	void aChangedHeaderIsReadAgain() throws IOException {
		problems(linux.resolve("lamp.seriatim"), CONTRACT);
		header("struct lamp_ops { void (*on)(struct lamp *lamp); };\nint lamp_register(struct lamp *);\nint lamp_gone(void);\n");
		assertEquals(List.of(), problems(linux.resolve("lamp.seriatim"), CONTRACT));
	}

	@Test
	void aFixTakesOneElementOrAllFromTheHeader() throws IOException {
		var file = linux.resolve("lamp.seriatim");
		problems(file, CONTRACT);
		var fixes = HeaderDrift.fixes(file, CONTRACT, CONTRACT.indexOf("lamp_register"));
		assertEquals(List.of("Take it from the header", "Bring the contract up to date with its header"), fixes.stream().map(fix -> fix.label()).toList());
		assertEquals(CONTRACT.replace("lamp_register(struct lamp *lamp)", "lamp_register(struct lamp *lamp, int n)"),
				TextChange.apply(fixes.getFirst().changes(), CONTRACT));
		assertEquals(CONTRACT.replace("lamp_register(struct lamp *lamp);", "lamp_register(struct lamp *lamp, int n);\n\tint lamp_new(void);")
				.replace("\tint lamp_gone(void);\n", ""), TextChange.apply(fixes.get(1).changes(), CONTRACT));
	}

	@Test
	void whereNothingDiffersThereIsNoFix() throws IOException {
		assertEquals(List.of(), HeaderDrift.fixes(linux.resolve("lamp.seriatim"), CONTRACT, CONTRACT.indexOf("on)")));
	}

	private static List<String> problems(Path file, String text) throws IOException {
		Files.writeString(Files.createDirectories(file.getParent()).resolve(file.getFileName()), text);
		return HeaderDrift.problems(new DocumentReader().read(file)).stream().map(problem -> problem.line() + ": " + problem.message()).toList();
	}
}
