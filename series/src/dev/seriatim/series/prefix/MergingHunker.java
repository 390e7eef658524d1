package dev.seriatim.series.prefix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Hunk;

/**
 * Puts a patch where other patches precede it than where it was posted, as {@code git rebase} does: what it makes of a file there is merged with
 * what the others make of it, both compared with the file that it was posted for. Where a file was not completely known or the patch failed on it
 * when it was posted, its hunks are placed instead.
 */
final class MergingHunker implements PatchApplier.Hunker {

	private final PrefixState before;
	private final PrefixState after;
	private final Base base;
	private final UnaryOperator<String> names;

	/**
	 * @param before the state that the patch was posted for
	 * @param after  the state after it there
	 * @param names  what the files are called here that the patch knows by other names
	 */
	MergingHunker(PrefixState before, PrefixState after, Base base, UnaryOperator<String> names) {
		this.names = names;
		this.before = before;
		this.after = after;
		this.base = base;
	}

	/** A file that is renamed here already is not renamed again. */
	@Override
	public ChangedPaths paths(FileChange change) {
		return switch (change.getKind()) {
		case MODIFY -> new ChangedPaths(names.apply(change.getOldPath()), names.apply(change.getNewPath()));
		case DELETE -> new ChangedPaths(names.apply(change.getOldPath()), null);
		case COPY -> new ChangedPaths(names.apply(change.getOldPath()), change.getNewPath());
		case ADD, RENAME -> ChangedPaths.asPosted(change);
		};
	}

	@Override
	public HunkApplier.Result apply(Content ours, FileChange change) throws DoesNotApply {
		if (change.getKind() == ChangeKind.ADD) {
			return HunkApplier.apply(ours, change.path(), change.getHunks());
		}
		byte[] common = bytes(before, change.getOldPath());
		byte[] theirs = change.getKind() == ChangeKind.DELETE ? new byte[0] : bytes(after, change.getNewPath());
		byte[] here = ours.bytes().orElse(null);
		boolean failed = after.frozenSince(change.path()) > 0;
		if (common == null || theirs == null || here == null || failed) {
			return HunkApplier.apply(ours, change.path(), change.getHunks());
		}
		return merge(change, new RawText(common), new RawText(here), new RawText(theirs));
	}

	private byte[] bytes(PrefixState state, String path) throws DoesNotApply {
		Content content = state.changed(path).isPresent() ? state.changed(path).get() : base.content(path);
		return content.bytes().orElse(null);
	}

	private HunkApplier.Result merge(FileChange change, RawText common, RawText ours, RawText theirs) throws DoesNotApply {
		var merged = new MergeAlgorithm(new HistogramDiff()).merge(RawTextComparator.DEFAULT, common, ours, theirs);
		EditList others = new HistogramDiff().diff(RawTextComparator.DEFAULT, common, ours);
		boolean deletesMore = change.getKind() == ChangeKind.DELETE && !others.isEmpty();
		if (merged.containsConflicts() || deletesMore) {
			throw conflict(change, merged);
		}
		List<PlacedHunk> placed = after.hunks(change).stream().map(hunk -> moved(hunk, others)).toList();
		return new HunkApplier.Result(Content.of(change.path(), text(merged)), placed);
	}

	/** The first hunk that changes what other patches change too. */
	private DoesNotApply conflict(FileChange change, MergeResult<RawText> merged) {
		int line = 0;
		for (MergeChunk chunk : merged) {
			if (chunk.getConflictState() == MergeChunk.ConflictState.NEXT_CONFLICTING_RANGE) {
				line = hunkAt(change, chunk.getBegin() + 1);
				break;
			}
		}
		return new DoesNotApply(line, line == 0 ? "the file is changed by patches that come before, and deleted"
				: "the hunk at line " + line + " changes what other patches change too");
	}

	/** The line in the header of the last hunk that begins up to a line of the file after the patch, where it was posted. */
	private int hunkAt(FileChange change, int line) {
		Hunk found = change.getHunks().getFirst();
		for (PlacedHunk placed : after.hunks(change)) {
			if (placed.newFirst() <= line) {
				found = placed.hunk();
			}
		}
		return found.getOldStart();
	}

	/** A hunk stands as much lower as others make the file longer above its first change. */
	private static PlacedHunk moved(PlacedHunk hunk, EditList others) {
		int context = (int) hunk.hunk().getLines().stream().takeWhile(line -> line.startsWith(" ")).count();
		int firstChange = hunk.oldFirst() - 1 + context;
		int growth = others.stream().filter(edit -> edit.getBeginA() < firstChange).mapToInt(edit -> edit.getLengthB() - edit.getLengthA()).sum();
		return new PlacedHunk(hunk.hunk(), hunk.oldFirst() + growth, hunk.newFirst() + growth);
	}

	private static byte[] text(MergeResult<RawText> merged) {
		var text = new ByteArrayOutputStream();
		try {
			new MergeFormatter().formatMerge(text, merged, "", "", "", StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory takes everything
		}
		return text.toByteArray();
	}
}
