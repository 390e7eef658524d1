package dev.seriatim.series.prefix;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.prefix.SnapshotSource.MailPlace;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.series.patch.PathRule;
import dev.seriatim.series.tree.Tree;

/**
 * The files of a series after any of its patches in any order, in memory. Only what patches touch is kept for each prefix; all
 * else is shared. Every method throws {@link IllegalArgumentException} for a prefix with a number that the series does not have.
 * Not safe for use by several threads at a time.
 */
public final class PrefixFiles {

	private final Map<Integer, Patch> patches = new HashMap<>();
	private final Base base;
	private final boolean hasTree;
	private final PrefixState root = new PrefixState();
	private final List<Integer> posted;
	private final PostedNames names;
	private final Map<FileState, FileState> states = new HashMap<>();
	/** Many files of one prefix are asked for in a row; only the first question walks through its patches. */
	private Prefix lastAsked = Prefix.BASE;
	private PrefixState lastState = root;

	/** @param tree what the patches are applied on; without one, files are what the hunks show of them */
	public PrefixFiles(PatchSeries series, Optional<Tree> tree) {
		this(series, tree, new KnownContents());
	}

	/**
	 * The same, on a tree that others have read from.
	 *
	 * @param known what is known of its files; what is read is added
	 */
	public PrefixFiles(PatchSeries series, Optional<Tree> tree, KnownContents known) {
		series.getPatches().forEach(patch -> patches.put(patch.getNumber(), patch));
		posted = patches.keySet().stream().sorted().toList();
		names = new PostedNames(patches, posted);
		hasTree = tree.isPresent();
		if (hasTree) {
			base = new TreeBase(tree.get(), known);
		} else {
			base = new SparseBase(series);
			SparseHistory.read(series, base, root);
		}
	}

	/** The paths, before and after, that any patch of the series names. */
	public Set<String> touched() {
		return touched(patches.keySet());
	}

	/** The paths, before and after, that the patches of the prefix name. */
	public Set<String> touched(Prefix prefix) {
		return touched(prefix.patches());
	}

	private Set<String> touched(Collection<Integer> numbers) {
		var paths = new TreeSet<String>();
		for (int number : numbers) {
			for (FileChange change : patch(number).getFiles()) {
				add(paths, change.getOldPath());
				add(paths, change.getNewPath());
			}
		}
		return paths;
	}

	private static void add(Set<String> paths, String path) {
		if (path != null && PathRule.objection(path).isEmpty()) {
			paths.add(path);
		}
	}

	/**
	 * The file as it is after the prefix; a file that a patch failed on is as it was before that patch. With a tree, files that
	 * no patch touches are answered too, and kept from then on.
	 *
	 * @return empty when there is no such file, or without a tree when nothing is known of it
	 */
	public Optional<FileState> file(Prefix prefix, String path) {
		return content(prefix, path).state(states);
	}

	/** The bytes of the file; empty when it is not there or not completely known. */
	public Optional<byte[]> bytes(Prefix prefix, String path) {
		return content(prefix, path).bytes();
	}

	/** The patch of the prefix that failed on the file first, so that later ones were not tried; 0 when none did. */
	public int frozenSince(Prefix prefix, String path) {
		return state(prefix).frozenSince(path);
	}

	/** What the last patch of the prefix could not change, in the order of the patch; empty for the base. */
	public List<Conflict> conflicts(Prefix prefix) {
		return state(prefix).conflicts();
	}

	/** As {@link dev.seriatim.model.prefix.SnapshotSource#mailPlace}. */
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		if (prefix.patches().isEmpty()) {
			return Optional.empty();
		}
		Patch patch = patch(prefix.last());
		PrefixState state = state(prefix);
		return patch.getFiles().stream()
				.filter(change -> file.equals(removed ? state.paths(change).before() : state.paths(change).after()) || file.equals(state.paths(change).path()))
				.findFirst().map(change -> {
					MailLineFinder.Found found = MailLineFinder.find(state.hunks(change), line, removed);
					return new MailPlace(patch.getNumber(), patch.getMessageId(), found.mailLine(), found.index(), found.exact());
				});
	}

	private Content content(Prefix prefix, String path) {
		Optional<Content> changed = state(prefix).changed(path);
		if (changed.isPresent()) {
			return changed.get();
		}
		try {
			return base.content(path);
		} catch (DoesNotApply e) {
			return Content.ABSENT;
		}
	}

	private PrefixState state(Prefix prefix) {
		if (prefix == lastAsked) {
			return lastState;
		}
		lastState = after(prefix.patches());
		lastAsked = prefix;
		return lastState;
	}

	private PrefixState after(List<Integer> numbers) {
		PrefixState state = root;
		for (int i = 0; i < numbers.size(); i++) {
			PrefixState before = state;
			int number = numbers.get(i);
			state = before.next().get(number);
			if (state == null) {
				state = PatchApplier.apply(patch(number), before, base, hunker(numbers.subList(0, i), number));
				before.next().put(number, state);
			}
		}
		return state;
	}

	/** Where other patches come before than when it was posted, a patch is merged, as far as a tree tells into what. */
	private PatchApplier.Hunker hunker(List<Integer> before, int number) {
		int place = posted.indexOf(number);
		if (!hasTree || before.equals(posted.subList(0, place))) {
			return (content, change) -> HunkApplier.apply(content, change.path(), change.getHunks());
		}
		List<Integer> here = List.copyOf(before);
		return new MergingHunker(after(posted.subList(0, place)), after(posted.subList(0, place + 1)), base, path -> names.here(path, number, here));
	}

	private Patch patch(int number) {
		Patch patch = patches.get(number);
		if (patch == null) {
			throw new IllegalArgumentException("the series has no patch " + number);
		}
		return patch;
	}
}
