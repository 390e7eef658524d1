package dev.seriatim.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import dev.seriatim.model.series.PatchSeries;

/** Reading a mailbox in a warm process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadingBenchmark {

	/** Besides the cover letter. */
	@Param({ "13", "1000" })
	public int patches;

	@Benchmark
	public PatchSeries seriatim() {
		return Inputs.series(Inputs.mailbox("many-files", patches));
	}
}
