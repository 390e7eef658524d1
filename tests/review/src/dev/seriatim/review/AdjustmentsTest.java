package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.Report;

/** What a series and a contract state about findings, on a series that takes an event away from a site. */
final class AdjustmentsTest {

	private static final Path FIXTURES = Path.of("fixtures").toAbsolutePath();
	private static final Path MAILS = FIXTURES.resolve("SUPPRESSION_UNUSED/bad");
	private static final String LOSS = "warning NOTIFY_SITE_REMOVED try_to_unmap_one";

	@TempDir
	private Path folder;

	/** @param stated in the series; what is stated in the contract stands in {@link #contract} */
	private Report review(String stated) throws IOException, Trouble {
		return review(stated, "");
	}

	private Report review(String stated, String statedByTheContract) throws IOException, Trouble {
		contract(statedByTheContract);
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "contract.seriatim"
				series "s" {
					from "%s/0001-mmu_notifier-add-invalidate_range.patch", "%s/0002-mm-save-a-call-when-a-page-is-unmapped.patch"
					tree "%s"
					%s
				}
				""".formatted(MAILS, MAILS, FIXTURES.resolve("base"), stated));
		return new ReviewRun(ReviewRequest.of(plan)).run(null).report();
	}

	private void contract(String stated) throws IOException {
		var contract = Files.readString(FIXTURES.resolve("contract.seriatim"));
		Files.writeString(folder.resolve("contract.seriatim"), contract.substring(0, contract.lastIndexOf('}')) + stated + "\n}\n");
	}

	private static List<String> serious(Report report) {
		return report.serious().stream().map(AdjustmentsTest::text).toList();
	}

	private static String text(Report.Finding finding) {
		return finding.severity().getLiteral() + " " + finding.rule() + " " + finding.element();
	}

	private static List<String> suppressed(Report report) {
		return report.suppressed().stream().map(one -> text(one.finding()) + ": " + one.reason()).toList();
	}

	private static List<String> unused(Report report) {
		return report.findings().stream().filter(finding -> finding.rule().equals("SUPPRESSION_UNUSED"))
				.map(finding -> finding.element() + " " + Path.of(finding.file()).getFileName() + ":" + finding.line()).toList();
	}

	@Test
	void aSeriesChangesTheSeverityOfAllFindingsOfARule() throws IOException, Trouble {
		assertEquals(List.of("error NOTIFY_SITE_REMOVED try_to_unmap_one"), serious(review("severity NOTIFY_SITE_REMOVED error;")));
		assertEquals(List.of(), serious(review("severity NOTIFY_SITE_REMOVED info;")));
	}

	@Test
	void aContractChangesTheSeverityOfWhatIsJudgedAgainstIt() throws IOException, Trouble {
		assertEquals(List.of("error NOTIFY_SITE_REMOVED try_to_unmap_one"), serious(review("", "severity NOTIFY_SITE_REMOVED error;")));
	}

	@Test
	void theSeriesGoesBeforeTheContract() throws IOException, Trouble {
		assertEquals(List.of(LOSS), serious(review("severity NOTIFY_SITE_REMOVED warning;", "severity NOTIFY_SITE_REMOVED error;")));
	}

	@Test
	void aContractSaysNothingOfTheSeriesItself() throws IOException, Trouble {
		var promise = "promise patches 1..2 keep mmu_notifier compatible;";
		assertEquals(List.of("error PROMISE_BROKEN patches 1..2 keep mmu_notifier compatible", LOSS), serious(review(promise, "severity PROMISE_BROKEN info;")));
		assertEquals(List.of(LOSS), serious(review(promise + "severity PROMISE_BROKEN info;")));
	}

	@Test
	void whatIsSuppressedStaysWithItsReasonAndIsNoFindingThatCounts() throws IOException, Trouble {
		var report = review("suppress NOTIFY_SITE_REMOVED of try_to_unmap_one in patch 2 because \"agreed on the list\";");
		assertEquals(List.of(), serious(report));
		assertEquals(List.of(LOSS + ": agreed on the list"), suppressed(report));
		assertEquals(List.of(), unused(report));
	}

	@Test
	void whatIsSuppressedIsJudgedAsBefore() throws IOException, Trouble {
		var promise = "promise patches 1..2 keep mmu_notifier compatible;";
		var before = review(promise);
		var after = review(promise + "suppress NOTIFY_SITE_REMOVED because \"known\"; suppress PROMISE_BROKEN because \"known\";");
		assertEquals(List.of(), serious(after));
		assertEquals(before.promises(), after.promises());
		assertEquals(before.elements(), after.elements());
		assertEquals(before.cutPoints(), after.cutPoints());
	}

	@Test
	void aContractSuppressesInEverySeries() throws IOException, Trouble {
		var report = review("", "suppress NOTIFY_SITE_REMOVED of try_to_unmap_one because \"drivers ask for it\";");
		assertEquals(List.of(LOSS + ": drivers ask for it"), suppressed(report));
		assertEquals(List.of(), unused(report));
	}

	@Test
	void aSuppressionOfAContractThatTwoExtendIsUsedWhereOneUsesIt() throws IOException, Trouble {
		contract("suppress NOTIFY_SITE_REMOVED because \"drivers ask for it\";");
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "contract.seriatim"
				api one extends mmu_notifier { header "include/linux/one.h" }
				api two extends mmu_notifier { header "include/linux/two.h" }
				series "s" {
					from "%s/0001-mmu_notifier-add-invalidate_range.patch", "%s/0002-mm-save-a-call-when-a-page-is-unmapped.patch"
					tree "%s"
				}
				""".formatted(MAILS, MAILS, FIXTURES.resolve("base")));
		var report = new ReviewRun(ReviewRequest.of(plan)).run(null).report();
		assertEquals(List.of(LOSS + ": drivers ask for it"), suppressed(report));
		assertEquals(List.of(), unused(report));
	}

	@Test
	void aSuppressionThatHitsNothingIsReportedAtItsPlace() throws IOException, Trouble {
		assertEquals(List.of("suppress NOTIFY_SITE_REMOVED of do_wp_page plan.seriatim:5", "suppress FUNCTION_REMOVED of f in patches 1..2 contract.seriatim:52"),
				unused(review("suppress NOTIFY_SITE_REMOVED of do_wp_page because \"known\";", "suppress FUNCTION_REMOVED of f in patches 1..2 because \"known\";")));
	}

	@Test
	void anUnusedSuppressionCanBeSuppressedOnce() throws IOException, Trouble {
		var stated = "suppress FUNCTION_REMOVED because \"known\";\nsuppress SUPPRESSION_UNUSED because \"the next version needs it\";";
		assertEquals(List.of(), unused(review(stated)));
		assertEquals(List.of("suppress SUPPRESSION_UNUSED plan.seriatim:5"), unused(review("suppress SUPPRESSION_UNUSED because \"nothing\";")));
	}

	@Test
	void whatWasNotCheckedIsCountedThoughItsFindingIsSuppressed() throws IOException, Trouble {
		var mails = FIXTURES.resolve("NOT_CHECKED/bad");
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				series "s" {
					from "%s"
					suppress NOT_CHECKED because "no tree at hand";
				}
				""".formatted(mails));
		var plain = new ReviewRun(new ReviewRequest(mails, null, null, Map.of(), null, List.of(FIXTURES.resolve("contract.seriatim")), EnumSet.allOf(Configuration.class)))
				.run(null).report();
		var report = new ReviewRun(new ReviewRequest(plan, null, null, Map.of(), null, List.of(FIXTURES.resolve("contract.seriatim")), EnumSet.allOf(Configuration.class)))
				.run(null).report();
		assertEquals(List.of("NOT_CHECKED"), report.suppressed().stream().map(one -> one.finding().rule()).distinct().toList());
		assertEquals(plain.notChecked(), report.notChecked());
		assertEquals(plain.patches(), report.patches());
	}

	@Test
	void aFileBesideTheMailsIsFoundWithTheirFolder() throws IOException, Trouble {
		for (var mail : List.of("0001-mmu_notifier-add-invalidate_range.patch", "0002-mm-save-a-call-when-a-page-is-unmapped.patch"))
			Files.copy(MAILS.resolve(mail), folder.resolve(mail));
		Files.writeString(folder.resolve("accepted.seriatim"), """
				series "s" {
					from "."
					suppress NOTIFY_SITE_REMOVED of try_to_unmap_one because "agreed on the list";
				}
				""");
		var report = new ReviewRun(new ReviewRequest(folder, FIXTURES.resolve("base"), null, Map.of(), null, List.of(FIXTURES.resolve("contract.seriatim")),
				EnumSet.allOf(Configuration.class))).run(null).report();
		assertEquals(List.of(LOSS + ": agreed on the list"), suppressed(report));
		assertEquals(List.of(), report.series().remarks());
	}
}
