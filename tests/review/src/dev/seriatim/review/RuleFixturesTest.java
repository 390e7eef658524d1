package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.rules.Rule;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.report.MismatchText;
import dev.seriatim.report.Report;

/** Each rule against the series that it must find and those about which it must stay silent; see fixtures/README.md. */
final class RuleFixturesTest {

	private static final Path FIXTURES = Path.of("fixtures");
	private static final Map<Fixture, Report> REVIEWED = new HashMap<>();

	/** A series of one rule. */
	record Fixture(String rule, Path folder) {

		boolean isBad() {
			return folder.getFileName().toString().startsWith("bad");
		}

		List<String> expected() throws IOException {
			return Files.readAllLines(folder.resolve("expected"));
		}

		/** Empty where every hunk fits. */
		String mismatch() throws IOException {
			return Files.exists(folder.resolve("mismatch")) ? Files.readString(folder.resolve("mismatch")) : "";
		}

		Optional<Path> plan() throws IOException {
			return list(folder).stream().filter(file -> file.toString().endsWith(".seriatim")).findFirst();
		}

		@Override
		public String toString() {
			return rule + " " + folder.getFileName();
		}
	}

	static List<Rule> rules() {
		return Rules.all();
	}

	static List<Fixture> fixtures() throws IOException {
		var fixtures = new ArrayList<Fixture>();
		for (var rule : Rules.all())
			if (Files.isDirectory(FIXTURES.resolve(rule.id())))
				list(FIXTURES.resolve(rule.id())).forEach(folder -> fixtures.add(new Fixture(rule.id(), folder)));
		return fixtures;
	}

	/** Without the macro that becomes a function with another number of parameters, which is no information. */
	static List<Fixture> badFixtures() throws IOException {
		return fixtures().stream().filter(fixture -> fixture.isBad() && !fixture.rule().equals("MACRO_BECAME_FUNCTION")).toList();
	}

