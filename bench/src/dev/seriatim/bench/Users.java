package dev.seriatim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.snapshot.SeriesSnapshots;
import dev.seriatim.series.snapshot.SourceCache;
import dev.seriatim.series.snapshot.TreeSearch;
import dev.seriatim.series.tree.Tree;

/** Who uses the mmu notifier API in the kernel. */
final class Users {

	/** One identifier a line. */
	static final Path NAMES = Path.of("users-names");

	private Users() {
	}

	static Api api() {
		return ShippedContracts.eras().stream().filter(era -> era.fileName().equals("mmu_notifier-6.1.seriatim")).findFirst().orElseThrow().load();
	}

	/** The names that no other API has. */
	static Collection<String> names() {
		return new TreeSet<>(ApiNames.of(List.of(api())).vocabulary());
	}

	/** The files that hold one of the names, without a contract, a parser or a cache. */
	static Set<String> files(Tree tree) throws IOException {
		return new TreeSearch(Files.readAllLines(NAMES)).in(tree.root(), SubMonitor.convert(null));
	}

	/** All files that hold one of the names, parsed. */
	static Snapshot snapshot(Api api, Tree tree, SourceCache cache, Configuration configuration) {
		return SeriesSnapshots.of(SeriesFactory.eINSTANCE.createPatchSeries(), Optional.of(tree), List.of(api), cache, null).snapshot(Prefix.BASE, configuration);
	}

	/** The calls of functions and macros of the API, as {@code FILE LINE NAME}. */
	static Set<String> calls(Tree tree) {
		var api = api();
		var names = ApiNames.of(List.of(api)).functions();
		var cache = SourceCache.inMemory();
		var calls = new TreeSet<String>();
		for (var configuration : EnumSet.allOf(Configuration.class))
			for (var file : snapshot(api, tree, cache, configuration).getFiles())
				file.getCalls().stream().filter(call -> names.contains(call.getCallee()))
						.forEach(call -> calls.add(file.getPath() + " " + call.getLine() + " " + call.getCallee()));
		return calls;
	}
}
