package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.ConsumerRow;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.series.WorksPromise;
import dev.seriatim.model.usage.Consumer;

/** Whether consumers work from a prefix on. */
final class WorksPromises {

	private final Timeline timeline;
	private final Conflicts conflicts;
	private final Review review;
	private final Findings findings;

	WorksPromises(Timeline timeline, Conflicts conflicts, Review review, Findings findings) {
		this.timeline = timeline;
		this.conflicts = conflicts;
		this.review = review;
		this.findings = findings;
	}

	PromiseOutcome judge(WorksPromise promise) {
		if (promise.getFrom() > 0 && timeline.position(promise.getFrom()) < 0)
			return PromiseOutcome.keptUnless(List.of("patch " + promise.getFrom() + " is left out"));
		var reasons = new ArrayList<String>();
		for (var consumer : promise.getConsumers()) {
			var rows = review.getConsumers().stream().filter(candidate -> candidate.getName().equals(consumer.getName())).toList();
			if (rows.isEmpty())
				reasons.add(consumer.getName() + " was not found");
			for (var candidate : rows)
				for (var position = timeline.position(promise.getFrom()); position <= timeline.last(); position++) {
					var fit = candidate.getServed().get(position);
					if (fit == Fit.BROKEN || fit == Fit.NOT_SERVED || fit == Fit.ABSENT)
						return broken(consumer, fit, position);
					if (fit == Fit.NOT_CHECKED)
						reasons.add(reason(consumer, candidate, position));
				}
		}
		return PromiseOutcome.keptUnless(reasons);
	}

	private PromiseOutcome broken(Consumer consumer, Fit fit, int position) {
		var by = position == 0 ? 0 : timeline.number(position);
		var cause = findings.all().stream().filter(finding -> finding.getKind() == FindingKind.FIT && finding.getPatch() == by
				&& finding.getConsumers().contains(consumer.getName())).findFirst();
		return PromiseOutcome.broken(by, consumer.getName() + " is " + fit.getLiteral() + " at prefix " + by,
				cause.map(Finding::getPlace).map(EcoreUtil::copy).orElse(null));
	}

	private String reason(Consumer consumer, ConsumerRow row, int position) {
		if (timeline.isMissing(position))
			return "patch " + timeline.number(position) + " is missing";
		if (row.getFile() != null && conflicts.isFrozen(row.getFile(), position))
			return row.getFile() + " is not followed from patch " + timeline.number(conflicts.frozen().get(row.getFile()));
		var atomic = consumer.getNeeds().stream().filter(ConsumerRows::isAtomic).map(need -> need.getCallback().getName()).collect(Collectors.joining(", "));
		return "whether " + atomic + " may sleep there was not checked";
	}
}
