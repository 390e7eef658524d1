package dev.seriatim.review.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.report.Report;
import dev.seriatim.review.ReviewRequest;
import dev.seriatim.review.ReviewRun;
import dev.seriatim.review.Trouble;
import dev.seriatim.series.snapshot.SourceCache;

/** A ground laid out: its files as a tree, and those who judge series on it. For several threads. */
final class Workshop {

	/** What became of a mutant. */
	record Outcome(Mutant mutant, Report report, List<Break> breaks, boolean otherBreaks, List<String> complaints) {

		/** Whether it breaks something that is none of the API's, such as a static function whose only caller stays: nothing that Seriatim is about. */
		boolean isBesideThePoint() {
			return otherBreaks;
		}

		boolean isHarmful() {
			return !breaks.isEmpty() || !mutant.expected().isEmpty();
		}

		@Override
		public String toString() {
			return mutant.name() + "\n  " + String.join("\n  ", complaints) + "\n" + Examination.shown(report);
		}
	}

	private final Ground ground;
	private final Map<String, String> base;
	private final Path tree;
	private final Path mails;
	private final Mails writer;
	private final List<Compiler> compilers;
	private final SourceCache cache = SourceCache.inMemory();
	private final AtomicInteger number = new AtomicInteger();

	Workshop(Ground ground, Map<Configuration, KernelBuild> builds, Path answers, Path folder) throws IOException {
		this.ground = ground;
		this.base = ground.files();
		this.tree = folder.resolve(ground.name() + "/tree");
		this.mails = folder.resolve(ground.name() + "/mails");
		for (var file : base.entrySet()) {
			Files.createDirectories(tree.resolve(file.getKey()).getParent());
			Files.writeString(tree.resolve(file.getKey()), file.getValue());
		}
		this.writer = new Mails(folder.resolve(ground.name() + "/repository"), base);
		var compilers = new ArrayList<Compiler>();
		for (var build : builds.entrySet())
			compilers.add(new Compiler(build.getKey(), build.getValue(), ground, base, answers, folder));
		this.compilers = List.copyOf(compilers);
	}

	Ground ground() {
		return ground;
	}

	/** Whether its patches apply in their order, and each changes something. */
	boolean isSeries(Mutant mutant) {
		try {
			var prefixes = mutant.series().prefixes(base);
			for (var k = 1; k < prefixes.size(); k++)
				if (prefixes.get(k).equals(prefixes.get(k - 1)))
					return false;
			return true;
		} catch (Edit.Unfit unfit) {
			return false;
		}
	}

	Outcome examine(Mutant mutant) throws IOException, Trouble {
		var prefixes = mutant.series().prefixes(base);
		var breaks = new ArrayList<Break>();
		for (var compiler : compilers)
			breaks.addAll(Examination.breaks(compiler.configuration(), prefixes.stream().map(compiler::errors).toList()));
		var folder = mails.resolve("m" + number.incrementAndGet());
		writer.write(mutant.series(), prefixes, folder);
		var request = new ReviewRequest(folder, tree, null, Map.of(), null, ground.contracts(), EnumSet.allOf(Configuration.class));
		var report = new ReviewRun(request, cache).run(null).report();
		var names = new HashSet<String>();
		for (var texts : prefixes)
			names.addAll(HeaderChange.declared(texts.getOrDefault(ground.header(), base.get(ground.header()))));
		return new Outcome(mutant, report, breaks, breaks.stream().anyMatch(broken -> broken.isAboutOthers(names)), new Examination(mutant, report, breaks, compilers).complaints());
	}
}
