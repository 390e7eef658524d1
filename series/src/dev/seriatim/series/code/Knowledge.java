package dev.seriatim.series.code;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What holds where a statement runs.
 *
 * @param parameters indices of parameters that are known to be true or false there
 * @param present    callbacks that are known not to be NULL
 * @param absent     callbacks whose test failed: the statement stands in the else branch
 */
record Knowledge(Map<Integer, Boolean> parameters, Set<String> present, Set<String> absent) {

	static final Knowledge NONE = new Knowledge(Map.of(), Set.of(), Set.of());

	/** Both together; where they differ, {@code more} counts. */
	Knowledge and(Knowledge more) {
		if (more.equals(NONE))
			return this;
		var allParameters = new LinkedHashMap<>(parameters);
		allParameters.putAll(more.parameters);
		var allPresent = new LinkedHashSet<>(present);
		allPresent.addAll(more.present);
		var allAbsent = new HashSet<>(absent);
		allAbsent.addAll(more.absent);
		return new Knowledge(allParameters, allPresent, allAbsent);
	}
}
