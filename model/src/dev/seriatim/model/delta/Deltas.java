package dev.seriatim.model.delta;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.review.ReviewFactory;

/** Makes deltas. */
final class Deltas {

	private Deltas() {
	}

	static Delta create(DeltaKind kind, int position, Configuration configuration, String name, ElementKind elementKind, Side side) {
		var delta = ReviewFactory.eINSTANCE.createDelta();
		delta.setKind(kind);
		delta.setPrefix(position);
		delta.setConfiguration(configuration);
		delta.setName(name);
		delta.setElementKind(elementKind);
		delta.setSide(side);
		return delta;
	}

	static Place place(String file, int line, boolean removed) {
		var place = ReviewFactory.eINSTANCE.createPlace();
		place.setFile(file);
		place.setLine(line);
		place.setRemoved(removed);
		return place;
	}
}
