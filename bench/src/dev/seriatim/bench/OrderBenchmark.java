package dev.seriatim.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.order.JudgedSets;
import dev.seriatim.model.order.OrderSearch;
import dev.seriatim.model.order.Suggestion;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.series.Patch;
import dev.seriatim.series.snapshot.SeriesSnapshots;
import dev.seriatim.series.snapshot.SourceCache;

/** The orders of {@link Orders} compared again, as the search for the best one does: their prefixes are known as sets of patches. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OrderBenchmark {

	private OrderSearch search;

	@Setup
	public void judgeAll() {
		var series = Inputs.series(Inputs.LINUX_MAILS);
		var api = Users.api();
		try (var tree = Inputs.tree(Inputs.LINUX)) {
			var source = SeriesSnapshots.of(series, Optional.of(tree), List.of(api), SourceCache.inMemory(), null);
			var judge = new Judge(source, List.of(api), List.of(), EnumSet.allOf(Configuration.class), Map.of());
			search = new OrderSearch(series.getPatches().stream().map(Patch::getNumber).toList(), new JudgedSets(series, source, judge), () -> false);
			again();
		}
	}

	@Benchmark
	public List<Suggestion> again() {
		return Orders.all().stream().map(order -> search.judge(order.patches())).toList();
	}
}
