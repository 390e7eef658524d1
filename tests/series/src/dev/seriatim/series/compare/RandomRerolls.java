package dev.seriatim.series.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.seriatim.series.prefix.Git;

/**
 * Two rerolls of a series as branches {@code old} and {@code new} of a repository, both from {@code base}: of the second one, commits are edited,
 * dropped, added, put elsewhere and renamed. The same seed gives the same ones.
 */
final class RandomRerolls {

	private static final String[] COMMON = { "", "}", "{", "\treturn 0;", "\tint depth;", "\tif (newt)", "\tcount++;" };

	private final Random random;
	private final Git git;
	private final Path repository;
	private final Map<String, List<String>> base = new TreeMap<>();
	private final StringBuilder stream = new StringBuilder();
	private int seconds = 1_200_000_000;

	private RandomRerolls(long seed, Path repository) {
		this.random = new Random(seed);
		this.repository = repository;
		this.git = new Git(repository);
	}

	static Git make(long seed, Path repository) throws IOException, InterruptedException {
		Files.createDirectories(repository);
		var rerolls = new RandomRerolls(seed, repository);
		rerolls.make();
		return rerolls.git;
	}

	/**
	 * A commit, which can be made anew on other commits.
	 *
	 * @param seed   tells what is changed where
	 * @param edits  how much, 0 for what the next such commit takes back
	 * @param edited tells what is changed besides, 0 for nothing
	 */
	private record Topic(String subject, long seed, int edits, long edited) {

		private void apply(Map<String, List<String>> tree) {
			change(tree, new Random(seed), edits);
			if (edited != 0) {
				var again = new Random(edited);
				change(tree, again, 1 + again.nextInt(3));
			}
		}

		private static void change(Map<String, List<String>> tree, Random random, int edits) {
			List<String> paths = List.copyOf(tree.keySet());
			String path = paths.get(random.nextInt(paths.size()));
			int kind = random.nextInt(12);
			if (kind == 0) {
				tree.put("pond/added" + random.nextInt(1000) + ".c", lines(random, 3 + random.nextInt(20)));
				return;
			}
			if (kind == 1 && tree.size() > 2) {
				tree.put("pond/moved" + random.nextInt(1000) + ".c", tree.remove(path));
				return;
			}
			if (kind == 2 && tree.size() > 3) {
				tree.remove(path);
				return;
			}
			if (edits == 0) {
				turn(tree.get(path));
				return;
			}
			for (int i = 0; i < edits; i++) {
				edit(tree.get(path), random);
			}
		}

		/** On or off, so that several commits have the same diff. */
		private static void turn(List<String> lines) {
			if (!lines.removeAll(List.of("\tturn();"))) {
				lines.add("\tturn();");
			}
		}

		private static void edit(List<String> lines, Random random) {
			// By a share of the file, so that the place is about the same when other commits come before.
			int at = (int) (random.nextDouble() * (lines.size() + 1));
			int size = 1 + random.nextInt(6);
			List<String> more = lines(random, size);
			int kind = random.nextInt(3);
			if (kind > 0) {
				lines.subList(at, Math.min(lines.size(), at + size)).clear();
			}
			if (kind < 2) {
				lines.addAll(at, more);
			}
		}
	}

	private static List<String> lines(Random random, int count) {
		var lines = new ArrayList<String>();
		for (int i = 0; i < count; i++) {
			int kind = random.nextInt(10);
			lines.add(kind == 0 ? "int pond" + random.nextInt(100) + "(void)" : kind < 4 ? COMMON[random.nextInt(COMMON.length)] : "\tline" + random.nextInt(100_000) + "();");
		}
		return lines;
	}

	private void make() throws IOException, InterruptedException {
		int files = 2 + random.nextInt(4);
		for (int i = 0; i < files; i++) {
			base.put("mm/file" + i + ".c", lines(random, 20 + random.nextInt(150)));
		}
		commit("base", base, "base");
		var old = new ArrayList<Topic>();
		int count = 1 + random.nextInt(12);
		for (int i = 0; i < count; i++) {
			old.add(topic());
		}
		branch("old", old);
		branch("new", rerolled(old));
		git.succeed("init", "-q", "-b", "base");
		Files.writeString(repository.resolve("stream"), stream);
		git.shell("git fast-import --quiet < stream");
	}

	private Topic topic() {
		return new Topic("pond: topic " + random.nextInt(10_000), random.nextLong(), random.nextInt(5), 0);
	}

	private List<Topic> rerolled(List<Topic> old) {
		var topics = new ArrayList<Topic>();
		for (Topic topic : old) {
			switch (random.nextInt(8)) {
			case 0, 1, 2 -> topics.add(new Topic(topic.subject(), topic.seed(), topic.edits(), random.nextLong() | 1));
			case 3 -> {
			}
			case 4 -> topics.add(new Topic(topic.subject() + ", renamed", topic.seed(), topic.edits(), random.nextInt(2) * (random.nextLong() | 1)));
			default -> topics.add(topic);
			}
		}
		for (int i = random.nextInt(3); i > 0; i--) {
			topics.add(random.nextInt(topics.size() + 1), topic());
		}
		if (random.nextInt(3) == 0) {
			Collections.shuffle(topics, random);
		} else if (topics.size() > 1 && random.nextBoolean()) {
			Topic moved = topics.remove(random.nextInt(topics.size()));
			topics.add(random.nextInt(topics.size() + 1), moved);
		}
		if (topics.isEmpty()) {
			topics.add(topic());
		}
		return topics;
	}

	private void branch(String name, List<Topic> topics) {
		var tree = new TreeMap<String, List<String>>();
		base.forEach((path, lines) -> tree.put(path, new ArrayList<>(lines)));
		stream.append("reset refs/heads/").append(name).append("\nfrom refs/heads/base\n\n");
		for (Topic topic : topics) {
			String before = tree.toString();
			topic.apply(tree);
			if (!tree.toString().equals(before)) {
				commit(name, tree, topic.subject());
			}
		}
	}

	private void commit(String branch, Map<String, List<String>> tree, String subject) {
		stream.append("commit refs/heads/").append(branch).append("\ncommitter Ada Newt <ada@pond.example> ").append(++seconds).append(" +0000\n");
		data(subject + "\n");
		stream.append("deleteall\n");
		for (var file : tree.entrySet()) {
			stream.append("M 100644 inline ").append(file.getKey()).append('\n');
			data(String.join("\n", file.getValue()) + "\n");
		}
		stream.append('\n');
	}

	private void data(String text) {
		stream.append("data ").append(text.length()).append('\n').append(text).append('\n');
	}
}
