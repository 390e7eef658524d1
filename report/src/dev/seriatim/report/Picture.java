package dev.seriatim.report;

import java.util.List;
import java.util.Locale;

/**
 * The strip of prefixes: one column a prefix, one row for what changes on the way. Terminal and page draw the same picture.
 *
 * @param columns numbers of the last patch of each prefix, 0 for the base
 * @param leftOut what was left out because nothing happens in it, one line each
 * @param letters what the letters of the sites rows mean
 */
record Picture(List<Integer> columns, List<Row> rows, List<String> leftOut, List<Letter> letters) {

	enum Group {
		CONTRACT, CORE, CONSUMERS, SITES;

		String title() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * @param detail stands behind the name, empty for nothing
	 * @param note   what to read from the row, empty for nothing
	 * @param second whether the row shows one configuration of the row above
	 */
	record Row(Group group, String name, String detail, List<Cell> cells, String note, boolean second) {
	}

	/** @param words the meaning in words */
	record Cell(String text, String words, Sign.Tone tone) {

		static Cell of(Sign sign) {
			return new Cell(sign.text(), sign.words(), sign.tone());
		}
	}

	record Letter(String letter, String meaning) {
	}
}
