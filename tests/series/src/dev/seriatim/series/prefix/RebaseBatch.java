package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/**
 * Some generated series in one repository, each rebased by git with the patches in another order, some dropped and some squashed. Those with
 * renames are left out: git finds a file again by what is in it, Seriatim where a patch says what it renames.
 */
final class RebaseBatch {

	/** Makes the posted series: the patches up to the first that git refuses. */
	private static final String POST = """
			git config core.fsync none
			git config gc.auto 0
			git config maintenance.auto false
			git config core.editor true
			for seed in $(cat seeds); do
				git checkout -q -f done-$seed
				for patch in patches-$seed/*; do
					git apply --index $patch && git commit -q -m "pond: count newts" || break
				done
				git format-patch -q -M -C --numbered -o mails-$seed base-$seed
				git rev-list --reverse base-$seed..done-$seed > commits-$seed
			done
			""";

	/** Where git stops, how far it came stands in how-far, and what it had is the branch. */
	private static final String REBASE = """
			for seed in $(cat seeds); do
				[ -f todo-$seed ] || continue
				git checkout -q -f done-$seed
				if ! git -c sequence.editor="cp $PWD/todo-$seed" rebase -q -i --empty=keep base-$seed; then
					wc -l < .git/rebase-merge/done > how-far-$seed
					git diff --name-only --diff-filter=U > unmerged-$seed
					head=$(git rev-parse HEAD)
					git rebase --abort
					git checkout -q -f $head
					git branch -f done-$seed
				fi
			done
			""";

	private final Path folder;
	private final Blobs blobs;
	private Count count = Count.NONE;

	private RebaseBatch(Path folder, Repository repository) {
		this.folder = folder;
		blobs = new Blobs(repository);
	}

	/** @param merged patches that were placed where others come before than when they were posted */
	record Count(int series, int merged, int stopped) {

		static final Count NONE = new Count(0, 0, 0);

		Count plus(Count other) {
			return new Count(series + other.series, merged + other.merged, stopped + other.stopped);
		}
	}

	/** A line of the list that git works off. */
	private record Todo(int patch, boolean squashed) {
	}

	static Count run(Path folder, int first, int last) throws Exception {
		try (Repository repository = Blobs.create(folder)) {
			var batch = new RebaseBatch(folder, repository);
			var names = new StringBuilder();
			for (int seed = first; seed < last; seed++) {
				var random = new RandomSeries(seed);
				names.append(seed).append('\n');
				batch.blobs.commit(random.base(), "base-" + seed, "done-" + seed);
				Path patches = Files.createDirectory(folder.resolve("patches-" + seed));
				for (int i = 0; i < random.patches().size(); i++) {
					Files.writeString(patches.resolve(Integer.toString(i)), random.patches().get(i), StandardCharsets.ISO_8859_1);
				}
			}
			Files.writeString(folder.resolve("seeds"), names);
			new Git(folder).shell(POST);
			var todos = new ArrayList<List<Todo>>();
			for (int seed = first; seed < last; seed++) {
				todos.add(batch.plan(seed));
			}
			new Git(folder).shell(REBASE);
			for (int seed = first; seed < last; seed++) {
				if (!todos.get(seed - first).isEmpty()) {
					batch.compare(seed, todos.get(seed - first));
				}
			}
			return batch.count;
		}
	}

	/** Writes what git is to do; nothing where there is but one patch. */
	private List<Todo> plan(int seed) throws IOException {
		List<String> commits = Files.readAllLines(folder.resolve("commits-" + seed));
		if (commits.size() < 2) {
			return List.of();
		}
		var random = new Random(seed);
		var order = new ArrayList<>(IntStream.rangeClosed(1, commits.size()).boxed().toList());
		Collections.shuffle(order, random);
		if (random.nextInt(4) == 0) {
			order.removeLast();
		}
		var todos = new ArrayList<Todo>();
		var lines = new StringBuilder();
		for (int number : order) {
			var todo = new Todo(number, !todos.isEmpty() && random.nextInt(5) == 0);
			todos.add(todo);
			lines.append(todo.squashed ? "fixup " : "pick ").append(commits.get(number - 1)).append('\n');
		}
		Files.writeString(folder.resolve("todo-" + seed), lines);
		return todos;
	}

	private void compare(int seed, List<Todo> todos) throws Exception {
		PatchSeries series = SeriesReader.read(folder.resolve("mails-" + seed), Map.of());
		if (series.getPatches().stream().flatMap(patch -> patch.getFiles().stream()).anyMatch(change -> change.getKind() == ChangeKind.RENAME)) {
			return;
		}
		Path howFar = folder.resolve("how-far-" + seed);
		boolean stopped = Files.exists(howFar);
		int done = stopped ? Integer.parseInt(Files.readString(howFar).strip()) - 1 : todos.size();
		List<ObjectId> commits = blobs.commits("base-" + seed, "done-" + seed);
		try (Tree tree = Trees.open(folder, Optional.of("base-" + seed), Optional.empty())) {
			var files = new PrefixFiles(series, Optional.of(tree));
			Prefix prefix = Prefix.BASE;
			int commit = 0;
			for (int i = 0; i < done; i++) {
				prefix = prefix.and(todos.get(i).patch);
				String place = "seed " + seed + ", order " + prefix.patches();
				assertEquals(List.of(), files.conflicts(prefix), place);
				if (i + 1 == done || !todos.get(i + 1).squashed) {
					assertEquals(blobs.of(commits.get(commit++)), blobs.of(files, prefix, tree), place);
				}
			}
			assertEquals(commits.size(), commit, "seed " + seed);
			if (stopped) {
				Prefix last = prefix.and(todos.get(done).patch);
				assertEquals(Files.readAllLines(folder.resolve("unmerged-" + seed)).isEmpty(), files.conflicts(last).isEmpty(), "seed " + seed + ", order " + last.patches());
			}
			count = count.plus(new Count(1, done, stopped ? 1 : 0));
		}
	}
}
