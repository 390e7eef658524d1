package dev.seriatim.bench;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.series.snapshot.SourceCache;

/** Who uses the API in the kernel, in a warm process: with nothing known, and when it was asked before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class UsersBenchmark {

	private Api api;
	private SourceCache cache;

	@Setup
	public void ask() {
		api = Users.api();
		cache = SourceCache.inMemory();
		again();
	}

	@Benchmark
	public Set<String> search() throws IOException {
		try (var tree = Inputs.tree(Inputs.LINUX)) {
			return Users.files(tree);
		}
	}

	/** Opening the repository included. */
	@Benchmark
	public Snapshot again() {
		try (var tree = Inputs.tree(Inputs.LINUX)) {
			return Users.snapshot(api, tree, cache, Configuration.Y);
		}
	}
}
