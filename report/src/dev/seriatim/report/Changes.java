package dev.seriatim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.seriatim.model.order.RowKind;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;

/**
 * What differs between two reviews as groups of changes, in the words of {@link OrderText} and {@link CompareText}: for who shows them as
 * a tree. Groups without a change are left out.
 */
public final class Changes {

	private Changes() {
	}

	public static List<ChangeGroup> of(OrderReport report) {
		var groups = new ArrayList<ChangeGroup>();
		findings(report.findings().stream().map(change -> finding(change.posted(), change.other())).toList(), groups);
		groups.add(new ChangeGroup("Served", false, report.served().stream()
				.map(change -> Change.of(change.consumer(), ChangeText.from(change.posted()), ChangeText.from(change.other()), "")).toList()));
		groups.add(stops(report.cutPoints().posted(), report.cutPoints().other()));
		groups.add(new ChangeGroup("Promises", false, report.promises().stream()
				.map(change -> Change.of(change.text(), change.posted().getLiteral(), change.other().getLiteral(), Objects.toString(change.reason(), ""))).toList()));
		groups.add(new ChangeGroup("Judged as a Plan", false, report.conflicts().stream()
				.map(conflict -> Change.of(OrderText.place(conflict), "applies", "patch " + conflict.patch() + " does not apply", conflict.reason())).toList()));
		report.splits().forEach(split -> groups.add(split(split)));
		groups.add(new ChangeGroup("Cells of the Picture", false, rows(report).stream().filter(row -> !isOnlyThereLonger(row)).map(Changes::row).toList()));
		groups.add(new ChangeGroup("Elements Only There Earlier or Later", true, rows(report).stream().filter(Changes::isOnlyThereLonger).map(Changes::row).toList()));
		return notEmpty(groups);
	}

	public static List<ChangeGroup> of(CompareReport report) {
		var groups = new ArrayList<ChangeGroup>();
		groups.add(new ChangeGroup("Patches", false, report.patches().stream().filter(CompareReport.PatchPair::isChange).map(Changes::pair).toList()));
		if (report.ends() != null)
			groups.add(new ChangeGroup("API After All Patches", false, report.ends().changes().stream()
					.map(change -> Change.of(change.kind().getLiteral() + " " + change.name(), "", CompareText.verdicts(change), Objects.toString(change.message(), ""))).toList()));
		findings(report.findings().stream().map(change -> finding(change.before(), change.after())).toList(), groups);
		groups.add(new ChangeGroup("Served", false, report.served().stream()
				.map(change -> Change.of(change.consumer(), ChangeText.from(change.before()), ChangeText.from(change.after()), "")).toList()));
		if (report.cutPoints().changed())
			groups.add(stops(report.cutPoints().before(), report.cutPoints().after()));
		groups.add(new ChangeGroup("Promises", false, report.promises().stream().map(change -> Change.of(change.text(), change.before() == null ? "" : change.before().getLiteral(),
				change.after() == null ? "" : change.after().getLiteral(), Objects.toString(change.reason(), ""))).toList()));
		groups.add(new ChangeGroup("Comments", false, CommentText.sorted(report).stream().map(Changes::comment).toList()));
		groups.add(new ChangeGroup("Cells of the Picture", false, rows(report).stream().map(Changes::row).toList()));
		return notEmpty(groups);
	}

	/** In a few lines: how good an order is that was looked for, how many cells differ, and how much was not checked. */
	public static List<String> summary(OrderReport report) {
		var lines = new ArrayList<String>();
		if (report.suggested() != null)
			lines.add(OrderText.suggested(report.suggested()));
		lines.addAll(ChangeText.counts(report.changedCells(), report.cells(), report.notChecked(), report.notCheckedAsPosted(), OrderText.WAS));
		if (!report.conflicts().isEmpty())
			lines.add(OrderText.planned(report.conflicts()));
		return lines;
	}

