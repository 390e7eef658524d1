package dev.seriatim.series.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.series.mail.InputException;

class TreesTest {

	@TempDir
	Path folder;
	private ObjectId first;
	private ObjectId second;

	@BeforeEach
	void makeTwoCommits() throws IOException {
		Files.createDirectories(folder.resolve("git"));
		try (var repository = new FileRepository(folder.resolve("git/.git").toFile())) {
			repository.create();
			try (ObjectInserter inserter = repository.newObjectInserter()) {
				first = commit(inserter, "first\n");
				second = commit(inserter, "second\n");
				inserter.flush();
			}
			var update = repository.updateRef(Constants.HEAD);
			update.setNewObjectId(second);
			update.forceUpdate();
		}
		Files.createDirectories(folder.resolve("git/mm"));
		Files.writeString(folder.resolve("git/mm/pond.c"), "work tree\n");
		Files.writeString(folder.resolve("git/.gitattributes"), "*.c filter=dangerous\n");
	}

	private static ObjectId commit(ObjectInserter inserter, String content) throws IOException {
		var inner = new TreeFormatter();
		inner.append("link", FileMode.SYMLINK, inserter.insert(Constants.OBJ_BLOB, "/etc/passwd".getBytes()));
		inner.append("pond.c", FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, content.getBytes()));
		var outer = new TreeFormatter();
		outer.append("mm", FileMode.TREE, inserter.insert(inner));
		var commit = new CommitBuilder();
		commit.setTreeId(inserter.insert(outer));
		commit.setAuthor(new PersonIdent("Ada Newt", "ada@pond.example"));
		commit.setCommitter(commit.getAuthor());
		commit.setMessage(content);
		return inserter.insert(commit);
	}

	private Tree open(Optional<String> base, Optional<String> suggested) throws InputException {
		return Trees.open(folder.resolve("git"), base, suggested);
	}

	private static String text(Tree tree) {
		return new String(tree.read("mm/pond.c").orElseThrow(), StandardCharsets.UTF_8);
	}

	@Test
	void aRepositoryIsReadAtTheRevisionAskedFor() throws Exception {
		try (Tree tree = open(Optional.of(first.name()), Optional.of(second.name()))) {
			assertEquals("first\n", text(tree));
			assertEquals(first.name() + " (commit " + first.name().substring(0, 12) + ")", tree.describe());
		}
	}

	@Test
	void withoutARevisionTheCommitThatTheSeriesNamesIsTaken() throws Exception {
		try (Tree tree = open(Optional.empty(), Optional.of(first.name()))) {
			assertEquals("first\n", text(tree));
			assertEquals("the base that the series names (commit " + first.name().substring(0, 12) + ")", tree.describe());
		}
	}

	@Test
	void aCommitThatTheRepositoryDoesNotHaveGivesWayToHead() throws Exception {
		try (Tree tree = open(Optional.empty(), Optional.of("906fa30154ef42f93d28d7322860e76c6ae392ac"))) {
			assertEquals("second\n", text(tree));
			assertEquals("HEAD of " + folder.resolve("git") + " (commit " + second.name().substring(0, 12)
					+ ")", tree.describe());
			assertEquals(Optional.of("the commit 906fa30154ef that the series names is not there"), tree.doubt());
		}
	}

	@Test
	void aRevisionThatDoesNotExistIsOneLine() {
		Path git = folder.resolve("git");

		assertEquals(git + ": there is no revision v6.5",
				assertThrows(InputException.class, () -> open(Optional.of("v6.5"), Optional.empty())).getMessage());
		assertEquals(git + ": there is no revision ..^{/",
				assertThrows(InputException.class, () -> open(Optional.of("..^{/"), Optional.empty())).getMessage());
	}

	@Test
	void aRepositoryKnowsWhatStandsAtAPath() throws Exception {
		try (Tree tree = open(Optional.empty(), Optional.empty())) {
			assertEquals(Tree.Kind.FILE, tree.kind("mm/pond.c"));
			assertEquals(Tree.Kind.FOLDER, tree.kind("mm"));
			assertEquals(Tree.Kind.LINK, tree.kind("mm/link"));
			assertEquals(Tree.Kind.ABSENT, tree.kind("mm/pond.c/x"));
			assertEquals(Tree.Kind.ABSENT, tree.kind("../x"));
			assertTrue(tree.read("mm/link").isEmpty());
			assertEquals(Set.of("mm/pond.c"), TreePaths.of(tree));
		}
	}

	@Test
	void readingARepositoryLeavesItAsItIs() throws Exception {
		Map<String, String> before = snapshot();
		try (Tree tree = open(Optional.empty(), Optional.empty())) {
			text(tree);
		}
		assertEquals(before, snapshot());
	}

	private Map<String, String> snapshot() throws IOException {
		var files = new TreeMap<String, String>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.toList()) {
				files.put(file.toString(), Files.getLastModifiedTime(file).toString());
			}
		}
		return files;
	}

	@Test
	void aFolderInsideAWorkTreeIsAPlainFolder() throws Exception {
		try (Tree tree = Trees.open(folder.resolve("git/mm"), Optional.empty(), Optional.empty())) {
			assertArrayEquals("work tree\n".getBytes(), tree.read("pond.c").orElseThrow());
			assertEquals("the folder " + folder.resolve("git/mm") + "/", tree.describe());
		}
	}

	@Test
	void aPlainFolderHasNoRevisions() {
		Path plain = folder.resolve("git/mm");

		assertEquals(plain + ": not a git repository, so there is no revision v6.5",
				assertThrows(InputException.class, () -> Trees.open(plain, Optional.of("v6.5"), Optional.empty())).getMessage());
	}

	@Test
	void aFolderDoesNotFollowLinks() throws Exception {
		Path plain = folder.resolve("plain");
		Files.createDirectories(plain.resolve("mm"));
		Files.writeString(plain.resolve("mm/pond.c"), "x");
		Files.createSymbolicLink(plain.resolve("out"), folder.resolve("git"));
		Files.createSymbolicLink(plain.resolve("mm/link.c"), plain.resolve("mm/pond.c"));
		try (Tree tree = Trees.open(plain, Optional.empty(), Optional.empty())) {
			assertEquals(Tree.Kind.FILE, tree.kind("mm/pond.c"));
			assertEquals(Tree.Kind.LINK, tree.kind("out"));
			assertEquals(Tree.Kind.ABSENT, tree.kind("out/mm/pond.c"));
			assertTrue(tree.read("out/mm/pond.c").isEmpty());
			assertTrue(tree.read("mm/link.c").isEmpty());
			assertTrue(tree.read("../git/mm/pond.c").isEmpty());
			assertTrue(tree.read("/etc/passwd").isEmpty());
			assertEquals(Set.of("mm/pond.c"), TreePaths.of(tree));
		}
	}

	@Test
	void whatIsNoFolderIsOneLine() throws Exception {
		Path file = Files.writeString(folder.resolve("file"), "x");
		Path gone = folder.resolve("gone");

		assertEquals(file + ": not a folder",
				assertThrows(InputException.class, () -> Trees.open(file, Optional.empty(), Optional.empty())).getMessage());
		assertEquals(gone + ": not found",
				assertThrows(InputException.class, () -> Trees.open(gone, Optional.empty(), Optional.empty())).getMessage());
	}
}
