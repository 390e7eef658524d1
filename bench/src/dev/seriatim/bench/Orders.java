package dev.seriatim.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

import dev.seriatim.model.judge.Adjustments;
import dev.seriatim.model.judge.Judge;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.prefix.PrefixFiles;
import dev.seriatim.series.snapshot.SeriesSnapshots;
import dev.seriatim.series.snapshot.SourceCache;
import dev.seriatim.series.tree.Tree;

/** Other orders of the series on the kernel: each two neighbours swapped, and each patch moved to the end, the last one to the front. */
record Orders(String name, List<Integer> patches) {

	private static final int PATCHES = 13;

	static List<Orders> all() {
		var orders = new ArrayList<Orders>();
		var posted = IntStream.rangeClosed(1, PATCHES).boxed().toList();
		for (var first = 0; first + 1 < PATCHES; first++) {
			var order = new ArrayList<>(posted);
			Collections.swap(order, first, first + 1);
			orders.add(new Orders("swap-" + (first + 1), order));
		}
		for (var patch : posted) {
			var order = new ArrayList<>(posted);
			order.remove(patch);
			order.add(patch == PATCHES ? 0 : order.size(), patch);
			orders.add(new Orders("move-" + patch, order));
		}
		return orders;
	}

	/** The name, then the patches. */
	@Override
	public String toString() {
		return name + " " + patches.stream().map(String::valueOf).collect(Collectors.joining(" "));
	}

	/** What each patch makes of its files, as {@code NAME POSITION BLOB PATH}, up to the first conflict. */
	static void files(PatchSeries series, Tree tree, PrintStream out) {
		var files = new PrefixFiles(series, Optional.of(tree));
		for (var order : all()) {
			var prefix = Prefix.BASE;
			for (var position = 1; position <= order.patches.size(); position++) {
				var next = prefix.and(order.patches.get(position - 1));
				if (!files.conflicts(next).isEmpty()) {
					out.println(order.name + " conflict " + position);
					break;
				}
				for (var path : files.touched())
					file(order.name + " " + position, files.bytes(prefix, path), files.bytes(next, path), path, out);
				prefix = next;
			}
		}
	}

	private static void file(String place, Optional<byte[]> before, Optional<byte[]> after, String path, PrintStream out) {
		if (after.isPresent() && !(before.isPresent() && Arrays.equals(before.get(), after.get())))
			try (var ids = new ObjectInserter.Formatter()) {
				out.println(place + " " + ids.idFor(Constants.OBJ_BLOB, after.get()).name() + " " + path);
			}
	}

	/** The number of findings in each order, all prefixes judged in both configurations. */
	static void judge(PatchSeries series, Tree tree, PrintStream out) {
		var api = Users.api();
		SnapshotSource source = SeriesSnapshots.of(series, Optional.of(tree), List.of(api), SourceCache.inMemory(), null);
		var judge = new Judge(source, List.of(api), List.of(), EnumSet.allOf(Configuration.class), Map.of());
		for (var order : all()) {
			var places = order.patches.stream().map(List::of).toList();
			out.println(order.name + " " + judge.review(series, new Order(places), Adjustments.NONE).getFindings().size());
		}
	}
}
