package dev.seriatim.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.seriatim.model.order.Difference;
import dev.seriatim.model.order.Split;
import dev.seriatim.model.order.SplitPlaces;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.PromiseState;

/**
 * The neutral form of a what-if: what another order of a series changes. As in {@link Report}, text is not yet escaped, what is not known is null,
 * and lists are never null. Patches have their posted numbers; a prefix is named by the patch that it ends with, the base by 0.
 *
 * @param variant      the name of the variant, null for one without
 * @param order        what comes at each place; several patches are squashed
 * @param suggested    how good the order is, null for one that somebody named
 * @param conflicts    what does not apply as text in this order although it does as posted, the first of each file: such a file is judged as a plan, by what
 *                     each patch did to it as posted
 * @param splits       elements that come with a later patch
 * @param changedCells how many cells of the picture differ, of {@code cells} in either order
 * @param notChecked   how many places could not be checked, and how many as posted: what is not among the changes is as it was only as far as it was checked
 */
public record OrderReport(Report.Tool tool, Report.Input input, Report.Series series, String variant, List<List<Integer>> order, Suggested suggested,
		List<Conflict> conflicts, List<SplitOff> splits, int changedCells, int cells, int notChecked, int notCheckedAsPosted, List<FindingChange> findings,
		List<RowChange> rows, List<ServedChange> served, CutPoints cutPoints, List<PromiseChange> promises) {

	/**
	 * The best order found.
	 *
	 * @param broken         how many of its prefixes are broken, and how many of the posted order's
	 * @param promises       how many promises are
	 * @param moves          how many patches move
	 * @param proven         whether no order is better
	 * @param atLeastBroken  how many prefixes are broken in every order, as far as that is known
	 */
	public record Suggested(int broken, int brokenAsPosted, int promises, int promisesAsPosted, int moves, boolean proven, int atLeastBroken) {
	}

	/** @param line of the hunk in the patch's old side, null when the whole file is concerned */
	public record Conflict(int patch, String file, Integer line, String reason) {

		private static Conflict of(SnapshotSource.Conflict conflict) {
			return new Conflict(conflict.patch(), conflict.file(), conflict.line() == 0 ? null : (Integer) conflict.line(), conflict.reason());
		}
	}

	/**
	 * @param standIns what sites raise until then, empty for nothing
	 * @param lines    that belong to the element, as they are without the split, just before the patch that it goes to
	 * @param sites    that are to be written anew, there too
	 */
	public record SplitOff(String element, int from, int to, List<String> standIns, List<Place> lines, List<Place> sites) {

		/** Where the split is to be made. */
		public static SplitOff of(Split split, SplitPlaces places) {
			return new SplitOff(split.element(), split.from(), split.to(), split.standIns().stream().map(Split.StandIn::callback).toList(),
					places.lines().stream().map(Place::of).toList(), places.sites().stream().map(Place::of).toList());
		}
	}

	/** @param what what stands there; of a site the function, null where no hunk shows it */
	public record Place(String file, int line, String what) {

		private static Place of(SplitPlaces.Place place) {
			return new Place(place.file(), place.line(), place.what());
		}
	}

	/**
	 * @param posted null for what only the other order has
	 * @param other  null for what the other order has not
	 */
	public record FindingChange(Report.Finding posted, Report.Finding other) {
	}

	/**
	 * @param kind   element, consumer or site
	 * @param states in the order of patches
	 */
	public record RowChange(String kind, String name, String file, Configuration configuration, List<StateChange> states) {

		RowChange withGuardOn() {
			return new RowChange(kind, name, file, Configuration.Y, states);
		}
	}

	/** A cell of the picture. A state is null where the order has no such patch; callbacks are separated by blanks, and "?" was not checked. */
	public record StateChange(int patch, String posted, String other) {
	}

	/** From which prefix on a consumer is served; null for none. */
	public record ServedChange(String consumer, Integer posted, Integer other) {
	}

	/** Where merging may stop; a prefix by the patch that it ends with. */
	public record CutPoints(List<Report.CutPoint> posted, List<Report.CutPoint> other) {
	}

	/** @param reason why it is broken or was not checked in the other order, or else in the posted one */
	public record PromiseChange(String text, PromiseState posted, PromiseState other, String reason) {
	}

	/** Whether anything is otherwise than as posted. */
	public boolean differs() {
		return changedCells > 0 || !conflicts.isEmpty() || !findings.isEmpty() || !served.isEmpty() || !promises.isEmpty() || !cutPoints.posted().equals(cutPoints.other());
	}

	/** The same for an order that was looked for. */
	public OrderReport suggested(Suggested how) {
		return new OrderReport(tool, input, series, variant, order, how, conflicts, splits, changedCells, cells, notChecked, notCheckedAsPosted, findings, rows, served, cutPoints, promises);
	}

	/**
	 * @param variant null for one without a name
	 * @param conflicts of the files that are judged as a plan
	 * @param posted  the report of the posted order
	 * @param other   that of the other one
	 */
	public static OrderReport of(String variant, Order order, List<SnapshotSource.Conflict> conflicts, List<SplitOff> splits, Report posted, Report other, Difference difference) {
		var before = findings(posted);
		var after = findings(other);
		return new OrderReport(posted.tool(), posted.input(), posted.series(), variant, order.places(), null, conflicts.stream().map(Conflict::of).toList(), splits, difference.changed(), difference.cells(),
				other.notChecked().size(), posted.notChecked().size(),
				difference.findings().stream().map(change -> new FindingChange(change.posted() == null ? null : before.get(change.posted().getFingerprint()),
						change.other() == null ? null : after.get(change.other().getFingerprint()))).filter(change -> change.posted() != null || change.other() != null).toList(),
				difference.rows().stream().map(row -> new RowChange(row.kind().literal(), row.name(), row.file(), row.configuration(),
						row.states().stream().map(state -> new StateChange(state.patch(), state.posted(), state.other())).toList())).toList(),
				difference.served().stream().map(change -> new ServedChange(change.consumer(), change.posted(), change.other())).toList(),
				new CutPoints(stops(difference.cutPoints().posted()), stops(difference.cutPoints().other())),
				difference.promises().stream().map(change -> new PromiseChange(change.text(), change.posted(), change.other(), change.reason())).toList());
	}

	private static List<Report.CutPoint> stops(List<Difference.Stop> stops) {
		return stops.stream().map(stop -> new Report.CutPoint(stop.patch(), stop.consumers())).toList();
	}

	/** Those that are not suppressed. */
	private static Map<String, Report.Finding> findings(Report report) {
		return report.findings().stream().collect(Collectors.toMap(Report.Finding::fingerprint, Function.identity(), (one, same) -> one));
	}
}
