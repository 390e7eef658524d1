package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.report.Report;

/** A member of an ops table that a macro declares goes, and only who knows the macro sees it. */
final class MacroFilesTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void makeSeries() throws IOException {
		Files.createDirectories(folder.resolve("linux/include/linux"));
		Files.writeString(folder.resolve("linux/include/linux/frob.h"), """
				struct frob_ops {
					void (*release)(struct frob *f);
					FROB_MEMBER(int, read)(struct frob *f, int where);
				};
				""");
		Files.writeString(folder.resolve("frob-api.seriatim"), """
				api frob {
					header "include/linux/frob.h"
					ops struct frob_ops {
						void (*release)(struct frob *f);
						int (*read)(struct frob *f, int where);
					}
				}
				""");
		Files.writeString(folder.resolve("1.patch"), """
				From: Ada Merian <ada@example.org>
				Date: Thu, 10 Sep 2026 00:00:10 +0000
				Subject: [PATCH] frob: nobody reads

				---
				diff --git a/include/linux/frob.h b/include/linux/frob.h
				--- a/include/linux/frob.h
				+++ b/include/linux/frob.h
				@@ -1,4 +1,3 @@
				 struct frob_ops {
				 	void (*release)(struct frob *f);
				-	FROB_MEMBER(int, read)(struct frob *f, int where);
				 };
				""");
	}

	private Reviewed review(String stated) throws IOException, Trouble {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "frob-api.seriatim"
				series "s" { from "1.patch" tree "linux" %s }
				""".formatted(stated));
		return new ReviewRun(ReviewRequest.of(plan)).run(null);
	}

	private void macros(String text) throws IOException {
		Files.writeString(folder.resolve("frob-macros.txt"), text);
	}

	private static List<String> serious(Report report) {
		return report.serious().stream().map(finding -> finding.rule() + " " + finding.element()).toList();
	}

	@Test
	void whatAMacroOfTheFileDeclaresIsJudged() throws IOException, Trouble {
		macros("# of frob\n\nFROB_MEMBER(type, name) = type (*name)\n__frob_annotation\n");
		var reviewed = review("macros \"frob-macros.txt\"");
		assertEquals(List.of("OPS_MEMBER_REMOVED read"), serious(reviewed.report()));
		assertTrue(reviewed.inputs().contains(folder.resolve("frob-macros.txt")), reviewed.inputs().toString());
	}

	@Test
	void whatAnUnknownMacroDeclaresIsNoFinding() throws IOException, Trouble {
		assertEquals(List.of(), serious(review("").report()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "#define FROB_MEMBER(a, b) a (*b)", "\n\n12", "FROB MEMBER", "1", "FROB(", "FROB(a", "A)B" })
	void aLineThatIsNoMacroIsTroubleWithItsNumber(String text) throws IOException {
		macros("# first\n" + text);
		var line = 2 + (int) text.chars().filter(c -> c == '\n').count();
		assertEquals(List.of(folder.resolve("frob-macros.txt") + ":" + line + ": is no macro: a line is NAME or NAME(a, b), then = and the body when it has one"),
				assertThrows(Trouble.class, () -> review("macros \"frob-macros.txt\"")).lines());
	}

	@Test
	void aFileThatIsNotThereIsTrouble() {
		assertEquals(List.of(folder.resolve("none.txt") + ": not found"), assertThrows(Trouble.class, () -> review("macros \"none.txt\"")).lines());
	}
}
