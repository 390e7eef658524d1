package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.report.Picture.Cell;
import dev.seriatim.report.Picture.Group;
import dev.seriatim.report.Picture.Row;

/** Chooses the rows of the picture and what stands in them. */
final class PictureMaker {

	private static final Set<Sign> DULL = Set.of(Sign.ABSENT, Sign.IDENTICAL);
	private static final int CONSUMERS_WORTH_A_ROW = 12;

	private final Report report;
	private final boolean everything;
	private final List<Row> rows = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();

	/** @param everything also rows in which nothing happens */
	PictureMaker(Report report, boolean everything) {
		this.report = report;
		this.everything = everything;
	}

	Picture picture() {
		elements();
		consumers();
		var letters = sites();
		return new Picture(columns(), rows, leftOut, letters);
	}

	private List<Integer> columns() {
		var columns = new ArrayList<Integer>();
		columns.add(0);
		for (var patch : report.patches())
			columns.add(patch.number());
		return columns;
	}

	private void elements() {
		var absent = 0;
		var identical = 0;
		var partly = 0;
		var unchecked = 0;
		for (var side : Side.values())
			for (var element : report.elements()) {
				if (element.side() != side)
					continue;
				var y = element.states().y().stream().map(Sign::of).toList();
				var n = element.states().n().stream().map(Sign::of).toList();
				var signs = new HashSet<>(merged(y, n));
				if (everything || signs.stream().anyMatch(sign -> !DULL.contains(sign) && sign != Sign.NOT_CHECKED))
					addElement(element, side, y, n);
				else if (signs.equals(Set.of(Sign.ABSENT)))
					absent++;
				else if (!signs.contains(Sign.NOT_CHECKED))
					identical++;
				else if (signs.contains(Sign.IDENTICAL))
					partly++;
				else
					unchecked++;
			}
		leaveOut(identical, "element identical throughout", "elements identical throughout");
		leaveOut(absent, "element absent throughout", "elements absent throughout");
		leaveOut(partly, "element identical wherever it could be checked", "elements identical wherever they could be checked");
		leaveOut(unchecked, "element could not be checked at any prefix", "elements could not be checked at any prefix");
	}

	private void addElement(Report.Element element, Side side, List<Sign> y, List<Sign> n) {
		var group = side == Side.CORE ? Group.CORE : Group.CONTRACT;
		addRows(group, element.name(), "", y, n, "");
	}

	/**
	 * One row where the configurations tell the same, or =n tells nothing more; otherwise the worse of both, and the one that
	 * differs from it alone.
	 */
	private void addRows(Group group, String name, String detail, List<Sign> y, List<Sign> n, String note) {
		var worse = merged(y, n);
		var onlyN = !y.isEmpty() && tellsMore(n, y) && y.stream().noneMatch(PictureMaker::isEvent);
		rows.add(new Row(group, name, detail, cells(worse), onlyN ? join(note, "with the guard off only") : note, false));
		if (y.isEmpty() || onlyN || !tellsMore(n, y) && !breaksLess(n, y))
			return;
		if (worse.equals(n))
			rows.add(new Row(group, "  =y", "", cells(y), "", true));
		else
			rows.add(new Row(group, "  =n", "", cells(n), "", true));
	}

	/** Whether something happens here that does not happen there. */
	private static boolean tellsMore(List<Sign> here, List<Sign> there) {
		return IntStream.range(0, Math.min(here.size(), there.size())).anyMatch(i -> isEvent(here.get(i)) && here.get(i) != there.get(i));
	}

	/** Whether a break there is none here, where there is something to break. */
	private static boolean breaksLess(List<Sign> here, List<Sign> there) {
		return IntStream.range(0, Math.min(here.size(), there.size())).anyMatch(i -> there.get(i).tone() == Sign.Tone.BREAK
				&& here.get(i).tone() != Sign.Tone.BREAK && here.get(i) != Sign.ABSENT);
	}

	private static String join(String note, String other) {
		return note.isEmpty() ? other : note + "; " + other;
	}

	private static boolean isEvent(Sign sign) {
		return switch (sign) {
		case ABSENT, IDENTICAL, WORKS -> false;
		default -> true;
		};
	}

	private static List<Sign> merged(List<Sign> y, List<Sign> n) {
		if (y.isEmpty() || n.isEmpty())
			return y.isEmpty() ? n : y;
		return IntStream.range(0, Math.min(y.size(), n.size())).mapToObj(i -> y.get(i).worse(n.get(i))).toList();
	}

	private static List<Cell> cells(List<Sign> signs) {
		return signs.stream().map(Cell::of).toList();
	}

	private void consumers() {
		var working = 0;
		var many = report.consumers().size() > CONSUMERS_WORTH_A_ROW;
		for (var consumer : report.consumers()) {
			var y = served(consumer.fit().y(), consumer.served());
			var n = served(consumer.fit().n(), consumer.served());
			if (many && !everything && merged(y, n).stream().noneMatch(PictureMaker::isEvent))
				working++;
			else
				addRows(Group.CONSUMERS, consumer.name(), detail(consumer), y, n, note(consumer, merged(y, n)));
		}
		leaveOut(working, "consumer works throughout", "consumers work throughout");
	}

