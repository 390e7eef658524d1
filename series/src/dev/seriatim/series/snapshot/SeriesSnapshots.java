package dev.seriatim.series.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.code.KernelMacros;
import dev.seriatim.series.code.SourceReader;
import dev.seriatim.series.prefix.PrefixFiles;
import dev.seriatim.series.tree.Tree;

/**
 * The snapshots of a series: of all C files that a patch touches and, with a tree, of all in the tree that mention the API. The
 * tree is searched once; a content is parsed once.
 */
public final class SeriesSnapshots implements SnapshotSource {

	private static final int ALL = 100;
	private static final int SEARCHING = 70;

	private final SubMonitor progress;
	private final PrefixFiles files;
	private final Optional<Tree> tree;
	private final SourceCache cache;
	private final SourceReader reader;
	private final Set<String> paths = new TreeSet<>();
	private final List<NotChecked> notChecked = new ArrayList<>();
	/** Snapshots that will probably be asked for still: each prefix in two configurations. */
	private int expected;

	private SeriesSnapshots(PatchSeries series, Optional<Tree> tree, ApiNames names, SourceCache cache, SubMonitor progress) {
		this.progress = progress;
		this.files = new PrefixFiles(series, tree, cache.contents());
		this.tree = tree;
		this.cache = cache;
		this.reader = cache.reader(names);
		this.expected = 2 * (series.getPatches().size() + 1);
		files.touched().stream().filter(TreeSearch::isC).forEach(paths::add);
		tree.ifPresent(found -> {
			var search = new TreeSearch(names.searched(), cache.mentions(names.searched()));
			paths.addAll(search.in(found.root(), progress.split(SEARCHING)));
			cache.keep(names.searched());
			search.unreadable().forEach(this::addUnreadable);
		});
	}

	/**
	 * @param tree    what the patches are applied on; stays open as long as snapshots are asked for
	 * @param apis    the contracts whose names make a file worth parsing
	 * @param cache   what is known of sources already; what is found out is added
	 * @param monitor null for none. Once it is cancelled, this method and each later question about a snapshot end soon with an
	 *                {@link org.eclipse.core.runtime.OperationCanceledException}
	 */
	public static SeriesSnapshots of(PatchSeries series, Optional<Tree> tree, List<Api> apis, SourceCache cache, IProgressMonitor monitor) {
		return of(series, tree, apis, List.of(), KernelMacros.STANDARD, cache, monitor);
	}

	/**
	 * The same, for code that uses other macros.
	 *
	 * @param consumers those declared, whose retry protocols make a function worth reading
	 */
	public static SeriesSnapshots of(PatchSeries series, Optional<Tree> tree, List<Api> apis, List<Consumer> consumers, KernelMacros macros, SourceCache cache,
			IProgressMonitor monitor) {
		return new SeriesSnapshots(series, tree, ApiNames.of(apis, consumers).with(macros), cache, SubMonitor.convert(monitor, ALL));
	}

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		progress.setWorkRemaining(Math.max(2, expected--)).split(1);
		var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
		snapshot.setPrefix(prefix.patches().size());
		snapshot.setConfiguration(configuration);
		var states = paths.stream().flatMap(path -> files.file(prefix, path).stream()).toList();
		// Parsing is most of the work, and the reader keeps what it has read.
		states.parallelStream().forEach(state -> {
			if (progress.isCanceled())
				throw new OperationCanceledException();
			reader.read(state, configuration);
		});
		for (var state : states)
			snapshot.getFiles().add(reader.read(state, configuration));
		return snapshot;
	}

	private void addUnreadable(String path) {
		var place = ReviewFactory.eINSTANCE.createNotChecked();
		place.setFile(path);
		place.setReason("cannot be read");
		notChecked.add(place);
	}

	@Override
	public List<Conflict> conflicts(Prefix prefix) {
		return files.conflicts(prefix);
	}

	@Override
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		return files.mailPlace(prefix, file, line, removed);
	}

	@Override
	public boolean hasTree() {
		return tree.isPresent();
	}

	@Override
	public boolean isMentioned(String identifier) {
		return tree.isEmpty() || cache.isMentioned(tree.get().root().id(), identifier, () -> {
			var search = new TreeSearch(List.of(identifier));
			return !search.in(tree.get().root(), progress.setWorkRemaining(Math.max(2, expected)).split(1)).isEmpty() || !search.unreadable().isEmpty();
		});
	}

	@Override
	public Optional<String> base() {
		return tree.map(Tree::describe);
	}

	@Override
	public Optional<String> baseDoubt() {
		return tree.flatMap(Tree::doubt);
	}

	@Override
	public List<NotChecked> notChecked() {
		return List.copyOf(notChecked);
	}
}
