package dev.seriatim.review;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.model.contract.Api;

/** A contract to judge, with the name under which the report shows it. */
record NamedContract(Api api, String label) {

	static NamedContract of(Era era) {
		return new NamedContract(era.load(), era + " (shipped)");
	}
}
