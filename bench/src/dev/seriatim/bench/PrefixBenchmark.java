package dev.seriatim.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.patch.Patch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.tree.Tree;

/** All 14 states of the series on the kernel in a warm process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PrefixBenchmark {

	private Tree tree;
	private PatchSeries series;
	private Repository repository;
	private List<Patch> patches;

	/** Opens the tree, and reads the mails for those that do not read them themselves. */
	@Setup
	public void open() throws IOException {
		tree = Inputs.tree(Inputs.LINUX);
		series = Inputs.series(Inputs.LINUX_MAILS);
		repository = new RepositoryBuilder().setWorkTree(Inputs.LINUX.toFile()).build();
		patches = JGitPrefixes.read(Inputs.LINUX_MAILS);
	}

	@TearDown
	public void close() {
		tree.close();
		repository.close();
	}

	@Benchmark
	public void seriatim(Blackhole hole) {
		SeriatimPrefixes.visitChanges(series, tree, (prefix, path, content) -> hole.consume(content));
	}

	@Benchmark
	public void seriatimFromMails(Blackhole hole) {
		SeriatimPrefixes.visitChanges(Inputs.series(Inputs.LINUX_MAILS), tree, (prefix, path, content) -> hole.consume(content));
	}

	@Benchmark
	public List<ObjectId> jgit() throws IOException {
		return JGitPrefixes.apply(repository, new MemoryInserter(repository), patches);
	}

	@Benchmark
	public List<ObjectId> jgitFromMails() throws IOException {
		return JGitPrefixes.apply(repository, new MemoryInserter(repository), JGitPrefixes.read(Inputs.LINUX_MAILS));
	}
}