	/** A consumer that nobody gave a name is called by its ops table; the file tells more. */
	private static String detail(Report.Consumer consumer) {
		if (consumer.outOfTree())
			return "out of tree";
		return consumer.file() == null ? "" : consumer.file();
	}

	/** A consumer that works but is not told what it needs shows that it is not served. */
	private static List<Sign> served(List<Fit> fit, List<Fit> served) {
		return IntStream.range(0, fit.size()).mapToObj(i -> {
			var sign = Sign.of(fit.get(i));
			if (sign != Sign.WORKS || i >= served.size())
				return sign;
			return served.get(i) == Fit.ABSENT ? Sign.NOT_SERVED : Sign.of(served.get(i));
		}).toList();
	}

	private String note(Report.Consumer consumer, List<Sign> signs) {
		var notes = new ArrayList<String>();
		var broken = numbers(signs, Sign.BROKEN);
		if (!broken.isEmpty())
			notes.add("broken at " + broken);
		if (consumer.sufficientPrefix() != null) {
			if (consumer.served().contains(Fit.NOT_SERVED) || consumer.sufficientPrefix() > 0)
				notes.add("served from " + consumer.sufficientPrefix());
		} else if (signs.contains(Sign.NOT_CHECKED))
			notes.add("not checked at " + numbers(signs, Sign.NOT_CHECKED));
		else if (signs.contains(Sign.NOT_SERVED))
			notes.add("not served at the end");
		return String.join("; ", notes);
	}

	/** For example {@code 3-7, 9}. */
	private String numbers(List<Sign> signs, Sign wanted) {
		var columns = columns();
		var ranges = new ArrayList<String>();
		for (var i = 0; i < signs.size(); i++) {
			if (signs.get(i) != wanted)
				continue;
			var first = i;
			while (i + 1 < signs.size() && signs.get(i + 1) == wanted)
				i++;
			ranges.add(first == i ? columns.get(i).toString() : columns.get(first) + "-" + columns.get(i));
		}
		return String.join(", ", ranges);
	}

	private List<Picture.Letter> sites() {
		var letters = new Letters(callbackNames());
		var shown = new LinkedHashSet<List<String>>();
		var same = 0;
		for (var site : report.sites()) {
			var y = site.raises().y();
			var n = site.raises().n();
			if (!everything && isSteady(y) && isSteady(n)) {
				same++;
				continue;
			}
			var lead = y.isEmpty() ? n : y;
			addSite(site, lead, letters, shown, false);
			if (lead != n && !lead.equals(n) && n.stream().filter(Objects::nonNull).anyMatch(raised -> !raised.isEmpty()))
				addSite(site, n, letters, shown, true);
		}
		leaveOut(same, "site raises the same throughout", "sites raise the same throughout");
		return letters.legend(shown);
	}

	private void addSite(Report.Site site, List<List<String>> raises, Letters letters, Set<List<String>> shown, boolean second) {
		raises.stream().filter(Objects::nonNull).forEach(shown::add);
		var cells = new ArrayList<Cell>();
		List<String> before = raises.isEmpty() ? null : raises.getFirst();
		for (var raised : raises) {
			cells.add(cell(raised, before, letters));
			before = raised == null ? before : raised;
		}
		if (second)
			rows.add(new Row(Group.SITES, "  =n", "", cells, "", true));
		else
			rows.add(new Row(Group.SITES, site.function() == null ? "(function not known)" : site.function(), detail(site), cells,
					"", false));
	}

	private String detail(Report.Site site) {
		var namesakes = report.sites().stream().filter(other -> Objects.equals(other.function(), site.function())).count();
		return site.function() == null || namesakes > 1 ? site.file() : "";
	}

	/** @param before what was raised at the last prefix that could be checked, or null when there is none */
	private static Cell cell(List<String> raised, List<String> before, Letters letters) {
		if (raised == null)
			return Cell.of(Sign.NOT_CHECKED);
		var changed = before != null && !before.equals(raised);
		if (raised.isEmpty())
			return new Cell(Sign.ABSENT.text(), "raises nothing", changed ? Sign.Tone.CHANGE : Sign.Tone.FAINT);
		return new Cell(letters.text(raised), "raises " + String.join(", ", raised),
				changed ? Sign.Tone.CHANGE : Sign.Tone.PLAIN);
	}

	private static boolean isSteady(List<List<String>> raises) {
		return raises.stream().filter(Objects::nonNull).distinct().count() <= 1;
	}

	/** Callbacks of the contract in its order, then any other name. */
	private Set<String> callbackNames() {
		var names = new LinkedHashSet<String>();
		for (var element : report.elements())
			if (element.kind() == ElementKind.CALLBACK)
				names.add(element.name());
		var raised = new TreeSet<String>();
		for (var site : report.sites())
			for (var states : List.of(site.raises().y(), site.raises().n()))
				states.stream().filter(Objects::nonNull).forEach(raised::addAll);
		names.retainAll(raised);
		names.addAll(raised);
		return Collections.unmodifiableSet(names);
	}

	private void leaveOut(int count, String one, String many) {
		if (count > 0)
			leftOut.add(count + " " + (count == 1 ? one : many));
	}
}
