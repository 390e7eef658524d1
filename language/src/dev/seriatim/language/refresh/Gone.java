package dev.seriatim.language.refresh;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.contract.Element;
import dev.seriatim.model.drift.Drift;
import dev.seriatim.model.drift.Drift.Kind;

/** The elements of the text that the headers do not have any more. */
record Gone(List<Drift> drifts) {

	boolean contains(Element element) {
		return drifts.stream().anyMatch(drift -> drift.kind() == Kind.GONE && drift.written() == element);
	}

	<T extends Element> Optional<T> lastThatStays(List<T> elements) {
		return elements.stream().filter(element -> !contains(element)).reduce((first, second) -> second);
	}
}
