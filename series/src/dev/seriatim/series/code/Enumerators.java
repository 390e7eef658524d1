package dev.seriatim.series.code;

import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier.IASTEnumerator;

import dev.seriatim.model.usage.DeclarationKind;

/** The enumerators of one enumeration, with their values as far as they can be told (C11 6.7.2.2p3). */
final class Enumerators {

	private final Places places;
	private final Facts facts;
	private final String owner;
	/** What the next value is counted from, null where that is unknown; empty for 0. */
	private String start;
	private int count;

	/** @param owner the tag or the typedef, null for neither */
	Enumerators(Places places, Facts facts, String owner) {
		this.places = places;
		this.facts = facts;
		this.owner = owner;
	}

	/** @param fromStart whether the first enumerator that is seen is the first of all */
	void read(IASTEnumerationSpecifier enumeration, boolean fromStart) {
		start = fromStart ? "" : null;
		for (var enumerator : enumeration.getEnumerators())
			read(enumerator);
	}

	private void read(IASTEnumerator enumerator) {
		var value = enumerator.getValue();
		if (value != null) {
			start = places.isWhole(value) ? places.text(value) : null;
			count = 0;
		}
		var name = enumerator.getName();
		if (places.isSource(name)) {
			var fact = facts.declaration(DeclarationKind.CONSTANT, name.toString(), places.line(name), owner);
			fact.setDefinition(true);
			facts.value(fact, text());
		}
		count++;
	}

	private String text() {
		if (start == null)
			return null;
		if (start.isEmpty())
			return Integer.toString(count);
		return count == 0 ? start : "(" + start + ") + " + count;
	}
}
