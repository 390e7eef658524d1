package dev.seriatim.series.prefix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.series.PatchSeries;

class KnownContentsTest {

	private static final String PATH = "mm/memory.c";
	private static final Prefix ONE = Prefix.BASE.and(1);
	private static final PatchSeries ADDS = SeriesOf.diffs(SeriesOf.hunk(PATH, 1, 1, " first", "+added", " last"));
	private static final PatchSeries TAKES = SeriesOf.diffs(SeriesOf.hunk(PATH, 1, 1, " first", "-last"), SeriesOf.hunk(PATH, 1, 1, " first", "+last"));

	private final KnownContents known = new KnownContents();
	private int reads;

	private PrefixFiles on(String id, String text, PatchSeries series) {
		var files = new HashMap<String, String>(Map.of(PATH, text)) {
			private static final long serialVersionUID = 1;

			@Override
			public String get(Object path) {
				reads++;
				return super.get(path);
			}
		};
		return new PrefixFiles(series, Optional.of(new MemoryTree(files, Optional.ofNullable(id))), known);
	}

	private static List<String> lines(PrefixFiles files, Prefix prefix) {
		return files.file(prefix, PATH).orElseThrow().segments().getFirst().lines();
	}

	@Test
	void theNextSeriesOnTheSameTreeReadsNothingAgainAndSeesNothingOfTheLast() {
		PrefixFiles first = on("tree 1", "first\nlast\n", ADDS);
		assertEquals(List.of("first", "added", "last"), lines(first, ONE));
		PrefixFiles second = on("tree 1", "first\nlast\n", TAKES);
		assertEquals(List.of("first"), lines(second, ONE));
		assertSame(first.file(Prefix.BASE, PATH).orElseThrow(), second.file(Prefix.BASE, PATH).orElseThrow());
		assertEquals(1, reads);
	}

	@Test
	void aFileThatGetsItsOldTextBackIsTheOldOne() {
		on("tree 1", "first\nlast\n", ADDS).file(Prefix.BASE, PATH);
		PrefixFiles files = on("tree 1", "first\nlast\n", TAKES);
		assertSame(files.file(ONE.and(2), PATH).orElseThrow(), files.file(Prefix.BASE, PATH).orElseThrow());
	}

	@Test
	void anotherTreeIsReadAgain() {
		assertEquals(List.of("first", "last"), lines(on("tree 1", "first\nlast\n", ADDS), Prefix.BASE));
		assertEquals(List.of("first", "second", "last"), lines(on("tree 2", "first\nsecond\nlast\n", ADDS), Prefix.BASE));
		assertEquals(List.of("first", "last"), lines(on("tree 1", "first\nlast\n", ADDS), Prefix.BASE));
		assertEquals(3, reads);
	}

	@Test
	void aTreeWhoseFilesCanChangeIsReadAgain() {
		assertEquals(List.of("first", "last"), lines(on(null, "first\nlast\n", ADDS), Prefix.BASE));
		assertEquals(List.of("first", "changed", "last"), lines(on(null, "first\nchanged\nlast\n", ADDS), Prefix.BASE));
	}
}
