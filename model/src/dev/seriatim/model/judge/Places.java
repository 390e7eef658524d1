package dev.seriatim.model.judge;

import dev.seriatim.model.review.Place;
import dev.seriatim.model.review.ReviewFactory;

/** Makes places. */
final class Places {

	private Places() {
	}

	/** A line of the prefix after the patch. */
	static Place at(String file, int line) {
		var place = ReviewFactory.eINSTANCE.createPlace();
		place.setFile(file);
		place.setLine(line);
		return place;
	}
}