	/** In a few lines: how many cells differ, whether the contracts do, what was not checked, and what became of comments. */
	public static List<String> summary(CompareReport report) {
		var lines = new ArrayList<>(ChangeText.counts(report.changedCells(), report.cells(), report.after().notChecked(), report.before().notChecked(), CompareText.WAS));
		CompareText.otherContracts(report).ifPresent(lines::add);
		if (report.notCompared() > 0)
			lines.add(CompareText.notCompared(report));
		CompareText.endsNotChecked(report).ifPresent(lines::add);
		CommentText.counts(report).ifPresent(lines::add);
		return lines;
	}

	private static List<ChangeGroup> notEmpty(List<ChangeGroup> groups) {
		return groups.stream().filter(group -> !group.changes().isEmpty()).toList();
	}

	/** Informations apart. */
	private static void findings(List<Change> all, List<ChangeGroup> groups) {
		groups.add(new ChangeGroup("Findings", false, all.stream().filter(change -> change.finding().severity() != Severity.INFO).toList()));
		groups.add(new ChangeGroup("Informations", true, all.stream().filter(change -> change.finding().severity() == Severity.INFO).toList()));
	}

	/** One of the two is null. */
	private static Change finding(Report.Finding before, Report.Finding after) {
		var shown = after == null ? before : after;
		var place = shown.file() == null || shown.file().equals(shown.element()) ? "" : "  " + Wording.place(shown);
		var both = before != null && after != null;
		var others = both && !before.consumers().equals(after.consumers());
		var worse = both && before.severity() != after.severity();
		return new Change(Wording.name(shown) + place, state(before, worse, others), state(after, worse, others), shown.message(), shown, List.of());
	}

	private static String state(Report.Finding finding, boolean withSeverity, boolean withConsumers) {
		if (finding == null)
			return "";
		return (withSeverity ? finding.severity().getLiteral() + ", " : "") + ChangeText.lifetime(finding) + (withConsumers ? ", hits " + ChangeText.consumers(finding) : "");
	}

	private static ChangeGroup stops(List<Report.CutPoint> before, List<Report.CutPoint> after) {
		return new ChangeGroup("Safe to Stop After", false,
				before.equals(after) ? List.of() : List.of(Change.of("cut points", ChangeText.points(before), ChangeText.points(after), "")));
	}

	private static ChangeGroup split(OrderReport.SplitOff split) {
		var until = split.standIns().isEmpty() ? "nothing" : String.join(", ", split.standIns());
		return new ChangeGroup("Split of " + split.element(), false, Stream.concat(Stream.of(Change.of("comes with", "patch " + split.from(), "patch " + split.to(), "until then its sites raise " + until)),
				Stream.concat(split.sites().stream().map(site -> Change.of(place(site) + "  " + (site.what() == null ? "a function that no hunk shows" : site.what()), "raises " + split.element(), "raises " + until,
						"to be written anew")), split.lines().stream().map(line -> Change.of(place(line) + "  " + line.what(), "patch " + split.from(), "patch " + split.to(), "belongs to " + split.element())))).toList());
	}

	private static String place(OrderReport.Place place) {
		return place.file() + ":" + place.line();
	}

	private static Change comment(CompareReport.Comment comment) {
		var quoted = CommentText.quoted(comment);
		return Change.of(comment.author() + ": " + CommentText.firstLine(comment), CommentText.place(comment) + (quoted.isEmpty() ? "" : ": " + quoted),
				CommentText.state(comment.state()) + (comment.patchAfter() == null ? "" : ", " + CommentText.patch(comment.patchAfter())), Objects.toString(comment.reason(), ""));
	}

	private static Change pair(CompareReport.PatchPair pair) {
		return Change.of(Objects.toString(pair.subject(), ""), pair.before() == null ? "" : "patch " + pair.before() + verdict(pair.verdictBefore()),
				pair.after() == null ? "" : "patch " + pair.after() + verdict(pair.verdictAfter()), pair.what());
	}

