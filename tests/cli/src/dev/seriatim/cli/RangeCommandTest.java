package dev.seriatim.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The commits of a repository as input, which are judged as the mails of the same patches are. */
class RangeCommandTest {

	@TempDir
	Path folder;

	private Path series;
	private Path contract;
	private Path repository;

	@BeforeEach
	void commitTheFixture() throws Exception {
		series = Fixture.series(folder);
		contract = Fixture.contract(Files.createDirectory(folder.resolve("contracts")));
		repository = Fixture.tree(folder);
		assumeTrue(git("init", "-q"), "git is not installed");
		git("add", "-A");
		git("commit", "-q", "-m", "base");
		git("tag", "v1");
		assertEquals(true, git("am", "-q", series.toString()));
		git("checkout", "-q", "-b", "topic");
		git("checkout", "-q", "--detach", "v1");
	}

	private boolean git(String... arguments) throws Exception {
		var command = new ArrayList<>(List.of("git", "-c", "user.name=Ada Newt", "-c", "user.email=ada@pond.example"));
		command.addAll(List.of(arguments));
		try {
			var builder = new ProcessBuilder(command).directory(repository.toFile()).inheritIO();
			builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
			builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
			return builder.start().waitFor() == 0;
		} catch (IOException notInstalled) {
			return false;
		}
	}

	private static JsonObject report(Object... arguments) {
		return JsonParser.parseString(Outcome.of(arguments).out()).getAsJsonObject();
	}

	@Test
	void aRangeIsOneArgumentOrTwo() {
		var mails = report("review", series, "--tree", repository, "--base", "v1", "--contract", contract, "--format", "json");
		var one = report("review", repository + " v1..topic", "--contract", contract, "--format", "json");
		var two = report("review", repository, "v1..topic", "--contract", contract, "--format", "json");

		assertEquals(mails.get("elements"), one.get("elements"));
		assertEquals(mails.get("consumers"), one.get("consumers"));
		assertEquals(one, two);
	}

	@Test
	void theRepositoryOfARangeIsItsTree() {
		var report = report("review", repository + " v1..topic", "--contract", contract, "--format", "json");

		assertEquals(repository.toString(), report.getAsJsonObject("input").get("tree").getAsString());
		assertThat(report.getAsJsonObject("series").get("base").getAsString(), containsString("the base that the series names (commit "));
	}

	@Test
	void aPlanNamesARangeRelativeToItself() throws IOException {
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				import "contracts/frame.seriatim"
				series "no more pages" {
					from "linux v1..topic"
				}
				""");
		var report = report("review", plan, "--format", "json");

		assertEquals("no more pages", report.getAsJsonObject("series").get("title").getAsString());
		assertEquals(repository.toString(), report.getAsJsonObject("input").get("tree").getAsString());
		assertEquals(2, report.getAsJsonArray("patches").size());
	}

	@Test
	void theFilesOfAPrefixOfARangeAreWritten() {
		var outcome = Outcome.of("prefix", repository + " v1..topic", 1, "-o", folder.resolve("out"));

		assertEquals("", outcome.err());
		assertEquals(0, outcome.status());
	}

	@Test
	void theBaseOfMailsIsFoundInTheRepository() {
		var report = report("review", series, "--tree", repository, "--contract", contract, "--format", "json");

		assertThat(report.getAsJsonObject("series").get("base").getAsString(), containsString("HEAD of " + repository));
	}

	@Test
	void whatIsNoRangeIsOneLine() {
		var outcome = Outcome.of("review", repository, "v1..nowhere");

		assertEquals(2, outcome.status());
		assertEquals("seriatim: " + repository + ": there is no revision nowhere\n", outcome.err());
		assertThat(Outcome.of("review", series, contract).err(), containsString(contract + " is not a range A..B"));
	}
}
