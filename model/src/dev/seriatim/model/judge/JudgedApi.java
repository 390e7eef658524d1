package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.review.Configuration;

/** An API with everything that was judged of it, before folding. */
final class JudgedApi {

	private final Api api;
	private final Map<Configuration, ApiInConfiguration> configurations = new EnumMap<>(Configuration.class);
	private final Map<Configuration, Map<Integer, List<Draft>>> drafts = new EnumMap<>(Configuration.class);
	private final Map<Configuration, FitOfCode> fits = new EnumMap<>(Configuration.class);

	JudgedApi(Api api) {
		this.api = api;
	}

	Api api() {
		return api;
	}

	void add(ApiInConfiguration one) {
		configurations.put(one.configuration(), one);
		drafts.put(one.configuration(), new HashMap<>());
	}

	/** Those judged, =y before =n. */
	Iterable<ApiInConfiguration> configurations() {
		return configurations.values();
	}

	/** Whether a configuration is one of those judged so far. */
	boolean isJudged(Configuration configuration) {
		return configurations.containsKey(configuration);
	}

	/** The judged deltas of one position; the list can be filled. */
	List<Draft> drafts(ApiInConfiguration one, int position) {
		return drafts.get(one.configuration()).computeIfAbsent(position, p -> new ArrayList<>());
	}

	/** Keeps what was found out about the code that uses the API, once all its drafts are there. */
	FitOfCode add(ApiInConfiguration one, FitOfCode fit) {
		fits.put(one.configuration(), fit);
		return fit;
	}

	FitOfCode fit(ApiInConfiguration one) {
		return fits.get(one.configuration());
	}
}
