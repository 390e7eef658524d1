package dev.seriatim.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.ide.Proposals;
import dev.seriatim.language.ide.SeriatimIdeSetup;

/** What an editor asks of a text while somebody types into it; each time with another text, as after a key. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LanguageBenchmark {

	private static final Path FILE = Path.of("plan.seriatim").toAbsolutePath();

	private final String text = LongPlan.text(1000, 500);
	private int keys;

	@Setup
	public void setUp() {
		new SeriatimIdeSetup().createInjectorAndDoEMFRegistration();
		if (!new DocumentReader().read(FILE, text).problems().isEmpty())
			throw new IllegalStateException("the plan is not sound");
		if (diagnosticsOfManyProblems().problems().size() != 100)
			throw new IllegalStateException("not all problems are found");
	}

	/** Parsing, finding what each name refers to, and all checks. */
	@Benchmark
	public DocumentReader.Result diagnostics() {
		return new DocumentReader().read(FILE, text + "// " + keys++);
	}

	/** As diagnostics, with an unknown name in each tenth patch. */
	@Benchmark
	public DocumentReader.Result diagnosticsOfManyProblems() {
		return new DocumentReader().read(FILE, text.replaceAll("(patch \\d*0 .*-> callback)", "$1_") + "// " + keys++);
	}

	/** The callbacks that a need in the last line can name. */
	@Benchmark
	public List<Proposals.Proposal> assist() {
		var before = text + "// " + keys++ + "\nconsumer last of widget needs ";
		return Proposals.at(FILE, before, before.length());
	}
}
