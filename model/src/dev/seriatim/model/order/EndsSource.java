package dev.seriatim.model.order;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

/** The trees at the ends of two series, as if one patch led from the first to the second. */
public final class EndsSource implements SnapshotSource {

	private final SnapshotSource before;
	private final Prefix lastBefore;
	private final SnapshotSource after;
	private final Prefix lastAfter;

	/** @param lastBefore all patches of the old series @param lastAfter all of the new one */
	public EndsSource(SnapshotSource before, Prefix lastBefore, SnapshotSource after, Prefix lastAfter) {
		this.before = before;
		this.lastBefore = lastBefore;
		this.after = after;
		this.lastAfter = lastAfter;
	}

	/** The series with that one patch, which changes no file by itself. */
	public static PatchSeries series() {
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setNumber(1);
		patch.setTotal(1);
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		series.setTotal(1);
		series.getPatches().add(patch);
		return series;
	}

	@Override
	public Snapshot snapshot(Prefix prefix, Configuration configuration) {
		return prefix.equals(Prefix.BASE) ? before.snapshot(lastBefore, configuration) : after.snapshot(lastAfter, configuration);
	}

	@Override
	public List<Conflict> conflicts(Prefix prefix) {
		return List.of();
	}

	@Override
	public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
		return Optional.empty();
	}

	/** Whether absence proves something in both. */
	@Override
	public boolean hasTree() {
		return before.hasTree() && after.hasTree();
	}

	@Override
	public Optional<String> base() {
		return before.base();
	}

	@Override
	public boolean isMentioned(String identifier) {
		return before.isMentioned(identifier);
	}

	@Override
	public List<NotChecked> notChecked() {
		return before.notChecked();
	}
}
