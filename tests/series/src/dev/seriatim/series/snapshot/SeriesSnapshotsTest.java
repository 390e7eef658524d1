package dev.seriatim.series.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.series.code.Contracts;
import dev.seriatim.series.prefix.SmallSeries;
import dev.seriatim.series.tree.Tree;

class SeriesSnapshotsTest {

	private static final Prefix ONE = Prefix.BASE.and(1);

	private static final Map<String, String> FILES = Map.of( //
			"drivers/user.c", "static const struct frob_ops user_ops = {\n\t.release = user_release,\n};\n", //
			"drivers/other.c", "static const struct other_ops other_ops = {\n\t.release = other_release,\n};\n", //
			"drivers/notes.txt", "frob_shoot\n", //
			"mm/touched.c", "void touched(void)\n{\n\tplain();\n}\n", //
			"mm/site.c", "void site(struct frob *f)\n{\n\tfrob_shoot(f, 1);\n}\n");

	private static final String TOUCH = SmallSeries.hunk("mm/touched.c", 1, 1, " void touched(void)", " {", "-\tplain();", "+\tfrob_shoot(f, 1);", " }");

	private final SnapshotSource onTree = SeriesSnapshots.of(SmallSeries.of(TOUCH), Optional.of(tree(FILES)), List.of(Contracts.frob()), SourceCache.inMemory(), null);
	private final SnapshotSource alone = SeriesSnapshots.of(SmallSeries.of(TOUCH), Optional.empty(), List.of(Contracts.frob()), SourceCache.inMemory(), null);

	private static Tree tree(Map<String, String> files) {
		return SmallSeries.tree(files);
	}

	@Test
	void aSnapshotHoldsWhatMentionsTheApiAndWhatIsTouchedSortedByPath() {
		assertEquals(List.of("drivers/user.c", "mm/site.c", "mm/touched.c"), paths(onTree.snapshot(Prefix.BASE, Configuration.Y)));
	}

	@Test
	void aFileThatOnlySharesAMemberNameIsNotThere() {
		assertFalse(paths(onTree.snapshot(ONE, Configuration.Y)).contains("drivers/other.c"));
	}

	@Test
	void aPatchShowsInTheSnapshotAfterIt() {
		assertEquals(List.of("plain"), calls(file(onTree.snapshot(Prefix.BASE, Configuration.Y), "mm/touched.c")));
		assertEquals(List.of("frob_shoot"), calls(file(onTree.snapshot(ONE, Configuration.Y), "mm/touched.c")));
	}

	@Test
	void whatAPatchDoesNotTouchIsTheSameObject() {
		var before = onTree.snapshot(Prefix.BASE, Configuration.Y);
		var after = onTree.snapshot(ONE, Configuration.Y);
		assertSame(file(before, "mm/site.c"), file(after, "mm/site.c"));
		assertNotSame(file(before, "mm/touched.c"), file(after, "mm/touched.c"));
		assertSame(file(after, "mm/touched.c"), file(onTree.snapshot(ONE, Configuration.N), "mm/touched.c"));
	}

	@Test
	void whatAnyFileOfTheTreeMentionsIsMentioned() {
		assertTrue(onTree.isMentioned("other_release"));
		assertFalse(onTree.isMentioned("other"));
		assertTrue(alone.isMentioned("other"));
	}

	@Test
	void withATreeFilesAreComplete() {
		assertTrue(onTree.hasTree());
		assertTrue(file(onTree.snapshot(ONE, Configuration.Y), "mm/touched.c").isComplete());
	}

	@Test
	void withoutATreeTouchedFilesAreFragments() {
		assertFalse(alone.hasTree());
		var snapshot = alone.snapshot(ONE, Configuration.Y);
		assertEquals(List.of("mm/touched.c"), paths(snapshot));
		assertFalse(file(snapshot, "mm/touched.c").isComplete());
		assertEquals("touched", file(snapshot, "mm/touched.c").getCalls().getFirst().getFunction());
	}

	@Test
	void aFileThatIsAddedOrRemovedIsThereOnlyWhileItExists() {
		var added = "--- /dev/null\n+++ b/mm/new.c\n@@ -0,0 +1,1 @@\n+int frob_count;\n";
		var removed = "--- a/mm/new.c\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-int frob_count;\n";
		var source = SeriesSnapshots.of(SmallSeries.of(added, removed), Optional.of(tree(Map.of())), List.of(Contracts.frob()), SourceCache.inMemory(), null);
		assertEquals(List.of(), paths(source.snapshot(Prefix.BASE, Configuration.Y)));
		assertEquals(List.of("mm/new.c"), paths(source.snapshot(ONE, Configuration.Y)));
		assertEquals(List.of(), paths(source.snapshot(ONE.and(2), Configuration.Y)));
	}

	@Test
	void thePositionCountsThePatchesThatAreApplied() {
		assertEquals(0, alone.snapshot(Prefix.BASE, Configuration.Y).getPrefix());
		assertEquals(1, alone.snapshot(ONE, Configuration.N).getPrefix());
		assertEquals(Configuration.N, alone.snapshot(ONE, Configuration.N).getConfiguration());
	}

	private static List<String> paths(Snapshot snapshot) {
		return snapshot.getFiles().stream().map(SourceFile::getPath).toList();
	}

	private static SourceFile file(Snapshot snapshot, String path) {
		return snapshot.getFiles().stream().filter(file -> file.getPath().equals(path)).findFirst().orElseThrow();
	}

	private static List<String> calls(SourceFile file) {
		return file.getCalls().stream().map(call -> call.getCallee()).toList();
	}
}
