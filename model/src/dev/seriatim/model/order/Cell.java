package dev.seriatim.model.order;

import dev.seriatim.model.review.Configuration;

/**
 * What a row of the picture shows at one prefix.
 *
 * @param kind of the row
 * @param name of the element, consumer or site
 * @param file in which it stands, null for none
 * @param patch the posted patch that the prefix ends with, 0 for the base
 */
record Cell(RowKind kind, String name, String file, Configuration configuration, int patch) {

	/** The row, whatever the prefix. */
	Cell row() {
		return new Cell(kind, name, file, configuration, 0);
	}
}
