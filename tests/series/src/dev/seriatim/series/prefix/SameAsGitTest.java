package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.mail.SeriesReader;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.TreePaths;
import dev.seriatim.series.tree.Trees;

/** What git formats and applies, and what it refuses: every prefix is byte for byte the same. */
class SameAsGitTest {

	@TempDir
	Path folder;

	@BeforeAll
	static void needGit() {
		assumeTrue(Git.isInstalled(), "git is not installed, so placement is not compared with git");
	}

	@Test
	void everyPrefixOfFormattedMailsEqualsGitAm() throws Exception {
		for (int seed = 0; seed < 8; seed++) {
			var random = new RandomSeries(1000 + seed);
			Path repository = write(Files.createDirectories(folder.resolve("am" + seed)), random.base());
			var git = new Git(repository);
			git.succeed("init", "-q");
			git.succeed("add", "-A");
			git.succeed("commit", "-q", "-m", "base");
			int count = 0;
			for (String patch : random.patches()) {
				Path file = Files.writeString(folder.resolve("patch"), patch, StandardCharsets.ISO_8859_1);
				if (!git.run("apply", "--index", file.toString()).succeeded()) {
					break;
				}
				git.succeed("commit", "-q", "-m", "pond: zähle " + ++count);
			}
			if (count == 0) {
				continue;
			}
			Path mails = folder.resolve("mails" + seed);
			git.succeed("format-patch", "-q", "-M", "-C", "--numbered", "-o", mails.toString(), "HEAD~" + count);
			git.succeed("checkout", "-q", "HEAD~" + count);
			compareWithAm(git, repository, mails);
		}
	}

	@Test
	void binaryFilesAreMadeChangedRenamedAndDeletedAsByGitAm() throws Exception {
		var random = new Random(7);
		Path repository = Files.createDirectories(folder.resolve("binary"));
		var git = new Git(repository);
		git.succeed("init", "-q");
		byte[] picture = new byte[3000];
		random.nextBytes(picture);
		Files.writeString(repository.resolve("text.c"), "int pond;\n");
		git.succeed("add", "-A");
		git.succeed("commit", "-q", "-m", "base");
		Files.write(repository.resolve("picture.bin"), picture);
		commit(git, "make");
		picture[1500]++;
		Files.write(repository.resolve("picture.bin"), picture);
		commit(git, "change a byte");
		Files.move(repository.resolve("picture.bin"), repository.resolve("image.bin"));
		picture[20]++;
		Files.write(repository.resolve("image.bin"), picture);
		commit(git, "rename and change");
		Files.writeString(repository.resolve("text.c"), "int pond;\0\n");
		commit(git, "make a text binary");
		Files.delete(repository.resolve("image.bin"));
		commit(git, "delete");
		Path mails = folder.resolve("mails-binary");
		git.succeed("format-patch", "-q", "-M", "-C", "--binary", "--numbered", "-o", mails.toString(), "HEAD~5");
		git.succeed("checkout", "-q", "HEAD~5");
		compareWithAm(git, repository, mails);
	}

	@Test
	void symbolicLinksAreMadeChangedAndTurnedIntoFilesAsByGitAm() throws Exception {
		Path repository = Files.createDirectories(folder.resolve("links"));
		var git = new Git(repository);
		git.succeed("init", "-q");
		Files.writeString(repository.resolve("pond.c"), "int pond;\n");
		Files.createSymbolicLink(repository.resolve("old"), Path.of("pond.c"));
		git.succeed("add", "-A");
		git.succeed("commit", "-q", "-m", "base");
		Files.createSymbolicLink(Files.createDirectories(repository.resolve("mm")).resolve("link"), Path.of("../pond.c"));
		commit(git, "make a link");
		Files.delete(repository.resolve("old"));
		Files.createSymbolicLink(repository.resolve("old"), Path.of("mm/link"));
		commit(git, "change a link");
		Files.delete(repository.resolve("old"));
		Files.writeString(repository.resolve("old"), "int old;\n");
		commit(git, "turn a link into a file");
		Files.delete(repository.resolve("mm/link"));
		Files.writeString(Files.createDirectories(repository.resolve("mm/link")).resolve("inside.c"), "int inside;\n");
		commit(git, "turn a link into a folder");
		Path mails = folder.resolve("mails-links");
		git.succeed("format-patch", "-q", "--numbered", "-o", mails.toString(), "HEAD~4");
		git.succeed("checkout", "-q", "HEAD~4");
		compareWithAm(git, repository, mails);
	}

