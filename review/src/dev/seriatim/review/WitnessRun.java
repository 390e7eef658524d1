package dev.seriatim.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.witness.FindingId;
import dev.seriatim.model.witness.NoWitness;
import dev.seriatim.model.witness.Witness;
import dev.seriatim.model.witness.Witnesses;
import dev.seriatim.report.WitnessText;
import dev.seriatim.series.snapshot.SourceCache;

/** Reviews a series and writes the smallest module that shows one of the findings. */
public final class WitnessRun {

	/** How many findings are named to someone who named none. */
	private static final int SHORT = 12;

	private final ReviewRequest request;
	private final SourceCache cache;

	/** @param cache what earlier reviews learnt of sources */
	public WitnessRun(ReviewRequest request, SourceCache cache) {
		this.request = request;
		this.cache = cache;
	}

	/**
	 * The witness of one finding as C text.
	 *
	 * @param id      as {@link FindingId} has it
	 * @param monitor null for none
	 * @throws Trouble as a review has it, where the ID is that of no finding or of several, and where the finding has no witness
	 */
	public String run(String id, IProgressMonitor monitor) throws Trouble {
		return new ReviewRun(request, cache).judge(monitor, ready -> {
			var judge = ready.judge(ready.source());
			var findings = judge.review(ready.series(), Order.posted(ready.series()), ready.adjustments()).getFindings();
			var meant = FindingId.find(id, findings);
			if (meant.isEmpty())
				throw trouble("no finding is called " + id + offer(findings, judge));
			if (meant.size() > 1)
				throw trouble(meant.size() + " findings are called " + id + ", of which the fingerprints tell one: "
						+ meant.stream().map(Finding::getFingerprint).collect(Collectors.joining(", ")));
			try {
				return WitnessText.write(witness(meant.getFirst(), judge), ready.series());
			} catch (NoWitness none) {
				throw trouble(id + " has no witness: " + none.getMessage() + offer(findings, judge));
			}
		});
	}

	private static Witness witness(Finding finding, Judge judge) throws NoWitness {
		return Witnesses.of(finding, judge.cause(finding));
	}

	private static String offer(List<Finding> findings, Judge judge) {
		var possible = new ArrayList<String>();
		for (var finding : findings)
			try {
				possible.add(FindingId.of(witness(finding, judge).finding()));
			} catch (NoWitness none) {
				// It is not offered.
			}
		if (possible.isEmpty())
			return "; no finding of this series has one";
		return possible.size() > SHORT ? "; " + possible.size() + " findings have one" : "; what has one: " + String.join(", ", possible);
	}

	private Trouble trouble(String reason) {
		return new Trouble(request.input(), reason);
	}
}
