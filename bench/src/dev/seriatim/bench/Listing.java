package dev.seriatim.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.PrefixFiles;
import dev.seriatim.series.tree.Tree;

/** Writes what Seriatim and JGit make of the inputs, in the form in which {@code bench/run} writes it of the other programs. */
public final class Listing {

	private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);

	private Listing() {
	}

	/**
	 * {@code header}, {@code functions}, {@code plan}, {@code messages BRANCH PATCHES}, {@code prefixes}, {@code jgit-prefixes},
	 * {@code changes BRANCH PATCHES}, {@code sparse-changes BRANCH PATCHES}, {@code names}, {@code user-files}, {@code calls}, {@code orders},
	 * {@code order-files} or {@code judged-orders}.
	 */
	public static void main(String[] arguments) throws IOException {
		switch (arguments[0]) {
		case "header" -> OUT.print(LongPlan.header(500));
		case "functions" -> new DocumentReader().read(Path.of("plan.seriatim"), LongPlan.text(1000, 500)).document().getApis().getFirst().getFunctions()
				.forEach(function -> OUT.println(function.getName()));
		case "plan" -> OUT.print(LongPlan.text(1000, 500));
		case "messages" -> messages(arguments[1], Integer.parseInt(arguments[2]));
		case "prefixes" -> prefixes();
		case "jgit-prefixes" -> jgitPrefixes();
		case "changes" -> changes(arguments[1], Integer.parseInt(arguments[2]));
		case "sparse-changes" -> sparseChanges(arguments[1], Integer.parseInt(arguments[2]));
		case "names" -> Users.names().forEach(OUT::println);
		case "user-files" -> onLinux(Users::files);
		case "calls" -> onLinux(Users::calls);
		case "orders" -> Orders.all().forEach(OUT::println);
		case "order-files" -> inOtherOrders(Orders::files);
		case "judged-orders" -> inOtherOrders(Orders::judge);
		default -> throw new IllegalArgumentException(arguments[0]);
		}
		OUT.flush();
	}

	private interface Question {

		Collection<String> ask(Tree tree) throws IOException;
	}

	private static void onLinux(Question question) throws IOException {
		try (var tree = Inputs.tree(Inputs.LINUX)) {
			question.ask(tree).forEach(OUT::println);
		}
	}

	private interface InOtherOrders {

		void list(PatchSeries series, Tree tree, PrintStream out);
	}

	private static void inOtherOrders(InOtherOrders listing) {
		try (var tree = Inputs.tree(Inputs.LINUX)) {
			listing.list(Inputs.series(Inputs.LINUX_MAILS), tree, OUT);
		}
	}

	/** As git mailinfo: author and subject, of a patch also the text and the lines of the diff. */
	private static void messages(String branch, int patches) {
		var series = Inputs.series(Inputs.mailbox(branch, patches));
		OUT.println("Author: " + series.getCover().getAuthor());
		OUT.println("Subject: " + series.getCover().getSubject());
		series.getPatches().forEach(Listing::message);
	}

	private static void message(Patch patch) {
		OUT.println("Author: " + patch.getAuthor());
		OUT.println("Subject: " + patch.getSubject());
		OUT.println(patch.getBody());
		OUT.println();
		patch.getTrailers().forEach(trailer -> OUT.println(trailer.getToken() + ": " + trailer.getValue()));
		for (var file : patch.getFiles()) {
			OUT.println("--- a/" + file.getOldPath());
			OUT.println("+++ b/" + file.getNewPath());
			for (var hunk : file.getHunks()) {
				OUT.println("@@ -%d,%d +%d,%d @@ %s".formatted(hunk.getOldStart(), hunk.getOldCount(), hunk.getNewStart(), hunk.getNewCount(),
						hunk.getHeading()).stripTrailing());
				hunk.getLines().forEach(line -> OUT.println(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
			}
		}
	}

	private static void prefixes() {
		try (var tree = Inputs.tree(Inputs.LINUX)) {
			SeriatimPrefixes.visitAll(Inputs.series(Inputs.LINUX_MAILS), tree, Listing::file);
		}
	}

	private static void jgitPrefixes() throws IOException {
		try (var repository = new RepositoryBuilder().setWorkTree(Inputs.LINUX.toFile()).build(); var inserter = new MemoryInserter(repository);
				var reader = inserter.newReader()) {
			var paths = Inputs.series(Inputs.LINUX_MAILS).getPatches().stream().flatMap(patch -> SeriatimPrefixes.paths(patch).stream()).sorted()
					.distinct().toList();
			var trees = JGitPrefixes.apply(repository, inserter, JGitPrefixes.read(Inputs.LINUX_MAILS));
			for (int prefix = 0; prefix < trees.size(); prefix++)
				for (var path : paths)
					try (var walk = TreeWalk.forPath(reader, path, trees.get(prefix))) {
						if (walk != null)
							OUT.println(prefix + " " + walk.getObjectId(0).name() + " " + path);
					}
		}
	}

	private static void changes(String branch, int patches) {
		try (var tree = Inputs.tree(Inputs.SYNTHETIC)) {
			SeriatimPrefixes.visitChanges(Inputs.series(Inputs.mailbox(branch, patches)), tree, (prefix, path, content) -> {
				if (prefix > 0)
					file(prefix, path, content);
			});
		}
	}

	/** Lists a file as known with the tree where the lines that are known without it stand in it, too. */
	private static void sparseChanges(String branch, int patches) {
		var series = Inputs.series(Inputs.mailbox(branch, patches));
		try (var tree = Inputs.tree(Inputs.SYNTHETIC)) {
			var whole = new PrefixFiles(series, Optional.of(tree));
			var sparse = new PrefixFiles(series, Optional.empty());
			var prefix = Prefix.BASE;
			for (var patch : series.getPatches()) {
				prefix = prefix.and(patch.getNumber());
				SeriatimPrefixes.requireNoConflict(sparse, prefix);
				for (var path : SeriatimPrefixes.paths(patch))
					if (isPart(sparse.file(prefix, path).orElseThrow(), whole.file(prefix, path).orElseThrow().segments().getFirst().lines()))
						file(prefix.last(), path, whole.bytes(prefix, path).orElseThrow());
			}
		}
	}

	private static boolean isPart(FileState sparse, List<String> lines) {
		return !sparse.segments().isEmpty() && sparse.segments().stream().allMatch(segment -> segment.endLine() <= lines.size() + 1
				&& segment.lines().equals(lines.subList(segment.firstLine() - 1, segment.endLine() - 1)));
	}

	private static void file(int prefix, String path, byte[] content) {
		try (var ids = new ObjectInserter.Formatter()) {
			OUT.println(prefix + " " + ids.idFor(Constants.OBJ_BLOB, content).name() + " " + path);
		}
	}
}
