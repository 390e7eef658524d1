package dev.seriatim.report;

import java.util.List;

/**
 * One thing that differs between two reviews, in words. As in {@link Report}, text is not yet escaped.
 *
 * @param before  how it was; empty where there was nothing
 * @param after   how it is; empty where there is nothing
 * @param detail  more about it; empty for none
 * @param finding that it is about, as it is or, for one that is gone, was; null for what is no finding
 * @param parts   of which it consists, for example the prefixes of a row
 */
public record Change(String what, String before, String after, String detail, Report.Finding finding, List<Change> parts) {

	static Change of(String what, String before, String after, String detail) {
		return new Change(what, before, after, detail, null, List.of());
	}
}
