package dev.seriatim.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.WholeContract;

/**
 * A contract to judge.
 *
 * @param api   extends nothing
 * @param parts of which it is made, as they were read, the nearest first
 * @param label the name under which the report shows it
 */
record NamedContract(Api api, List<Api> parts, String label) {

	/** With what it extends. */
	static NamedContract of(Api api, String label) {
		return new NamedContract(WholeContract.of(api), WholeContract.parts(api), label);
	}

	static NamedContract of(Era era) {
		return of(era.load(), labelOf(era));
	}

	static String labelOf(Era era) {
		return era + " (shipped)";
	}

	/** Of the APIs that it is made of. */
	Set<String> names() {
		return parts.stream().map(Api::getName).collect(Collectors.toSet());
	}
}
