package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.Picture;

final class ReviewRunTest {

	private static final Path EXAMPLE = Path.of("../../examples/mmu-notifier").toAbsolutePath().normalize();

	@ParameterizedTest
	@ValueSource(strings = { "Reading the series", "Reading the tree", "Judging 12 patches" })
	void aRunEndsWhenItIsCancelledAtAnyStep(String step) {
		var monitor = new CancelledAt(step);
		assertThrows(OperationCanceledException.class, () -> new ReviewRun(ReviewRequest.of(EXAMPLE)).run(monitor));
		assertEquals(step, monitor.steps.getLast());
	}

	@Test
	void theStepsAreTold() throws Trouble {
		var monitor = new CancelledAt("never");
		new ReviewRun(ReviewRequest.of(EXAMPLE)).run(monitor);
		assertEquals(List.of("Reading the series", "Reading the tree", "Judging 12 patches"), monitor.steps);
	}

	@Test
	void theInputsAreThePlanAndWhatItNames() throws Trouble {
		var plan = EXAMPLE.resolve("mmu-notifier.seriatim");
		var inputs = new HashSet<>(new ReviewRun(ReviewRequest.of(plan)).run(null).inputs());
		assertTrue(inputs.containsAll(Set.of(plan, EXAMPLE.resolve("mails"), EXAMPLE.resolve("linux"))), inputs.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "from \"\\u0000\"", "from \"mails/\" tree \"\\u0000\"", "from \"mails/\" patch 1 from \"\\u0000\"" })
	void aPathThatCannotBeOneIsTrouble(String member, @TempDir Path folder) throws IOException {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), "series \"s\" { " + member + " }");
		assertEquals(List.of(plan + ": the series names a path that cannot be one: Nul character not allowed"),
				assertThrows(Trouble.class, () -> new ReviewRun(ReviewRequest.of(plan)).run(null)).lines());
	}

	@Test
	void aTreeIsNamedAsThePlanNamesIt() throws Trouble {
		var report = new ReviewRun(ReviewRequest.of(EXAMPLE)).run(null).report();
		assertEquals("the folder linux/", report.series().base());
		assertEquals("linux", report.input().tree());
	}

	@Test
	void whatIsStatedAndNotJudgedIsSaid(@TempDir Path folder) throws Trouble, IOException {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				series "s" {
					from "%s"
					patch 1 { context invalidate_page may sleep; }
					patch 2 { removes release; }
					promise cut point 1;
					promise order 1 before 2;
					promise patches 2..3 keep mmu_notifier compatible for users of prefix 1;
					variant "last" { move 1 last; }
				}
				""".formatted(EXAMPLE.resolve("mails")));
		var report = new ReviewRun(ReviewRequest.of(plan)).run(null).report();
		var said = report.series().remarks().stream().filter(remark -> plan.toString().equals(remark.source())).map(remark -> remark.message()).toList();
		assertEquals(List.of("what is stated of patch 2 is not judged yet"), said);
		assertEquals(List.of("order 1 before 2"), report.promises().stream().filter(promise -> Boolean.TRUE.equals(promise.holds())).map(promise -> promise.text())
				.filter(text -> text.startsWith("order")).toList());
	}

	@Test
	void warningsAboutThePlanAndItsImportsAreSaid(@TempDir Path folder) throws Trouble, IOException {
		Files.writeString(folder.resolve("other.seriatim"), "\napi empty { }\n");
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "other.seriatim"
				series "s" v2 {
					from "%s"
					reroll 3
				}
				""".formatted(EXAMPLE.resolve("mails")));
		var remarks = new ReviewRun(new ReviewRequest(plan, null, null, Map.of(), "13", List.of(), Set.of(Configuration.Y))).run(null).report().series().remarks();
		assertEquals(List.of(plan + ":4: Reroll 3 is taken, but the series is called v2.",
				folder.resolve("other.seriatim") + ":2: The api empty names no header: its declarations cannot be found in a tree or patch."),
				remarks.stream().filter(remark -> remark.source() != null && remark.source().startsWith(folder.toString()))
						.map(remark -> remark.source() + ":" + remark.line() + ": " + remark.message()).toList());
	}

	@Test
	void documentationCommentsAreInTheReport() throws Trouble {
		var report = new ReviewRun(ReviewRequest.of(EXAMPLE)).run(null).report();
		var said = "The address space goes away and no thread uses it any more. Called without locks of the VM.";
		assertEquals(said, report.elements().stream().filter(element -> element.name().equals("release")).findFirst().orElseThrow().documentation());
		assertEquals(said, Picture.of(report, true).rows().stream().filter(row -> row.name().equals("release")).findFirst().orElseThrow().explanation());
		assertTrue(ReportFormat.HTML.writer(false).write(report).contains("title=\"release: " + said + "\""));
	}

	@Test
	void whatAContractExtendsIsJudgedAsPartOfIt(@TempDir Path folder) throws Trouble, IOException {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "mmu_notifier-2008.seriatim"
				api more extends mmu_notifier { header "include/linux/more.h" int more(void); }
				series "s" { from "%s" promise patches 2..12 keep more compatible; }
				""".formatted(EXAMPLE.resolve("mails")));
		var report = new ReviewRun(ReviewRequest.of(plan)).run(null).report();
		assertEquals(List.of("more (plan.seriatim)"), report.input().contracts());
		assertTrue(report.elements().stream().anyMatch(element -> element.name().equals("invalidate_page")));
	}

	/** Cancelled as soon as a step begins. */
	private static final class CancelledAt extends NullProgressMonitor {

		private final String step;
		private final List<String> steps = new ArrayList<>();

		private CancelledAt(String step) {
			this.step = step;
		}

		@Override
		public void subTask(String name) {
			if (!name.isEmpty()) {
				steps.add(name);
			}
			setCanceled(name.equals(step));
		}
	}
}
