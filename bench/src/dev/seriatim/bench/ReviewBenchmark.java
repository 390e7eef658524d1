package dev.seriatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.Report;
import dev.seriatim.review.ReviewRequest;
import dev.seriatim.review.ReviewRun;
import dev.seriatim.review.Trouble;
import dev.seriatim.series.snapshot.SourceCache;

/**
 * The review of the series on the kernel, as the workbench runs it again when a mail was saved: one patch, of the header of the API, differs
 * each time. With a heap of 512 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = "-Xmx512m")
public class ReviewBenchmark {

	private static final Path MAILS = Path.of("changing-mails");
	private static final String TEXT = "How many bytes are invalidated";

	private SourceCache cache;
	private Path mail;
	private String text;
	private int changes;

	@Setup
	public void copy() throws IOException {
		cache = SourceCache.inMemory();
		Files.createDirectories(MAILS);
		try (var mails = Files.list(Inputs.LINUX_MAILS)) {
			for (var patch : mails.toList()) {
				var copy = MAILS.resolve(patch.getFileName());
				Files.writeString(copy, Files.readString(patch));
				if (Files.readString(copy).contains(TEXT))
					mail = copy;
			}
		}
		text = Files.readString(mail);
	}

	@Setup(Level.Invocation)
	public void change() throws IOException {
		Files.writeString(mail, text.replace(TEXT, TEXT + " " + changes++));
	}

	@Benchmark
	public Report review() throws Trouble {
		var request = new ReviewRequest(MAILS, Inputs.LINUX, "base", Map.of(), null, List.of(), EnumSet.allOf(Configuration.class));
		return new ReviewRun(request, cache).run(null).report();
	}
}
