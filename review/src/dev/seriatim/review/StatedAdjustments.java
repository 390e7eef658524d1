package dev.seriatim.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.language.TextResource;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.judge.Adjustments.Stated;
import dev.seriatim.model.review.SeverityChange;
import dev.seriatim.model.review.Suppression;
import dev.seriatim.model.series.PatchSeries;

/** Collects what the series and the contracts of a review state about findings. */
final class StatedAdjustments {

	private final Set<Path> files;
	private final List<Stated<SeverityChange>> severities = new ArrayList<>();
	private final List<Stated<Suppression>> suppressions = new ArrayList<>();

	private StatedAdjustments(Set<Path> files) {
		this.files = files;
	}

	/** @param files as the user names them, of which the others are imported */
	static Adjustments of(List<PatchSeries> series, List<NamedContract> contracts, Set<Path> files) {
		var stated = new StatedAdjustments(files);
		series.forEach(one -> stated.add(one.getSeverities(), one.getSuppressions(), null));
		for (var contract : contracts)
			contract.parts().forEach(part -> stated.add(part.getSeverities(), part.getSuppressions(), contract.api()));
		return new Adjustments(stated.severities, stated.suppressions);
	}

	private void add(List<SeverityChange> changes, List<Suppression> accepted, Api api) {
		changes.forEach(change -> severities.add(stated(change, api)));
		accepted.forEach(suppression -> suppressions.add(stated(suppression, api)));
	}

	private <T extends EObject> Stated<T> stated(T statement, Api api) {
		return new Stated<>(statement, api, file(TextResource.file(statement.eResource())), TextResource.line(statement));
	}

	/** Where a file lies is nobody's business but its reader's: an imported one is named from a file of the user's. */
	private String file(Path read) {
		for (var named : files)
			if (named.toAbsolutePath().normalize().equals(read))
				return named.toString();
		return files.stream().findFirst().map(named -> named.resolveSibling(named.toAbsolutePath().normalize().getParent().relativize(read)).normalize().toString())
				.orElse(read.toString());
	}
}
