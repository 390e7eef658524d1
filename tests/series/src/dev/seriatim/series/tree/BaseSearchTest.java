package dev.seriatim.series.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TagBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

class BaseSearchTest {

	private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

	@TempDir
	Path folder;
	private Path git;

	/** Four releases, a month apart: the pond changes in each but v3, the reed never. */
	@BeforeEach
	void makeReleases() throws IOException {
		git = folder.resolve("git");
		release("v1", 0, "pond 1", true);
		release("v2", 30, "pond 2", false);
		release("v3", 60, "pond 2", true);
		release("v4", 90, "pond 4", false);
	}

	private void release(String name, int day, String pond, boolean annotated) throws IOException {
		ObjectId commit = commit(day, Map.of("mm/pond.c", pond, "mm/deep/reed.c", "reed", "Makefile", name));
		try (var repository = new FileRepository(git.resolve(".git").toFile()); ObjectInserter inserter = repository.newObjectInserter()) {
			ObjectId target = commit;
			if (annotated) {
				var tag = new TagBuilder();
				tag.setTag(name);
				tag.setTagger(who(day));
				tag.setMessage(name);
				tag.setObjectId(commit, Constants.OBJ_COMMIT);
				target = inserter.insert(tag);
				inserter.flush();
			}
			point(repository, Constants.R_TAGS + name, target);
			point(repository, Constants.HEAD, commit);
		}
	}