	private static String verdict(Verdict verdict) {
		return verdict == null ? "" : ", " + verdict.getLiteral();
	}

	/** Those to tell: a row that differs alike with the guard on and off once, as in the picture. */
	static List<OrderReport.RowChange> rows(OrderReport report) {
		return withoutRepeated(report.rows(), OrderReport.RowChange::withGuardOn);
	}

	/** As {@link #rows(OrderReport)}. */
	static List<CompareReport.RowChange> rows(CompareReport report) {
		return withoutRepeated(report.rows(), CompareReport.RowChange::withGuardOn);
	}

	private static <R> List<R> withoutRepeated(List<R> rows, UnaryOperator<R> withGuardOn) {
		var all = Set.copyOf(rows);
		return rows.stream().filter(row -> row.equals(withGuardOn.apply(row)) || !all.contains(withGuardOn.apply(row))).toList();
	}

	/** With a part for each run of prefixes that differ alike. */
	static Change row(OrderReport.RowChange row) {
		return row(row.kind(), row.name(), row.file(), row.configuration(), runs(row.states(), OrderReport.StateChange::posted, OrderReport.StateChange::other, Changes::after));
	}

	/** With a part for each run of prefixes that differ alike. */
	static Change row(CompareReport.RowChange row) {
		return row(row.kind(), row.name(), row.file(), row.configuration(),
				runs(row.states(), CompareReport.StateChange::before, CompareReport.StateChange::after, run -> "after " + run.stream().map(Changes::place).collect(Collectors.joining(", "))));
	}

	private static Change row(String kind, String name, String file, Configuration configuration, List<Change> parts) {
		return new Change(kind + " " + (name == null ? "in a function that no hunk shows" : name) + (file == null ? "" : " (" + file + ")") + (configuration == Configuration.N ? ", guard off" : ""),
				"", "", "", null, parts);
	}

	private static <S> List<Change> runs(List<S> states, Function<S, String> before, Function<S, String> after, Function<List<S>, String> where) {
		var runs = new ArrayList<Change>();
		for (var first = 0; first < states.size();) {
			var last = first;
			while (last + 1 < states.size() && Objects.equals(before.apply(states.get(first)), before.apply(states.get(last + 1)))
					&& Objects.equals(after.apply(states.get(first)), after.apply(states.get(last + 1))))
				last++;
			runs.add(Change.of(where.apply(states.subList(first, last + 1)), ChangeText.state(before.apply(states.get(first))), ChangeText.state(after.apply(states.get(first))), ""));
			first = last + 1;
		}
		return runs;
	}

	/** Whether no patch does anything else to an element than as posted. */
	static boolean isOnlyThereLonger(OrderReport.RowChange row) {
		return row.kind().equals(RowKind.ELEMENT.literal()) && row.states().stream().allMatch(state -> isStill(state.posted()) && isStill(state.other()));
	}

	private static boolean isStill(String state) {
		return state == null || state.equals(Verdict.IDENTICAL.getLiteral()) || state.equals(Verdict.ABSENT.getLiteral());
	}

	private static String after(List<OrderReport.StateChange> states) {
		return (states.size() == 1 ? "after patch " : "after patches ") + ranges(states.stream().map(OrderReport.StateChange::patch).toList());
	}

	/** For example {@code 1..4 7}. */
	private static String ranges(List<Integer> patches) {
		var ranges = new ArrayList<String>();
		for (var first = 0; first < patches.size();) {
			var last = first;
			while (last + 1 < patches.size() && patches.get(last + 1) == patches.get(last) + 1)
				last++;
			ranges.add(first == last ? String.valueOf(patches.get(first)) : patches.get(first) + ".." + patches.get(last));
			first = last + 1;
		}
		return String.join(" ", ranges);
	}

	private static String place(CompareReport.StateChange state) {
		return Objects.equals(state.patchBefore(), 0) ? "the base" : CompareText.number(state.patchBefore()) + " -> " + CompareText.number(state.patchAfter());
	}
}
