package dev.seriatim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.order.CheckedComment;
import dev.seriatim.model.order.CommentState;
import dev.seriatim.model.order.Difference;
import dev.seriatim.model.order.Pairing;
import dev.seriatim.model.order.PatchPart;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.Patch;

/**
 * The neutral form of a comparison of two series. As in {@link Report}, text is not yet escaped, what is not known is null, and lists are never null.
 * Patches have the numbers of their own series; the base is 0.
 *
 * @param differs      whether anything does
 * @param patches      in the order of the new series
 * @param changedCells how many cells of the picture differ, of {@code cells} in either series
 * @param notCompared  how many rows only one of the pictures has, where that need not mean that the other has nothing there: without a tree, or by other contracts
 * @param ends         the API after all patches; null where one of the series has no tree, so that it could not be checked
 * @param carriedOver  how many findings both have, and of partners
 * @param comments     what reviewers wrote to the old series, in the order in which it was sent. No comment is a difference
 */
public record CompareReport(Report.Tool tool, Side before, Side after, boolean differs, List<PatchPair> patches, int changedCells, int cells, int notCompared, Ends ends,
		List<FindingChange> findings, int carriedOver, List<RowChange> rows, List<ServedChange> served, CutPoints cutPoints, List<PromiseChange> promises, List<Comment> comments) {

	/** One of the two series. @param notChecked how many places of it could not be checked */
	public record Side(Report.Input input, Report.Series series, int notChecked) {
	}

	/**
	 * @param before        null for a patch that is new, as is its verdict
	 * @param after         null for one that is gone
	 * @param subject       the new one where there are two
	 * @param subjectBefore null for a new patch
	 * @param changes       what differs between partners: diff, subject, author, message
	 * @param moved         whether it stands elsewhere among the others
	 */
	public record PatchPair(Integer before, Integer after, String subject, String subjectBefore, List<String> changes, boolean moved, Verdict verdictBefore, Verdict verdictAfter) {

		boolean isKept() {
			return before != null && after != null && changes.isEmpty();
		}

		boolean isChange() {
			return !isKept() || moved || verdictBefore != verdictAfter;
		}

		/** For example {@code changed: diff, subject; moved}. */
		String what() {
			var what = before == null ? "new" : after == null ? "gone" : changes.isEmpty() ? "kept" : "changed: " + String.join(", ", changes);
			return moved ? what + "; moved" : what;
		}
	}

	/**
	 * @param complete whether all patches of both series are there and apply, so that nothing they do is left out
	 * @param changes  the elements that are not the same
	 */
	public record Ends(boolean complete, List<EndChange> changes) {
	}

	/**
	 * What the end of the new series is for those who were written for the end of the old one.
	 *
	 * @param y       with the guard on, null where that is not asked for
	 * @param message null where it goes with another element
	 */
	public record EndChange(String name, ElementKind kind, Verdict y, Verdict n, String message) {
	}

	/** One of the two is null for a finding that is new or gone. */
	public record FindingChange(Report.Finding before, Report.Finding after) {
	}

	public record RowChange(String kind, String name, String file, Configuration configuration, List<StateChange> states) {

		RowChange withGuardOn() {
			return new RowChange(kind, name, file, Configuration.Y, states);
		}
	}

	/** A cell of the picture. Of a patch without partner one number and one state are null; callbacks are separated by blanks, and "?" was not checked. */
	public record StateChange(Integer patchBefore, Integer patchAfter, String before, String after) {
	}

	/** From which prefix on a consumer is served; null for none. */
	public record ServedChange(String consumer, Integer before, Integer after) {
	}

	/** Where merging may stop. */
	public record CutPoints(boolean changed, List<Report.CutPoint> before, List<Report.CutPoint> after) {
	}

	/** @param reason why it is broken or was not checked in the new series, or else in the old one */
	public record PromiseChange(String text, PromiseState before, PromiseState after, String reason) {
	}

	/**
	 * What a reviewer wrote to a message of the old series, and whether the lines above it still stand in the new one. The number of a cover letter is 0.
	 *
	 * @param patchAfter null for a patch that is gone
	 * @param file       of the old patch; null where no line of its diff is quoted
	 * @param quoted     the lines right above the text: those of a diff with their signs, else of the message; empty for none
	 * @param text       its first lines
	 * @param reason     why it was not checked, or what is gone; null where the lines stand
	 * @param messageId  of the reply, empty without
	 */
	public record Comment(int patchBefore, Integer patchAfter, String author, String file, List<String> quoted, String text, CommentState state, String reason, String messageId) {

		static Comment of(CheckedComment checked) {
			var comment = checked.comment();
			return new Comment(comment.getPatch(), checked.after(), comment.getAuthor(), comment.getFile(), List.copyOf(comment.getQuoted()), comment.getText(), checked.state(), checked.reason(),
					comment.getMessageId());
		}
	}

	/**
	 * @param difference with patches by the places of their pairs
	 * @param ends       the report of the end of the new series as a patch on the end of the old one; null where they could not be compared
	 */
	public static CompareReport of(Pairing pairing, Report before, Report after, Difference difference, Report ends, List<CheckedComment> comments) {
		return new Making(pairing, before, after, difference, ends, comments).report();
	}

	private record Making(Pairing pairing, Report before, Report after, Difference difference, Report ends, List<CheckedComment> comments) {

		CompareReport report() {
			var moved = pairing.moved();
			var patches = pairing.pairs().stream().map(pair -> patch(pair, moved)).toList();
			var cuts = new CutPoints(difference.cutPoints().isAny(), before.cutPoints(), after.cutPoints());
			var findings = findings();
			var end = ends == null ? null : compareEnds();
			var differs = patches.stream().anyMatch(patch -> !patch.isKept() || patch.moved()) || end != null && end.changes().stream().anyMatch(change -> isKnown(change.y()) || isKnown(change.n())) || !findings.isEmpty() || difference.changed() > 0
					|| !difference.served().isEmpty() || cuts.changed() || !difference.promises().isEmpty() || !before.series().missing().equals(after.series().missing());
			return new CompareReport(before.tool(), new Side(before.input(), before.series(), before.notChecked().size()), new Side(after.input(), after.series(), after.notChecked().size()), differs, patches, difference.changed(),
					difference.cells(), difference.notCompared(), end, findings, before.findings().size() - (int) findings.stream().filter(change -> change.before() != null).count(),
					difference.rows().stream().map(this::row).toList(),
					difference.served().stream().map(change -> new ServedChange(change.consumer(), number(change.posted(), Pairing.Pair::before), number(change.other(), Pairing.Pair::after))).toList(),
					cuts, difference.promises().stream().map(change -> new PromiseChange(change.text(), change.posted(), change.other(), change.reason())).toList(),
					comments.stream().map(Comment::of).toList());
		}

		private PatchPair patch(Pairing.Pair pair, Set<Pairing.Pair> moved) {
			var shown = pair.after() == null ? pair.before() : pair.after();
			return new PatchPair(numberOf(pair.before()), numberOf(pair.after()), shown.getSubject(), pair.before() == null ? null : pair.before().getSubject(),
					pair.changes().stream().map(PatchPart::toString).toList(), moved.contains(pair), verdict(before, pair.before()), verdict(after, pair.after()));
		}

		private static Integer numberOf(Patch patch) {
			return patch == null ? null : (Integer) patch.getNumber();
		}

		private static Verdict verdict(Report report, Patch patch) {
			return patch == null ? null : report.patches().stream().filter(row -> row.number() == patch.getNumber()).map(Report.Patch::verdict).findFirst().orElse(null);
		}

		private Ends compareEnds() {
			var complete = Stream.of(before, after).flatMap(report -> report.patches().stream()).allMatch(patch -> patch.applies() && !patch.missing());
			return new Ends(complete, ends.elements().stream().map(this::end).filter(change -> isChange(change.y()) || isChange(change.n())).toList());
		}

		private EndChange end(Report.Element element) {
			var message = ends.findings().stream().filter(finding -> element.name().equals(finding.element())).map(Report.Finding::message).findFirst();
			return new EndChange(element.name(), element.kind(), end(element.states().y()), end(element.states().n()), message.orElse(null));
		}

		private static Verdict end(List<Verdict> states) {
			return states.isEmpty() ? null : states.getLast();
		}

		private static boolean isChange(Verdict verdict) {
			return verdict != null && verdict != Verdict.IDENTICAL && verdict != Verdict.ABSENT;
		}

		private static boolean isKnown(Verdict verdict) {
			return isChange(verdict) && verdict != Verdict.NOT_CHECKED;
		}

		private List<FindingChange> findings() {
			var was = byFingerprint(before);
			var is = byFingerprint(after);
			return difference.findings().stream().map(change -> new FindingChange(change.posted() == null ? null : was.get(change.posted().getFingerprint()),
					change.other() == null ? null : is.get(change.other().getFingerprint()))).filter(change -> change.before() != null || change.after() != null).toList();
		}

		/** Those that are not suppressed. */
		private static Map<String, Report.Finding> byFingerprint(Report report) {
			return report.findings().stream().collect(Collectors.toMap(Report.Finding::fingerprint, Function.identity(), (one, same) -> one, HashMap::new));
		}

		private RowChange row(Difference.RowChange row) {
			var states = new ArrayList<StateChange>();
			for (var state : row.states())
				states.add(new StateChange(number(state.patch(), Pairing.Pair::before), number(state.patch(), Pairing.Pair::after), state.posted(), state.other()));
			return new RowChange(row.kind().literal(), row.name(), row.file(), row.configuration(), states);
		}

		/** Of a patch by the place of its pair. */
		private Integer number(Integer place, Function<Pairing.Pair, Patch> side) {
			return place == null || place == 0 ? place : numberOf(side.apply(pairing.pairs().get(place - 1)));
		}
	}
}