	private ObjectId commit(int day, Map<String, String> files) throws IOException {
		try (var repository = new FileRepository(git.resolve(".git").toFile())) {
			if (!Files.exists(git.resolve(".git"))) {
				repository.create();
			}
			try (ObjectInserter inserter = repository.newObjectInserter()) {
				DirCache index = DirCache.newInCore();
				var builder = index.builder();
				for (var file : new TreeMap<>(files).entrySet()) {
					var entry = new DirCacheEntry(file.getKey());
					entry.setFileMode(FileMode.REGULAR_FILE);
					entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes()));
					builder.add(entry);
				}
				builder.finish();
				var commit = new CommitBuilder();
				commit.setTreeId(index.writeTree(inserter));
				commit.setAuthor(who(day));
				commit.setCommitter(who(day));
				commit.setMessage("day " + day);
				ObjectId id = inserter.insert(commit);
				inserter.flush();
				return id;
			}
		}
	}

	private static PersonIdent who(int day) {
		return new PersonIdent("Ada Newt", "ada@pond.example", START.plusSeconds(day * 86_400L), ZoneOffset.UTC);
	}

	private static void point(FileRepository repository, String name, ObjectId target) throws IOException {
		var update = repository.updateRef(name);
		update.setNewObjectId(target);
		update.forceUpdate();
	}

	private static String blob(String content) {
		try (var ids = new ObjectInserter.Formatter()) {
			return ids.idFor(Constants.OBJ_BLOB, content.getBytes()).name();
		}
	}

	private static OptionalLong day(int day) {
		return OptionalLong.of(START.plusSeconds(day * 86_400L).toEpochMilli());
	}

	private String found(Map<String, String> blobs, OptionalLong sent) throws Exception {
		return found(new BaseHints(Optional.empty(), blobs, sent));
	}

	/** With what speaks against it in another line. */
	private String found(BaseHints hints) throws Exception {
		try (Tree tree = Trees.open(git, Optional.empty(), hints)) {
			return withoutIds(tree.describe()) + tree.doubt().map(doubt -> "\n" + doubt).orElse("");
		}
	}

	private String withoutIds(String description) {
		return description.replace(git.toString(), "git").replaceAll("\\(commit [0-9a-f]{12}\\)", "(commit)");
	}

	@Test
	void theTagThatHasTheBlobsIsFound() throws Exception {
		assertEquals("v1 (commit), found by 2 of 2 blobs",
				found(Map.of("mm/pond.c", blob("pond 1"), "mm/deep/reed.c", blob("reed").substring(0, 7)), OptionalLong.empty()));
	}

	@Test
	void theTagWithMostBlobsIsFound() throws Exception {
		assertEquals("v1 (commit), found by 2 of 3 blobs\nof the 3 files that the series starts from only 2 are the same there",
				found(Map.of("mm/pond.c", blob("pond 1"), "mm/deep/reed.c", blob("reed"), "gone.c", blob("x")), OptionalLong.empty()));
	}

	@Test
	void headIsTakenWhenNoTagHasMore() throws Exception {
		assertEquals("HEAD of git (commit), found by 1 of 1 blob", found(Map.of("mm/deep/reed.c", blob("reed")), OptionalLong.empty()));
	}

	@Test
	void ofSeveralTheLastOneBeforeTheSeriesWasSentIsTaken() throws Exception {
		Map<String, String> both = Map.of("mm/pond.c", blob("pond 2"));

		assertEquals("v2 (commit), found by 1 of 1 blob as well as v3", found(both, day(40)));
		assertEquals("v3 (commit), found by 1 of 1 blob as well as v2", found(both, day(70)));
		assertEquals("v2 (commit), found by 1 of 1 blob as well as v3", found(both, day(10)));
		assertEquals("v3 (commit), found by 1 of 1 blob as well as v2", found(both, OptionalLong.empty()));
	}

	@Test
	void whereNothingMatchesHeadIsTakenAndDoubted() throws Exception {
		assertEquals("HEAD of git (commit)\nof the 2 files that the series starts from none is the same there",
				found(Map.of("mm/pond.c", blob("other"), "mm", blob("folder")), OptionalLong.empty()));
	}

	@Test
	void mailsOfMercurialTellNothing() throws Exception {
		assertEquals("HEAD of git (commit)\nnothing in the series tells its base", found(Map.of(), day(40)));
	}

	@Test
	void aCommitThatIsNotThereIsNotedAndTheBlobsTell() throws Exception {
		assertEquals("v1 (commit), found by 1 of 1 blob; the commit 906fa30154ef that the series names is not there",
				found(new BaseHints(Optional.of("906fa30154ef42f93d28d7322860e76c6ae392ac"), Map.of("mm/pond.c", blob("pond 1")), day(0))));
	}

	@Test
	void aCommitThatIsNotThereIsDoubtedWhereTheBlobsDoNotTellEither() throws Exception {
		var commit = Optional.of("906fa30154ef42f93d28d7322860e76c6ae392ac");
		assertEquals("HEAD of git (commit)\nthe commit 906fa30154ef that the series names is not there", found(new BaseHints(commit, Map.of(), day(0))));
		assertEquals("HEAD of git (commit)\nthe commit 906fa30154ef that the series names is not there, and the file that the series starts from is another one there",
				found(new BaseHints(commit, Map.of("mm/pond.c", blob("other")), day(0))));
	}

	@Test
	void aFolderIsDoubtedWhereTheSeriesNamesACommitAndOtherFiles() throws Exception {
		Files.createDirectories(folder.resolve("plain/mm"));
		Files.writeString(folder.resolve("plain/mm/pond.c"), "pond 1");
		var commit = Optional.of("906fa30154ef42f93d28d7322860e76c6ae392ac");
		var same = Map.of("mm/pond.c", blob("pond 1").substring(0, 7));
		var other = Map.of("mm/pond.c", blob("pond 1").substring(0, 7), "mm/deep/reed.c", blob("reed"), "../pond.c", blob("pond 1"));

		assertEquals(Optional.empty(), doubt(new BaseHints(commit, same, day(0))));
		assertEquals(Optional.empty(), doubt(new BaseHints(Optional.empty(), other, day(0))));
		assertEquals(Optional.of("a folder does not tell whether it is the commit 906fa30154ef that the series names, "
				+ "and of the 3 files that the series starts from only 1 is the same there"), doubt(new BaseHints(commit, other, day(0))));
		assertEquals(Optional.of("a folder does not tell whether it is the commit 906fa30154ef that the series names"), doubt(new BaseHints(commit, Map.of(), day(0))));
	}

	private Optional<String> doubt(BaseHints hints) throws Exception {
		try (Tree tree = Trees.open(folder.resolve("plain"), Optional.empty(), hints)) {
			return tree.doubt();
		}
	}

	@Test
	void theCommitThatTheSeriesNamesGoesBeforeTheBlobs() throws Exception {
		String head = new String(Files.readAllBytes(git.resolve(".git/refs/tags/v2"))).strip();

		assertEquals("the base that the series names (commit), 1 of 2 blobs match",
				found(new BaseHints(Optional.of(head), Map.of("mm/pond.c", blob("pond 1"), "mm/deep/reed.c", blob("reed")), day(0))));
	}

	@Test
	void theRevisionAskedForGoesBeforeAll() throws Exception {
		var hints = new BaseHints(Optional.empty(), Map.of("mm/pond.c", blob("pond 1")), day(0));
		try (Tree tree = Trees.open(git, Optional.of("v4"), hints)) {
			assertEquals("v4 (commit), 0 of 1 blob matches", withoutIds(tree.describe()));
			assertEquals(Optional.empty(), tree.doubt());
		}
	}

	@Test
	void tagsOfSomethingElseThanACommitAreNoBase() throws Exception {
		try (var repository = new FileRepository(git.resolve(".git").toFile()); ObjectInserter inserter = repository.newObjectInserter()) {
			point(repository, Constants.R_TAGS + "a-blob", inserter.insert(Constants.OBJ_BLOB, "pond 1".getBytes()));
			inserter.flush();
		}

		assertEquals("v1 (commit), found by 1 of 1 blob", found(Map.of("mm/pond.c", blob("pond 1")), OptionalLong.empty()));
	}

	@Test
	void theFirstPatchThatTouchesAFileTellsItsBlob() {
		PatchSeries series = SeriesFactory.eINSTANCE.createPatchSeries();
		patch(series, change(ChangeKind.MODIFY, "a.c", "a.c", "1111111"), change(ChangeKind.ADD, null, "new.c", "0000000"));
		patch(series, change(ChangeKind.MODIFY, "a.c", "a.c", "2222222"), change(ChangeKind.MODIFY, "new.c", "new.c", "3333333"),
				change(ChangeKind.RENAME, "b.c", "c.c", "4444444"));
		patch(series, change(ChangeKind.MODIFY, "c.c", "c.c", "5555555"), change(ChangeKind.MODIFY, "d.c", "d.c", null),
				change(ChangeKind.DELETE, "e.c", null, "6666666"));
		series.getPatches().get(1).setSent(2000);
		series.getPatches().get(2).setSent(1000);

		var hints = BaseHints.of(series);

		assertEquals(Map.of("a.c", "1111111", "b.c", "4444444", "e.c", "6666666"), hints.blobs());
		assertEquals(OptionalLong.of(1000), hints.sent());
	}

	private static void patch(PatchSeries series, FileChange... changes) {
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.getFiles().addAll(List.of(changes));
		series.getPatches().add(patch);
	}

	private static FileChange change(ChangeKind kind, String oldPath, String newPath, String oldId) {
		var change = SeriesFactory.eINSTANCE.createFileChange();
		change.setKind(kind);
		change.setOldPath(oldPath);
		change.setNewPath(newPath);
		change.setOldId(oldId);
		return change;
	}
}
