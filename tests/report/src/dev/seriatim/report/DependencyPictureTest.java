package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.seriatim.report.DependencyReport.Needed;
import dev.seriatim.report.DependencyReport.Patch;

class DependencyPictureTest {

	private static Needed needed(int patch, int on) {
		return new Needed(patch, on, "textual", "mm/a.c");
	}

	private static DependencyPicture picture(int last, List<Needed> needed) {
		var patches = IntStream.rangeClosed(1, last).mapToObj(number -> new Patch(number, "patch " + number)).toList();
		return DependencyPicture.of(new DependencyReport(null, null, null, patches, 0, needed));
	}

	@Test
	void linesThatDoNotMeetShareALane() {
		assertEquals(1, picture(4, List.of(needed(2, 1), needed(4, 3))).lanes());
		assertEquals(1, picture(3, List.of(needed(2, 1), needed(3, 2))).lanes());
	}

	@Test
	void aLongLineRunsOutsideOfAShortOne() {
		var picture = picture(3, List.of(needed(3, 1), needed(2, 1)));
		assertEquals(List.of(0, 1), picture.lines().stream().map(DependencyPicture.Line::lane).toList());
		assertEquals(List.of(1, 2), picture.lines().stream().map(DependencyPicture.Line::from).toList());
	}

	@Test
	void withoutANeedThereIsNoLane() {
		assertEquals(0, picture(3, List.of()).lanes());
	}

	@Test
	void noTwoLinesLieUponEachOther() {
		for (var seed = 0; seed < 200; seed++) {
			var random = new Random(seed);
			var needed = new HashSet<Needed>();
			for (var i = 0; i < 12; i++) {
				var patch = 2 + random.nextInt(9);
				needed.add(needed(patch, 1 + random.nextInt(patch - 1)));
			}
			var lines = picture(10, new ArrayList<>(needed)).lines();
			for (var one : lines)
				for (var other : lines)
					assertTrue(one == other || one.lane() != other.lane() || one.from() <= other.to() || other.from() <= one.to(), "seed " + seed + ": " + one + " and " + other);
		}
	}
}