	/** To which no tree belongs: neither does a file of the language name one, nor is it about where hunks go. */
	static List<Fixture> fixturesOfMails() throws IOException {
		var fixtures = new ArrayList<Fixture>();
		for (var fixture : fixtures())
			if (fixture.plan().isEmpty() && !fixture.rule().equals(Rules.PATCH_DOES_NOT_APPLY.id()))
				fixtures.add(fixture);
		return fixtures;
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aRuleHasASeriesItFindsAndANearMiss(Rule rule) {
		for (var side : List.of("bad", "good"))
			assertTrue(Files.isRegularFile(FIXTURES.resolve(rule.id()).resolve(side).resolve("expected")), () -> rule.id() + " has no " + side + " series");
	}

	@Test
	void everyFolderBelongsToARule() throws IOException {
		var others = list(FIXTURES).stream().filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
				.filter(name -> !name.equals("base") && Rules.find(name).isEmpty()).toList();
		assertEquals(List.of(), others);
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void aBadSeriesIsOneThatTheRuleFinds(Fixture fixture) throws IOException {
		var own = fixture.expected().stream().filter(line -> line.split(" ")[1].equals(fixture.rule())).toList();
		if (fixture.isBad())
			assertFalse(own.isEmpty(), "nothing is expected of the rule");
		else
			assertTrue(own.stream().allMatch(line -> line.startsWith("info ")), () -> "a near miss is no problem: " + own);
	}

	/** As {@code seriatim rules} lists it. */
	@ParameterizedTest
	@MethodSource("badFixtures")
	void aFindingOfARuleHasItsUsualSeverity(Fixture fixture) throws IOException {
		var usual = Rules.usualSeverity(Rules.find(fixture.rule()).orElseThrow());
		for (var line : fixture.expected())
			if (line.split(" ")[1].equals(fixture.rule()))
				assertTrue(usual.contains(line.split(" ")[0]), () -> line + ", usually " + usual);
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void aReviewFindsWhatIsExpectedAndNothingElse(Fixture fixture) throws IOException, Trouble {
		var found = review(fixture).findings().stream().filter(finding -> finding.severity() != Severity.INFO || finding.rule().equals(fixture.rule()))
				.map(RuleFixturesTest::line).sorted().toList();
		assertEquals(String.join("\n", fixture.expected()), String.join("\n", found), fixture::toString);
	}

	/**
	 * Without a tree the same fact can stand at another function: the helper that a hunk shows for the wrapper that none shows. What a
	 * tree tells more of it can be out of sight.
	 */
	@ParameterizedTest
	@MethodSource("fixturesOfMails")
	void withoutATreeNothingIsClaimedThatTheTreeDisproves(Fixture fixture) throws IOException, Trouble {
		var expected = fixture.expected().stream().map(RuleFixturesTest::withoutElement).toList();
		var folded = review(fixture).findings().stream()
				.flatMap(finding -> finding.folded().stream()).toList();
		var claims = problems(review(fixture, null, EnumSet.allOf(Configuration.class)));
		claims.removeIf(claim -> expected.contains(withoutElement(claim)) || folded.stream().anyMatch(line -> line.startsWith(claim.split(" ")[1] + " ")));
		assertEquals(List.of(), claims, fixture::toString);
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void oneConfigurationAloneTellsNothingThatBothDoNot(Fixture fixture) throws IOException, Trouble {
		var folded = review(fixture).findings().stream()
				.flatMap(finding -> finding.folded().stream()).toList();
		for (var configuration : Configuration.values()) {
			var claims = problems(review(fixture, FIXTURES.resolve("base"), EnumSet.of(configuration)));
			claims.removeAll(fixture.expected());
			claims.removeIf(claim -> folded.stream().anyMatch(line -> line.startsWith(claim.split(" ")[1] + " " + claim.split(" ")[3] + " ")));
			assertEquals(List.of(), claims, () -> fixture + " =" + configuration);
		}
	}

	@ParameterizedTest
	@MethodSource("fixtures")
	void aHunkThatFailsIsShownNextToWhatStandsThere(Fixture fixture) throws IOException, Trouble {
		var shown = review(fixture).findings().stream().filter(finding -> finding.mismatch() != null)
				.map(finding -> finding.message() + "\n" + String.join("\n", MismatchText.lines(finding.mismatch())) + "\n").toList();
		assertEquals(fixture.mismatch(), String.join("\n", shown));
	}

	private static String withoutElement(String line) {
		return line.substring(0, line.indexOf(' ', line.indexOf(' ', line.indexOf(' ') + 1) + 1));
	}

	private static List<String> problems(Report report) {
		return report.findings().stream().filter(finding -> finding.severity() != Severity.INFO).map(RuleFixturesTest::line)
				.collect(Collectors.toCollection(ArrayList::new));
	}

	/** With its tree and in both configurations; each fixture once. */
	private static Report review(Fixture fixture) throws IOException, Trouble {
		var report = REVIEWED.get(fixture);
		if (report == null) {
			report = review(fixture, FIXTURES.resolve("base"), EnumSet.allOf(Configuration.class));
			REVIEWED.put(fixture, report);
		}
		return report;
	}

	/** @param tree for a series that no file of the language describes; null for none */
	private static Report review(Fixture fixture, Path tree, Set<Configuration> configurations) throws IOException, Trouble {
		var plan = fixture.plan();
		var contracts = plan.isPresent() ? List.<Path>of() : List.of(FIXTURES.resolve("contract.seriatim"), FIXTURES.resolve("vm_watch.seriatim"));
		var request = new ReviewRequest(plan.orElse(fixture.folder()), plan.isPresent() ? null : tree, null, Map.of(), null, contracts, configurations);
		return new ReviewRun(request).run(null).report();
	}

	private static String line(Report.Finding finding) {
		return finding.severity().getLiteral() + " " + finding.rule() + " " + (finding.patch() == null ? 0 : finding.patch()) + " "
				+ (finding.element() == null ? "-" : finding.element());
	}

	private static List<Path> list(Path folder) throws IOException {
		try (var entries = Files.list(folder)) {
			return entries.sorted().toList();
		}
	}
}
