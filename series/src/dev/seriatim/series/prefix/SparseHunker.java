package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Hunk;
import dev.seriatim.series.patch.Hunks;

/** Puts the hunks of a posted series, in its order, into files that nobody has, and so learns what is in them. */
final class SparseHunker implements PatchApplier.Hunker {

	private final Set<String> driftedFiles = new HashSet<>();
	private boolean gapBefore;

	/** From now on patches are missing in between, or other ones stand in for them. */
	void noteGap() {
		gapBefore = true;
	}

	@Override
	public HunkApplier.Result apply(Content content, FileChange change) throws DoesNotApply {
		if (content.isComplete()) {
			return HunkApplier.apply(content, change.path(), change.getHunks());
		}
		List<HunkText> texts = new ArrayList<>();
		for (Hunk hunk : change.getHunks()) {
			if (!Hunks.isWhole(hunk)) {
				throw new DoesNotApply(hunk.getOldStart(),
						"the hunk at line " + hunk.getOldStart() + " does not have the lines that its header says");
			}
			texts.add(HunkText.of(hunk));
		}
		List<Integer> positions = positions(new Sheet(content.pieces()).trial(), texts, change);
		var sheet = new Sheet(content.pieces());
		var heads = new RenamedHeads(texts);
		var placed = new ArrayList<PlacedHunk>();
		int growth = 0;
		for (int i = 0; i < texts.size(); i++) {
			int position = positions.get(i);
			sheet.apply(texts.get(i), position, heads.after(texts.get(i).hunk().getHeading()));
			placed.add(new PlacedHunk(texts.get(i).hunk(), position - growth + 1, position + 1));
			growth += texts.get(i).growth();
		}
		if (change.getKind() == ChangeKind.DELETE) {
			sheet.end();
		}
		return new HunkApplier.Result(Content.of(change.path(), sheet.pieces()), placed);
	}

	private List<Integer> positions(Sheet trial, List<HunkText> texts, FileChange change) throws DoesNotApply {
		var positions = new ArrayList<Integer>();
		int drift = 0;
		int least = 0;
		int growth = 0;
		for (HunkText text : texts) {
			Hunk hunk = text.hunk();
			// A header without new lines names the line before them.
			int stated = hunk.getNewStart() - (hunk.getNewCount() > 0 ? 1 : 0);
			boolean drifting = gapBefore || drift != 0 || driftedFiles.contains(change.getOldPath());
			int position = new SparsePlacement(trial, text, least).find(stated + drift, drifting);
			if (position < 0) {
				var standing = new Standing(trial.known(), trial.length(), List.of(new Standing.Taken(0, least, growth)));
				throw Misfit.of(text, standing, text.startsFile() ? 0 : Math.max(0, stated + drift),
						"the hunk at line " + hunk.getOldStart() + " contradicts what other hunks show of the file");
			}
			trial.apply(text, position, hunk.getHeading());
			drift = position - stated;
			least = position + hunk.getNewCount();
			growth += text.growth();
			positions.add(position);
		}
		if (drift != 0) {
			driftedFiles.add(change.path());
		}
		return positions;
	}
}
