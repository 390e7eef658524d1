package dev.seriatim.review;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.judge.ClaimPhrases;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.report.Report;
import dev.seriatim.series.snapshot.SeriesSnapshots;
import dev.seriatim.series.snapshot.SourceCache;

/** One review, from the messages to the neutral report. Runs may go on in several threads at a time, each in one. */
public final class ReviewRun {

	/** The program, as reports name it. */
	public static final Report.Tool TOOL = new Report.Tool("seriatim", "0.1.0");

	private static final int READING = 10;
	private static final int SNAPSHOTS = 80;
	private static final int JUDGING = 10;

	private final ReviewRequest request;
	private final SourceCache cache;

	public ReviewRun(ReviewRequest request) {
		this(request, SourceCache.inMemory());
	}

	/** @param cache what earlier reviews learnt of sources; runs may share it */
	public ReviewRun(ReviewRequest request, SourceCache cache) {
		this.request = request;
		this.cache = cache;
	}

	/**
	 * Reads and judges; takes milliseconds for the hunks of a series alone and seconds for a whole kernel tree.
	 *
	 * @param monitor told each step as a sub task; nothing stays behind when it is cancelled
	 * @throws Trouble when the work cannot be done, or a file stops being readable on the way
	 * @throws org.eclipse.core.runtime.OperationCanceledException soon after the monitor was cancelled
	 */
	public Reviewed run(IProgressMonitor monitor) throws Trouble {
		return judge(monitor, ready -> new Reviewed(ready.report(ready.review(ready.source(), Order.posted(ready.series()))), ready.assignment().variants(), ready.assignment().inputs()));
	}

	/** Everything that is read to judge a series, as long as its tree is open. */
	record Ready(Assignment assignment, PatchSeries series, SnapshotSource source, List<Api> apis, ReviewRequest request, Map<Api, DeclaredApi> declared,
			Adjustments adjustments, ClaimPhrases claims, Report.Input input) {

		/** In an order, with the series' own snapshots or others made from them. The series becomes part of the review. */
		Review review(SnapshotSource snapshots, Order order) throws Trouble {
			var review = judge(snapshots).review(series, order, adjustments);
			// Where the file of the language lies is nobody's business but its reader's.
			if (review.getBase() != null)
				review.setBase(review.getBase().replace(assignment.tree().get().toString(), assignment.writtenTree().get()));
			return review;
		}

		Judge judge(SnapshotSource snapshots) throws Trouble {
			return new Judge(snapshots, apis, assignment.consumers(), request.configurations(), declared, claims);
		}

		/** Of the review made last. */
		Report report(Review review) {
			return Report.of(review, TOOL, input);
		}
	}

	/** What is made of a series that can be judged. */
	interface Judging<T> {

		T judge(Ready ready) throws Trouble;
	}

	<T> T judge(IProgressMonitor monitor, Judging<T> judging) throws Trouble {
		try {
			return judge(SubMonitor.convert(monitor, READING + SNAPSHOTS + JUDGING), judging);
		} catch (UncheckedIOException unreadable) {
			throw new Trouble(List.of(unreadable.getCause().getMessage()));
		}
	}

	private <T> T judge(SubMonitor progress, Judging<T> judging) throws Trouble {
		progress.subTask("Reading the series");
		var assignment = Assignment.of(request);
		var series = assignment.series(progress.split(READING));
		var named = NamedContracts.of(request, assignment.documents());
		var candidates = candidates(named);
		var macros = assignment.macros();
		var claims = ListFiles.claims(request.claims());
		progress.subTask(assignment.tree().isPresent() ? "Reading the tree" : "Reading the hunks");
		try (var tree = OpenTree.of(assignment, series)) {
			var source = SeriesSnapshots.of(series, tree.tree(), apis(named, candidates), assignment.consumers(), macros, cache,
					progress.split(SNAPSHOTS));
			var contracts = contracts(named, candidates, source, Timeline.of(series));
			progress.subTask("Judging " + series.getPatches().size() + " patches");
			var apis = contracts.stream().map(NamedContract::api).toList();
			return judging.judge(new Ready(assignment, series, source, apis, request, tree.declared(named.stream().map(NamedContract::api).toList(), macros),
					assignment.adjustments(contracts), claims, input(assignment, contracts)));
		}
	}

	/** Shipped contracts are judged where the user names none, those of other APIs than the ones a file of the language states. */
	private List<Era> candidates(List<NamedContract> named) {
		if (!request.contracts().isEmpty())
			return List.of();
		var names = named.stream().flatMap(contract -> contract.names().stream()).collect(Collectors.toSet());
		return ShippedContracts.eras().stream().filter(era -> !names.contains(era.name())).toList();
	}

	private static List<Api> apis(List<NamedContract> named, List<Era> candidates) {
		var apis = new ArrayList<Api>();
		named.forEach(contract -> apis.add(contract.api()));
		candidates.forEach(era -> apis.add(era.load()));
		return apis;
	}

	private static List<NamedContract> contracts(List<NamedContract> named, List<Era> candidates, SnapshotSource source, Timeline timeline) {
		var contracts = new ArrayList<>(named);
		var choice = new EraChoice(source, timeline);
		candidates.stream().collect(Collectors.groupingBy(Era::name)).values()
				.forEach(eras -> choice.of(eras).map(NamedContract::of).ifPresent(contracts::add));
		return contracts;
	}

	private Report.Input input(Assignment assignment, List<NamedContract> contracts) {
		return new Report.Input(request.input().toString(), assignment.writtenTree().orElse(null),
				assignment.base().orElse(null), contracts.stream().map(NamedContract::label).toList(),
				request.configurations().stream().sorted().toList());
	}
}
