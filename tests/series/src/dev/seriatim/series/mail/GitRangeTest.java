package dev.seriatim.series.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.prefix.Git;
import dev.seriatim.series.prefix.PrefixFiles;
import dev.seriatim.series.prefix.RandomSeries;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** The commits of a range are the patches that the installed git would send of them. */
class GitRangeTest {

	@TempDir
	Path folder;
	private Path repository;
	private Git git;

	@BeforeAll
	static void needGit() {
		assumeTrue(Git.isInstalled(), "git is not installed, so ranges are not compared with git format-patch");
	}

	@BeforeEach
	void makeRepository() throws Exception {
		repository = Files.createDirectories(folder.resolve("a pond"));
		git = new Git(repository);
		git.succeed("init", "-q", "-b", "main");
		write("pond.c", lines(1, 60));
		write("mm/reed.c", lines(100, 160));
		commit("base");
		git.succeed("tag", "-a", "-m", "the base", "v1");
	}

	private void write(String path, String content) throws IOException {
		Path file = repository.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content, StandardCharsets.ISO_8859_1);
	}

	/** No two lines are alike, so that there is one way to cut the hunks. */
	private static String lines(int first, int last) {
		var text = new StringBuilder();
		for (int i = first; i <= last; i++) {
			text.append(i % 20 == 0 ? "int function" + i + "(void)\n" : "\tline " + i + ";\n");
		}
		return text.toString();
	}

	private void commit(String message) throws Exception {
		git.succeed("add", "-A");
		git.succeed("commit", "-q", "--allow-empty", "-m", message);
	}

	private PatchSeries read(String range) throws InputException {
		return SeriesReader.read(Path.of(repository + " " + range), Map.of());
	}

	private PatchSeries formatted(String range, String... options) throws Exception {
		Path mails = Files.createTempDirectory(folder, "mails");
		var command = new ArrayList<>(List.of("format-patch", "-q", "--full-index", "-o", mails.toString()));
		command.addAll(List.of(options));
		command.add(range);
		git.succeed(command.toArray(String[]::new));
		return SeriesReader.read(mails, Map.of());
	}

	private void commitsOfAllKinds() throws Exception {
		write("pond.c", lines(1, 30) + "\tdeeper;\n" + lines(31, 60));
		commit("pond: make it deeper\nand wider\n\nBecause of the \u00e4lder.\n\nFixes: 0123456789ab (\"pond: dig\")\nSigned-off-by: Bob Toad <bob@pond.example>");
		Files.move(repository.resolve("mm/reed.c"), repository.resolve("mm/rush.c"));
		write("mm/rush.c", lines(100, 130) + "\trush;\n" + lines(131, 160));
		commit("[mm] rename the reed");
		write("mm/none.c", "no end of line");
		write("mm/b\u00fc\"gel", "quoted\n");
		commit("add files");
		Files.delete(repository.resolve("mm/none.c"));
		git.succeed("update-index", "--chmod=+x", "pond.c");
		repository.resolve("pond.c").toFile().setExecutable(true);
		commit("delete a file and change a mode");
		Files.createSymbolicLink(repository.resolve("link"), Path.of("pond.c"));
		commit("link");
	}

	@Test
	void theModelIsThatOfTheFormattedMails() throws Exception {
		commitsOfAllKinds();

		assertEquals(describe(formatted("v1..main")), describe(read("v1..main")));
	}

	@Test
	void aSinglePatchHasNoNumber() throws Exception {
		write("pond.c", lines(2, 60));
		commit("drop the first line");

		PatchSeries series = read("v1..");

		assertEquals(describe(formatted("v1..")), describe(series));
		assertEquals(0, series.getTotal());
	}

	@Test
	void aManyTimesEditedFileGivesTheHunksOfGit() throws Exception {
		var random = new Random(3);
		var lines = new ArrayList<>(lines(1, 300).lines().toList());
		write("pond.c", String.join("\n", lines) + "\n");
		commit("long");
		for (int patch = 0; patch < 30; patch++) {
			for (int edit = 0; edit < 4; edit++) {
				int at = random.nextInt(lines.size());
				switch (random.nextInt(3)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(at, "\tadded " + patch + "." + edit);
				default -> lines.set(at, "\tchanged " + patch + "." + edit);
				}
			}
			write("pond.c", String.join("\n", lines) + (patch % 3 == 0 ? "" : "\n"));
			commit("edit " + patch);
		}

		assertEquals(describe(formatted("HEAD~30..")), describe(read("HEAD~30..")));
	}

	@Test
	void everyPrefixIsTheCommitAlsoWhereHunksCanBeCutInSeveralWays() throws Exception {
		for (int seed = 0; seed < 5; seed++) {
			var random = new RandomSeries(5000 + seed);
			for (var file : random.base().entrySet()) {
				write(file.getKey(), file.getValue());
			}
			commit("start");
			git.succeed("tag", "start" + seed);
			for (String patch : random.patches()) {
				Path file = Files.writeString(folder.resolve("patch"), patch, StandardCharsets.ISO_8859_1);
				if (git.run("apply", "--index", file.toString()).succeeded()) {
					commit("edit");
				}
			}
			if (!git.run("diff", "--quiet", "start" + seed, "HEAD").succeeded()) {
				assertEveryPrefixIsItsCommit("start" + seed + "..main");
			}
		}
	}

	@Test
	void everyPrefixWithBinaryFilesIsTheCommit() throws Exception {
		write("picture", "\0\1\2" + lines(1, 40));
		commit("make");
		Files.move(repository.resolve("picture"), repository.resolve("image"));
		write("image", "\0\1\3" + lines(1, 40));
		commit("rename and change");
		write("pond.c", "\0");
		commit("make a text binary");
		Files.delete(repository.resolve("image"));
		commit("delete");

		assertEveryPrefixIsItsCommit("v1..main");
	}

	private void assertEveryPrefixIsItsCommit(String range) throws Exception {
		PatchSeries series = read(range);
		try (Tree tree = Trees.open(repository, Optional.of(series.getBase()), Optional.empty())) {
			var files = new PrefixFiles(series, Optional.of(tree));
			Prefix prefix = Prefix.BASE;
			for (Patch patch : series.getPatches()) {
				prefix = prefix.and(patch.getNumber());
				assertEquals(List.of(), files.conflicts(prefix));
				String commit = patch.getSource().replaceAll(".*commit ([0-9a-f]+)\\)", "$1");
				try (Tree after = Trees.open(repository, Optional.of(commit), Optional.empty())) {
					for (String path : files.touched()) {
						assertEquals(text(after.read(path)), text(files.bytes(prefix, path)), commit + " " + path);
					}
				}
			}
		}
	}

	private static Optional<String> text(Optional<byte[]> content) {
		return content.map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
	}

	@Test
	void theBaseIsTheCommitBeforeTheFirst() throws Exception {
		String base = git.run("rev-parse", "v1^{commit}").toString().strip();
		write("pond.c", lines(2, 60));
		commit("drop the first line");
		git.succeed("tag", "topic");
		git.succeed("checkout", "-q", "-b", "other", "v1");
		write("mm/reed.c", "gone on\n");
		commit("elsewhere");

		assertEquals(base, read("v1..topic").getBase());
		assertEquals(base, read("other..topic").getBase());
	}

	@Test
	void anEmptyCommitIsLeftOutAndNoted() throws Exception {
		commit("nothing");
		write("pond.c", lines(2, 60));
		commit("drop the first line");

		PatchSeries series = read("v1..main");

		assertEquals(List.of("drop the first line"), series.getPatches().stream().map(Patch::getSubject).toList());
		assertEquals(List.of("changes no file, so it is no patch"),
				series.getDiagnostics().stream().map(Diagnostic::getMessage).toList());
	}

	@Test
	void aMergeIsRefusedByName() throws Exception {
		git.succeed("checkout", "-q", "-b", "side");
		write("mm/reed.c", "side\n");
		commit("side");
		git.succeed("checkout", "-q", "main");
		write("pond.c", "main\n");
		commit("main");
		git.succeed("merge", "-q", "-m", "Merge the side", "side");
		String merge = git.run("rev-parse", "HEAD").toString().substring(0, 12);

		assertEquals(repository + ": v1..main holds the merge " + merge
				+ " (Merge the side); a merge is not a patch, so name a range without one", failure("v1..main"));
	}

	@Test
	void aRangeThatIsNoSeriesIsOneLine() throws Exception {
		git.succeed("checkout", "-q", "--orphan", "island");
		commit("island");

		assertEquals(repository + ": v1..main is empty: main has no commit that v1 does not have", failure("v1..main"));
		assertEquals(repository + ": there is no revision v9", failure("v1..v9"));
		assertEquals(repository + ": there is no revision ^{/x", failure("^{/x..main"));
		String island = git.run("rev-parse", "HEAD").toString().substring(0, 12);
		assertEquals(repository + ": main..island goes back to " + island + ", which has no commit before it that could be the base",
				failure("main..island"));
		assertEquals(repository + " v1...main: three points name no series; with two, A..B, it is the commits that B has and A does not",
				failure("v1...main"));
		Path plain = Files.createDirectories(folder.resolve("plain"));
		assertEquals(plain + ": not a git repository that can be read",
				assertThrows(InputException.class, () -> SeriesReader.read(Path.of(plain + " a..b"), Map.of())).getMessage());
	}

	@Test
	void tooManyCommitsAreOneLine() throws Exception {
		var commits = new StringBuilder();
		for (int i = 0; i <= RangeReader.MOST_COMMITS; i++) {
			commits.append("commit refs/heads/many\ncommitter A <a@b> %d +0000\ndata 1\nx\n%s\n".formatted(1_600_000_000 + i,
					i == 0 ? "from v1^{commit}" : ""));
		}
		Path stream = Files.writeString(folder.resolve("stream"), commits);
		Process process = new ProcessBuilder("git", "fast-import", "--quiet").directory(repository.toFile())
				.redirectInput(stream.toFile()).redirectErrorStream(true).start();
		assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

		assertEquals(repository + ": v1..many holds more than 2000 commits, which is not a series", failure("v1..many"));
	}

	private String failure(String range) {
		return assertThrows(InputException.class, () -> read(range)).getMessage();
	}

	@ParameterizedTest
	@CsvSource({ "linux v6.4..v6.5, linux, v6.4, v6.5", "../my linux  HEAD~3..topic/x, ../my linux, HEAD~3, topic/x",
			"linux v6.5.., linux, v6.5, HEAD", "linux ..topic, linux, HEAD, topic", "linux v6.5.1..v6.5.2, linux, v6.5.1, v6.5.2" })
	void aFolderAndTwoRevisionsAreARange(String input, String folder, String from, String to) {
		assertEquals(Optional.of(new GitRange(Path.of(folder), from, to)), GitRange.of(Path.of(input)));
	}

	@ParameterizedTest
	@CsvSource({ "linux", "my linux", "my linux/../mails", "../linux", "my ../linux", "v6.4..v6.5", "linux ..", "linux a...b" })
	void aPathIsNoRange(String input) {
		assertEquals(Optional.empty(), GitRange.of(Path.of(input)));
	}

	@Test
	void aFileThatIsCalledLikeARangeIsAFile() throws Exception {
		Path file = new Mails(folder).patch("mails a..b", "[PATCH] x", "1@pond", "one");

		assertEquals("x", SeriesReader.read(file, Map.of()).getName());
	}

	/** All that both ways of reading must agree in. */
	private static String describe(PatchSeries series) {
		var text = new StringBuilder("total " + series.getTotal() + ", missing " + series.getMissing() + "\n");
		for (Patch patch : series.getPatches()) {
			text.append(patch.getNumber() + "/" + patch.getTotal() + " " + patch.getSubject() + " by " + patch.getAuthor() + "\n"
					+ patch.getBody() + "\n");
			patch.getTrailers().forEach(trailer -> text.append(trailer.getToken() + "=" + trailer.getValue() + "\n"));
			patch.getFiles().forEach(change -> text.append(describe(change)));
		}
		return text.toString();
	}

	private static String describe(FileChange change) {
		var text = new StringBuilder();
		text.append(List.of(change.getKind(), String.valueOf(change.getOldPath()), String.valueOf(change.getNewPath()),
				String.valueOf(change.getOldId()), String.valueOf(change.getNewId()), change.getOldType(), change.getNewType()) + "\n");
		for (Hunk hunk : change.getHunks()) {
			text.append(hunk.getOldStart() + "," + hunk.getOldCount() + " " + hunk.getNewStart() + "," + hunk.getNewCount() + " "
					+ hunk.getHeading() + "\n" + String.join("\n", hunk.getLines()) + "\n");
		}
		return text.toString();
	}
}
