package dev.seriatim.series.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class PathOrderTest {

	private final TreeSet<String> paths = new TreeSet<>(PathOrder.INSTANCE);

	@Test
	void twinsAreOtherPathsOfTheSameLetters() {
		paths.addAll(List.of("MM/rmap.c", "mm/RMAP.c", "mm/rmap", "mm/rmap.c", "mm/rmap.cc"));
		assertEquals(List.of("MM/rmap.c", "mm/RMAP.c"), PathOrder.twins(paths, "mm/rmap.c").stream().sorted().toList());
		assertEquals(List.of(), PathOrder.twins(paths, "mm/rmap"));
	}

	@Test
	void insideAFolderIsWhatItsNameAndASlashBegin() {
		paths.addAll(List.of("MM/a.c", "mm", "mm-x/a.c", "mm.c", "mm/a.c", "mm/b/c.c", "mm0/a.c"));
		assertEquals(List.of("mm/a.c", "mm/b/c.c"), PathOrder.inside(paths, "mm"));
		assertEquals(List.of(), PathOrder.inside(paths, "mm.c"));
	}
}
