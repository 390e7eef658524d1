package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.Report;

/** Each series of the fixtures against a reroll of it: a patch more comes first, so that numbers are shifted, and it moves all lines by three. */
final class FingerprintTest {

	private static final Path FIXTURES = Path.of("fixtures");
	private static final int MOVED = 3;
	private static final Pattern NUMBERS = Pattern.compile("(?m)^Subject: \\[PATCH(?: (\\d+)/(\\d+))?\\]");
	private static final Pattern HUNK = Pattern.compile("(?m)^@@ -(\\d+)(,\\d+)? \\+(\\d+)(,\\d+)? @@");
	private static final Pattern OLD_FILE = Pattern.compile("(?m)^--- a/(\\S+)$");

	@TempDir
	private Path folder;

	static List<Path> series() throws IOException {
		try (var folders = Files.walk(FIXTURES, 2)) {
			return folders.filter(folder -> folder.getFileName().toString().startsWith("bad")).filter(folder -> list(folder).noneMatch(file -> file.endsWith(".seriatim")))
					.sorted().toList();
		}
	}

	private static Stream<String> list(Path folder) {
		return Stream.of(folder.toFile().list()).sorted();
	}

	@ParameterizedTest
	@MethodSource("series")
	void aRerollWithAPatchMoreAndLinesMovedKeepsThem(Path series) throws IOException, Trouble {
		reroll(series);
		var before = review(series);
		var after = fingerprints(review(folder));
		var lost = before.findings().stream().filter(finding -> !after.contains(finding.fingerprint())).map(finding -> finding.rule() + " " + finding.element()).toList();
		assertEquals(List.of(), lost);
	}

	@ParameterizedTest
	@MethodSource("series")
	void noTwoFindingsShareOne(Path series) throws IOException, Trouble {
		var report = review(series);
		assertEquals(report.findings().size(), new HashSet<>(fingerprints(report)).size());
	}

	@Test
	void membersOfOneNameThatTwoStructsLoseAreTwoFindings() throws IOException, Trouble {
		var struct = " struct %s {\n-\tvoid (*release)(struct frob *f%s);\n \tint (*%s)(struct frob *f);\n };\n";
		var diff = struct.formatted("frob_ops", "", "read") + struct.formatted("frob_dev_ops", ", int how", "write");
		Files.createDirectories(folder.resolve("linux/include/linux"));
		Files.writeString(folder.resolve("linux/include/linux/frob.h"), diff.replaceAll("(?m)^[ -]", ""));
		Files.writeString(folder.resolve("frob.patch"), "From: Ada Merian <ada@example.org>\nDate: Thu, 10 Sep 2026 00:00:10 +0000\nSubject: [PATCH] frob: release nothing\n\n---\n"
				+ "diff --git a/include/linux/frob.h b/include/linux/frob.h\n--- a/include/linux/frob.h\n+++ b/include/linux/frob.h\n@@ -1,8 +1,6 @@\n" + diff);
		var plan = Files.writeString(folder.resolve("plan.seriatim"), """
				api frob {
					header "include/linux/frob.h"
					ops struct frob_ops { void (*release)(struct frob *f); int (*read)(struct frob *f); }
					ops struct frob_dev_ops { void (*release)(struct frob *f, int how); int (*write)(struct frob *f); }
				}
				series "s" { from "frob.patch" tree "linux" }
				""");
		var findings = new ReviewRun(ReviewRequest.of(plan)).run(null).report().serious();
		assertEquals(List.of("release is gone from struct frob_ops: a consumer that sets it no longer builds",
				"release is gone from struct frob_dev_ops: a consumer that sets it no longer builds"), findings.stream().map(Report.Finding::message).toList());
		assertNotEquals(findings.getFirst().fingerprint(), findings.getLast().fingerprint());
	}

	private static List<String> fingerprints(Report report) {
		return report.findings().stream().map(Report.Finding::fingerprint).toList();
	}

	private static Report review(Path mails) throws Trouble {
		return new ReviewRun(new ReviewRequest(mails, FIXTURES.resolve("base"), null, Map.of(), null, List.of(FIXTURES.resolve("contract.seriatim")),
				EnumSet.allOf(Configuration.class))).run(null).report();
	}

	private void reroll(Path series) throws IOException {
		var touched = new TreeSet<String>();
		var mails = new ArrayList<String>();
		for (var name : list(series).filter(name -> name.endsWith(".patch") || name.endsWith(".eml")).toList()) {
			var text = Files.readString(series.resolve(name));
			OLD_FILE.matcher(text).results().map(match -> match.group(1)).filter(path -> Files.exists(FIXTURES.resolve("base").resolve(path))).forEach(touched::add);
			mails.add(text);
		}
		assertTrue(!mails.isEmpty(), "no mails in " + series);
		var total = mails.stream().flatMap(mail -> NUMBERS.matcher(mail).results()).mapToInt(match -> match.group(2) == null ? 1 : Integer.parseInt(match.group(2)))
				.max().orElseThrow();
		Files.writeString(folder.resolve("first.patch"), inserted(touched, total + 1));
		for (var i = 0; i < mails.size(); i++)
			Files.writeString(folder.resolve("mail-" + i + ".patch"), moved(renumbered(mails.get(i), total + 1)));
	}

	private static String renumbered(String mail, int total) {
		return NUMBERS.matcher(mail).replaceFirst(match -> "Subject: [PATCH v2 " + next(match.group(1)) + "/" + total + "]");
	}

	/** A cover letter stays one. */
	private static int next(String number) {
		var posted = number == null ? 1 : Integer.parseInt(number);
		return posted == 0 ? 0 : posted + 1;
	}

	private static String moved(String mail) {
		return HUNK.matcher(mail).replaceAll(match -> "0".equals(match.group(1)) ? match.group()
				: "@@ -" + moved(match.group(1), match.group(2)) + " +" + moved(match.group(3), match.group(4)) + " @@");
	}

	private static String moved(String start, String count) {
		return (start.equals("0") ? 0 : Integer.parseInt(start) + MOVED) + (count == null ? "" : count);
	}

	private static String inserted(TreeSet<String> files, int total) throws IOException {
		var mail = new StringBuilder("""
				From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
				From: Ada Merian <ada@example.org>
				Date: Thu, 10 Sep 2026 00:00:10 +0000
				Subject: [PATCH v2 1/%d] mm: say where the files come from

				---
				""".formatted(total));
		for (var file : files) {
			var first = Files.readAllLines(FIXTURES.resolve("base").resolve(file)).getFirst();
			mail.append("diff --git a/%s b/%s\n--- a/%s\n+++ b/%s\n@@ -1 +1,4 @@\n+/*\n+ * Of the miniature.\n+ */\n %s\n".formatted(file, file, file, file, first));
		}
		return mail.toString();
	}
}