	private static void commit(Git git, String subject) throws Exception {
		git.succeed("add", "-A");
		git.succeed("commit", "-q", "-m", "pond: " + subject);
	}

	@Test
	void aBinaryPatchThatGitRefusesIsRefused() throws Exception {
		String header = "diff --git a/a.bin b/a.bin\nindex %s..%s 100644\n";
		String whole = "1f7a7a472abf3dd9643fd615f6da379c4acb3e3a";
		String other = "2f7a7a472abf3dd9643fd615f6da379c4acb3e3a";
		String literal = "GIT binary patch\nliteral 4\nLcmYdfVqyRQ00sa8\n\nliteral 4\nLcmZQzU|?hb00001\n\n";
		for (String patch : List.of(header.formatted(whole, other) + "Binary files a/a.bin and b/a.bin differ\n",
				header.formatted(whole.substring(0, 7), other.substring(0, 7)) + literal, header.formatted(whole, other) + literal,
				header.formatted(whole, other) + "GIT binary patch\nliteral 4\nthis is no base 85\n\n")) {
			Path base = write(folder.resolve("refused"), Map.of("a.bin", "\0\1\2\3"));
			Path file = Files.writeString(folder.resolve("patch"), patch);
			assertFalse(new Git(base).run("apply", file.toString()).succeeded(), patch);
			try (Tree tree = Trees.open(base, Optional.empty(), Optional.empty())) {
				assertEquals(1, new PrefixFiles(SeriesOf.diffs(patch), Optional.of(tree)).conflicts(Prefix.BASE.and(1)).size(), patch);
			}
		}
	}

	private static void compareWithAm(Git git, Path repository, Path mails) throws Exception {
		PatchSeries series = SeriesReader.read(mails, Map.of());
		Prefix prefix = Prefix.BASE;
		try (Tree tree = Trees.open(repository, Optional.of("HEAD"), Optional.empty()); Stream<Path> list = Files.list(mails)) {
			var files = new PrefixFiles(series, Optional.of(tree));
			for (Path mail : list.sorted().toList()) {
				prefix = prefix.and(prefix.last() + 1);
				git.succeed("am", "-q", "--keep-cr", mail.toString());
				assertEquals(List.of(), files.conflicts(prefix), mail::toString);
				assertEquals(contents(repository), contents(files, prefix, tree), mail::toString);
			}
		}
	}

	private static Path write(Path root, Map<String, String> files) throws IOException {
		Files.createDirectories(root);
		for (var file : files.entrySet()) {
			Path path = root.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
		}
		return root;
	}

	private static Map<String, String> contents(Path root) throws IOException {
		var contents = new TreeMap<String, String>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(file -> Files.isSymbolicLink(file) || Files.isRegularFile(file)).toList()) {
				String path = root.relativize(file).toString();
				if (!path.startsWith(".git/")) {
					contents.put(path, Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString()
							: Files.readString(file, StandardCharsets.ISO_8859_1));
				}
			}
		}
		return contents;
	}

	/** The whole tree after the prefix: untouched files are those of the base. */
	private static Map<String, String> contents(PrefixFiles files, Prefix prefix, Tree tree) {
		var contents = new TreeMap<String, String>();
		var paths = new TreeSet<>(files.touched());
		paths.addAll(TreePaths.of(tree));
		for (String path : paths) {
			files.bytes(prefix, path).ifPresent(bytes -> contents.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
		}
		return contents;
	}
}
