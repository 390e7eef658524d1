package dev.seriatim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.report.Report;
import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.snapshot.SeriesSnapshots;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** One review, from the messages to the neutral report. */
final class ReviewRun {

	private final Request request;
	private final ProgressLine progress;

	ReviewRun(Request request, ProgressLine progress) {
		this.request = request;
		this.progress = progress;
	}

	Report report() throws Trouble {
		progress.show("reading the series");
		var assignment = Assignment.of(request);
		var series = assignment.series();
		var named = NamedContracts.of(request, assignment.documents());
		var candidates = candidates(named);
		progress.show(assignment.tree().isPresent() ? "reading the tree" : "reading the hunks");
		try (var tree = new OpenTree(assignment, series)) {
			var source = SeriesSnapshots.of(series, tree.tree(), apis(named, candidates));
			var contracts = contracts(named, candidates, source, Timeline.of(series));
			progress.show("judging " + series.getPatches().size() + " patches");
			var judge = new Judge(source, contracts.stream().map(NamedContract::api).toList(), assignment.consumers(),
					request.configurations());
			return Report.of(judge.review(series), new Report.Tool("seriatim", Version.NUMBER), input(assignment, contracts));
		}
	}

	/** Shipped contracts are judged where the user names none, those of other APIs than the ones a file of the language states. */
	private List<Era> candidates(List<NamedContract> named) {
		if (!request.contracts().isEmpty())
			return List.of();
		var names = named.stream().map(contract -> contract.api().getName()).collect(Collectors.toSet());
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
		return new Report.Input(request.input().toString(), assignment.tree().map(Path::toString).orElse(null),
				assignment.base().orElse(null), contracts.stream().map(NamedContract::label).toList(),
				request.configurations().stream().sorted().toList());
	}

	/** The tree of an assignment while it is read. */
	private record OpenTree(Optional<Tree> tree) implements AutoCloseable {

		OpenTree(Assignment assignment, PatchSeries series) throws Trouble {
			this(open(assignment, series));
		}

		private static Optional<Tree> open(Assignment assignment, PatchSeries series) throws Trouble {
			if (assignment.tree().isEmpty())
				return Optional.empty();
			try {
				return Optional.of(Trees.open(assignment.tree().get(), assignment.base(), Optional.ofNullable(series.getBase())));
			} catch (InputException unusable) {
				throw new Trouble(List.of(unusable.getMessage()));
			}
		}

		@Override
		public void close() {
			tree.ifPresent(Tree::close);
		}
	}
}
