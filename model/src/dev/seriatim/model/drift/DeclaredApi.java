package dev.seriatim.model.drift;

import java.util.Map;
import java.util.Set;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Function;

/**
 * An API as code declares it.
 *
 * @param api          a contract derived from the code
 * @param prototypes   all functions of the headers by name, those too that the contract lists only by what they raise
 * @param exportsKnown whether the files were read that export functions
 * @param unclear      names that the headers mention in a way that is not understood: nothing may be concluded about them
 * @param spots        where the elements of the derived contract and the prototypes stand; those of a contract that is not read from code stand nowhere
 */
public record DeclaredApi(Api api, Map<String, Function> prototypes, boolean exportsKnown, Set<String> unclear, Map<Element, Spot> spots) {

	public DeclaredApi {
		prototypes = Map.copyOf(prototypes);
		unclear = Set.copyOf(unclear);
		spots = Map.copyOf(spots);
	}

	/** @param line from 1 */
	public record Spot(String file, int line) {
	}
}
