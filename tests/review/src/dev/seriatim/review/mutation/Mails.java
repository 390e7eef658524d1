package dev.seriatim.review.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes series as git sends them. For several threads. */
final class Mails {

	private final Path repository;

	/** A repository with the base as its only commit. */
	Mails(Path repository, Map<String, String> base) throws IOException {
		this.repository = Files.createDirectories(repository);
		git("", "init", "-q", "--bare", ".");
		git(commit("refs/heads/base", null, "base", base, Map.of()), "fast-import", "--quiet");
	}

	/** @param prefixes what differs from the base at each prefix */
	void write(PlannedSeries series, List<Map<String, String>> prefixes, Path folder) throws IOException {
		var branch = "refs/heads/" + folder.getFileName();
		var commits = new StringBuilder();
		for (var k = 1; k < prefixes.size(); k++)
			commits.append(commit(branch, k == 1 ? "refs/heads/base" : null, series.patches().get(k - 1).subject(), prefixes.get(k), prefixes.get(k - 1)));
		git(commits.toString(), "fast-import", "--quiet");
		git("", "format-patch", "-q", "-n", "--zero-commit", "--signature=", "-o", folder.toString(), "base.." + branch);
	}

	private static String commit(String branch, String from, String subject, Map<String, String> texts, Map<String, String> before) {
		var message = subject + "\n";
		var commit = new StringBuilder("commit %s\ncommitter A Tester <tester@example.org> 1700000000 +0000\ndata %d\n%s\n".formatted(branch, message.length(), message));
		if (from != null)
			commit.append("from ").append(from).append("\n");
		new TreeMap<>(texts).forEach((path, text) -> {
			if (!text.equals(before.get(path)))
				commit.append("M 100644 inline ").append(path).append("\ndata ").append(text.getBytes(StandardCharsets.UTF_8).length).append('\n').append(text).append('\n');
		});
		return commit.append('\n').toString();
	}

	private void git(String input, String... words) throws IOException {
		var command = new ArrayList<>(List.of("git"));
		command.addAll(List.of(words));
		Command.run(repository, input, command);
	}
}
