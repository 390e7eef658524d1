package dev.seriatim.report;

import java.util.List;
import java.util.Locale;

/**
 * The strip of prefixes: one column a prefix, one row for what changes on the way. Terminal, page and editor draw the same
 * picture. Text is what the patches contain, not yet escaped ({@link Visible}).
 *
 * @param columns numbers of the last patch of each prefix, 0 for the base
 * @param rows    those of a group stand together, in the order of {@link Group}
 * @param leftOut what was left out because nothing happens in it, one line each
 * @param letters what the letters of the sites rows mean
 */
public record Picture(List<Integer> columns, List<Row> rows, List<String> leftOut, List<Letter> letters) {

	/** @param everything also rows in which nothing happens; without it they are counted among what was left out */
	public static Picture of(Report report, boolean everything) {
		return new PictureMaker(report, everything).picture();
	}

	public enum Group {
		CONTRACT, CORE, CONSUMERS, SITES;

		/** In lower case, as the text strip shows it. */
		public String title() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/**
	 * @param name   of an element, consumer or function; of a second row the configuration, indented
	 * @param detail stands behind the name, empty for nothing; of a consumer or site a path
	 * @param explanation what the contract says of the element, several lines at times; empty for nothing
	 * @param cells  one a column
	 * @param note   what to read from the row, empty for nothing
	 * @param second whether the row shows one configuration of the row above
	 */
	public record Row(Group group, String name, String detail, String explanation, List<Cell> cells, String note, boolean second) {
	}

	/**
	 * @param text    the sign, or the letters of a site; at most a few characters
	 * @param words   the meaning in words
	 * @param finding what the cell is about, one of {@link Report#findings()}; null when no finding is about it
	 */
	public record Cell(String text, String words, Sign.Tone tone, Report.Finding finding) {

		static Cell of(Sign sign, Report.Finding finding) {
			return new Cell(sign.text(), sign.words(), sign.tone(), finding);
		}
	}

	/** @param meaning one callback, or several joined by plus signs */
	public record Letter(String letter, String meaning) {
	}
}
