package dev.seriatim.review;

import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.order.CommentCheck;
import dev.seriatim.model.order.Difference;
import dev.seriatim.model.order.EndsSource;
import dev.seriatim.model.order.Judged;
import dev.seriatim.model.order.Pairing;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.report.CompareReport;
import dev.seriatim.report.Report;
import dev.seriatim.series.compare.PatchDiffLength;
import dev.seriatim.series.snapshot.SourceCache;

/** Asks what differs between two series. */
public final class CompareRun {

	private final CompareRequest request;
	private final SourceCache cache;

	/** @param cache what earlier reviews learnt of sources */
	public CompareRun(CompareRequest request, SourceCache cache) {
		this.request = request;
		this.cache = cache;
	}

	/**
	 * Judges both as posted.
	 *
	 * @param monitor null for none
	 * @throws Trouble as a review of either has it
	 */
	public Compared run(IProgressMonitor monitor) throws Trouble {
		var progress = SubMonitor.convert(monitor, 2);
		return new ReviewRun(request.before(), cache).judge(progress.split(1),
				before -> new ReviewRun(request.after(), cache).judge(progress.split(1), after -> compare(before, after)));
	}

	private static Compared compare(ReviewRun.Ready before, ReviewRun.Ready after) throws Trouble {
		var pairing = Pairing.of(before.series(), after.series(), new PatchDiffLength());
		var was = before.review(before.source(), Order.posted(before.series()));
		var is = after.review(after.source(), Order.posted(after.series()));
		// Without a tree a row is there when a hunk shows it, and what a contract does not name is not looked for.
		var complete = before.source().hasTree() && after.source().hasTree() && before.input().contracts().equals(after.input().contracts());
		var difference = Difference.of(new Judged(Timeline.of(before.series()), was, pairing.namesBefore()), new Judged(Timeline.of(after.series()), is, pairing.namesAfter()), complete);
		var old = before.report(was);
		var newer = after.report(is);
		return new Compared(CompareReport.of(pairing, old, newer, difference, ends(before, after), CommentCheck.of(before.series(), after.series(), pairing)), old, newer);
	}

	/** By the contracts of the new series. */
	private static Report ends(ReviewRun.Ready before, ReviewRun.Ready after) throws Trouble {
		var source = new EndsSource(before.source(), last(before), after.source(), last(after));
		if (!source.hasTree())
			return null;
		var judge = new Judge(source, after.apis(), after.assignment().consumers(), after.request().configurations(), Map.of());
		return after.report(judge.review(EndsSource.series(), Adjustments.NONE));
	}

	private static Prefix last(ReviewRun.Ready ready) {
		var timeline = Timeline.of(ready.series());
		return timeline.prefix(timeline.last());
	}
}
