package dev.seriatim.model.judge;

import java.util.List;
import java.util.stream.Collectors;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.drift.Comparison;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.drift.Drift;
import dev.seriatim.model.drift.Drift.Kind;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.rules.Rules;

/** Where a contract and the headers of the tree disagree before any patch. */
final class ContractFindings {

	private final Api api;
	private final DeclaredApi declared;

	ContractFindings(Api api, DeclaredApi declared) {
		this.api = api;
		this.declared = declared;
	}

	void addTo(Findings findings) {
		var drifts = Comparison.of(api, declared);
		for (var drift : drifts)
			if (drift.kind() != Kind.ADDED)
				findings.add(Rules.CONTRACT_DRIFT, FindingKind.CONTRACT, 0, 0, drift.name(), drift.written() instanceof Element element ? element.getSide() : null,
						place(drift), Rules.CONTRACT_DRIFT.message("", drift), null);
		var added = drifts.stream().filter(drift -> drift.kind() == Kind.ADDED).toList();
		if (!added.isEmpty())
			addAdded(added, findings);
	}

	private void addAdded(List<Drift> added, Findings findings) {
		var names = added.stream().map(Drift::name).collect(Collectors.joining(", "));
		findings.add(Rules.CONTRACT_DRIFT, FindingKind.CONTRACT, 0, 0, api.getName(), null, place(added.getFirst()),
				Rules.CONTRACT_DRIFT.message("added", api.getName(), added.size(), names), null);
	}

	/** In the header; null for what it does not have. */
	private Place place(Drift drift) {
		var spot = drift.declared() == null ? null : declared.spots().get(drift.declared());
		return spot == null ? null : Places.at(spot.file(), spot.line());
	}
}
