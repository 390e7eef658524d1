package dev.seriatim.ui.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.seriatim.report.Picture;
import dev.seriatim.report.Picture.Cell;
import dev.seriatim.report.Picture.Group;
import dev.seriatim.report.Picture.Row;
import dev.seriatim.report.Report;
import dev.seriatim.report.Sign;

final class PrefixColumnsTest {

	private static final int LAST = 1000;
	private static final Report WITHOUT_PATCHES = new Report(null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of());

	@Test
	void aShortSeriesShowsEveryPrefixInOnePart() {
		List<PrefixColumns> parts = parts(PrefixColumns.MOST - 1, prefix -> Sign.IDENTICAL);
		assertEquals(1, parts.size());
		assertEquals(PrefixColumns.MOST, parts.getFirst().size());
		assertEquals(0, parts.getFirst().hidden());
	}

	@Test
	void aLongSeriesShowsBaseAndEndAndWhereSomethingChanges() {
		PrefixColumns only = parts(LAST, prefix -> prefix < 500 ? Sign.ABSENT : Sign.IDENTICAL).getFirst();
		assertEquals(List.of(0, 500, LAST), only.indexes());
		assertEquals(LAST + 1 - 3, only.hidden());
	}

	@Test
	void noPrefixAtWhichSomethingChangesIsLeftOutHoweverManyThereAre() {
		List<PrefixColumns> parts = parts(LAST, prefix -> prefix % 2 == 0 ? Sign.ABSENT : Sign.IDENTICAL);
		assertEquals(IntStream.rangeClosed(0, LAST).boxed().toList(), parts.stream().flatMap(part -> part.indexes().stream()).toList());
		assertEquals(List.of("Prefixes 0 to 119", "Prefixes 120 to 239"), parts.stream().limit(2).map(PrefixColumns::range).toList());
		assertEquals(0, parts.getLast().hidden());
	}

	private static List<PrefixColumns> parts(int last, IntFunction<Sign> sign) {
		List<Cell> cells = IntStream.rangeClosed(0, last).mapToObj(sign).map(shown -> new Cell(shown.text(), shown.words(), shown.tone(), null)).toList();
		List<Row> rows = List.of(new Row(Group.CORE, "page", "", "", cells, "", false));
		return PrefixColumns.parts(WITHOUT_PATCHES, new Picture(IntStream.rangeClosed(0, last).boxed().toList(), rows, List.of(), List.of()));
	}
}
