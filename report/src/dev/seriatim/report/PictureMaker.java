package dev.seriatim.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.report.Picture.Cell;
import dev.seriatim.report.Picture.Group;
import dev.seriatim.report.Picture.Row;

/** Chooses the rows of the picture and what stands in them. */
final class PictureMaker {

	private static final Set<Sign> DULL = Set.of(Sign.ABSENT, Sign.IDENTICAL);
	private static final int CONSUMERS_WORTH_A_ROW = 12;
	private static final int ROWS_WITHOUT_A_CHANGE = 8;
	private static final int NEVER_STEADY = -1;

	private final Report report;
	private final boolean everything;
	private final CellFindings findings;
	private final List<Integer> columns;
	private final List<Row> rows = new ArrayList<>();
	private final List<String> leftOut = new ArrayList<>();

	/** @param everything also rows in which nothing happens */
	PictureMaker(Report report, boolean everything) {
		this.report = report;
		this.everything = everything;
		this.findings = new CellFindings(report);
		this.columns = columns(report);
	}

	Picture picture() {
		elements();
		consumers();
		var letters = sites();
		return new Picture(columns, rows, leftOut, letters);
	}

	private static List<Integer> columns(Report report) {
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
		var changing = new ArrayList<Report.Element>();
		for (var element : report.elements()) {
			var signs = new HashSet<>(merged(element));
			if (everything || signs.stream().anyMatch(sign -> !DULL.contains(sign) && sign != Sign.NOT_CHECKED))
				changing.add(element);
			else if (signs.equals(Set.of(Sign.ABSENT)))
				absent++;
			else if (!signs.contains(Sign.NOT_CHECKED))
				identical++;
			else if (signs.contains(Sign.IDENTICAL))
				partly++;
			else
				unchecked++;
		}
		for (var side : Side.values())
			addElements(side, changing.stream().filter(element -> element.side() == side).toList());
		leaveOut(absent, "element absent throughout", "elements absent throughout");
		leaveOut(identical, "element identical throughout", "elements identical throughout");
		leaveOut(partly, "element identical wherever it could be checked", "elements identical wherever they could be checked");
		leaveOut(unchecked, "element could not be checked at any prefix", "elements could not be checked at any prefix");
	}

	/** Many elements that only come with one patch and stay as they are, as those of a new API do, are counted. */
	private void addElements(Side side, List<Report.Element> elements) {
		var steady = elements.stream().filter(element -> isSteadyOnceAdded(merged(element))).toList();
		var counted = !everything && steady.size() > ROWS_WITHOUT_A_CHANGE ? steady : List.<Report.Element>of();
		var group = side == Side.CORE ? Group.CORE : Group.CONTRACT;
		for (var element : elements)
			if (!counted.contains(element))
				addRows(group, element.name(), "", Objects.requireNonNullElse(element.documentation(), ""), signs(element.states().y()),
						signs(element.states().n()), "");
		var byPatch = new TreeMap<Integer, Integer>();
		for (var element : counted)
			byPatch.merge(columns.get(merged(element).indexOf(Sign.ADDED)), 1, Integer::sum);
		byPatch.forEach((patch, count) -> leaveOut(count, group.title() + " element added by " + patch + " and identical since",
				group.title() + " elements added by " + patch + " and identical since"));
	}

	private static List<Sign> merged(Report.Element element) {
		return merged(signs(element.states().y()), signs(element.states().n()));
	}

	private static List<Sign> signs(List<Verdict> verdicts) {
		return verdicts.stream().map(Sign::of).toList();
	}

	private static boolean isSteadyOnceAdded(List<Sign> signs) {
		var added = signs.indexOf(Sign.ADDED);
		return added > 0 && signs.subList(0, added).stream().allMatch(sign -> sign == Sign.ABSENT || sign == Sign.NOT_CHECKED)
				&& signs.subList(added + 1, signs.size()).stream().allMatch(sign -> sign == Sign.IDENTICAL || sign == Sign.NOT_CHECKED);
	}

	/**
	 * One row where the configurations tell the same, or =n tells nothing more; otherwise the worse of both, and the one that
	 * differs from it alone.
	 */
	private void addRows(Group group, String name, String detail, String explanation, List<Sign> y, List<Sign> n, String note) {
		var worse = merged(y, n);
		var onlyN = !y.isEmpty() && tellsMore(n, y) && y.stream().noneMatch(PictureMaker::isEvent);
		rows.add(new Row(group, name, detail, explanation, cells(name, null, worse), onlyN ? join(note, "with the guard off only") : note, false));
		if (y.isEmpty() || onlyN || !tellsMore(n, y) && !breaksLess(n, y))
			return;
		if (worse.equals(n))
			rows.add(second(group, Configuration.Y, cells(name, Configuration.Y, y)));
		else
			rows.add(second(group, Configuration.N, cells(name, Configuration.N, n)));
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

	private static Row second(Group group, Configuration configuration, List<Cell> cells) {
		return new Row(group, "  =" + configuration.getLiteral(), "", "", cells, "", true);
	}

	/** @param only the only configuration that the row shows, or null */
	private List<Cell> cells(String name, Configuration only, List<Sign> signs) {
		return IntStream.range(0, signs.size()).mapToObj(i -> Cell.of(signs.get(i), finding(name, i, only, isEvent(signs.get(i))))).toList();
	}

	/** @param happens whether something happens in the cell */
	private Report.Finding finding(String name, int column, Configuration only, boolean happens) {
		return findings.find(name, columns.get(column), only, happens);
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
				addRows(Group.CONSUMERS, consumer.name(), detail(consumer), "", y, n, note(consumer, merged(y, n)));
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
		var changing = report.sites().stream().filter(site -> everything || !isSteady(site)).toList();
		var since = changing.stream().collect(Collectors.groupingBy(PictureMaker::steadySince, TreeMap::new, Collectors.counting()));
		since.remove(NEVER_STEADY);
		var counted = !everything && since.values().stream().mapToLong(Long::longValue).sum() > ROWS_WITHOUT_A_CHANGE;
		for (var site : changing)
			if (!counted || steadySince(site) == NEVER_STEADY)
				addSite(site, letters, shown);
		var same = report.sites().size() - changing.size();
		leaveOut(same, "site raises the same throughout", "sites raise the same throughout");
		if (counted)
			since.forEach((column, count) -> leaveOut(count.intValue(), "site raises the same since " + columns.get(column),
					"sites raise the same since " + columns.get(column)));
		return letters.legend(shown);
	}

	private static boolean isSteady(Report.Site site) {
		return isSteady(site.raises().y()) && isSteady(site.raises().n());
	}

	/** The column from which on a site that raised nothing before raises always the same; or {@link #NEVER_STEADY}. */
	private static int steadySince(Report.Site site) {
		var raises = site.raises().y().isEmpty() ? site.raises().n() : site.raises().y();
		var other = site.raises().n().isEmpty() ? raises : site.raises().n();
		var first = IntStream.range(0, raises.size()).filter(i -> raises.get(i) != null && !raises.get(i).isEmpty()).findFirst();
		if (first.isEmpty() || !other.equals(raises) && !isSteady(other))
			return NEVER_STEADY;
		return isSteady(raises.subList(first.getAsInt(), raises.size())) ? first.getAsInt() : NEVER_STEADY;
	}

	private void addSite(Report.Site site, Letters letters, Set<List<String>> shown) {
		var y = site.raises().y();
		var n = site.raises().n();
		var lead = y.isEmpty() ? n : y;
		addSite(site, lead, letters, shown, false);
		if (lead != n && !lead.equals(n) && n.stream().filter(Objects::nonNull).anyMatch(raised -> !raised.isEmpty()))
			addSite(site, n, letters, shown, true);
	}

	private void addSite(Report.Site site, List<List<String>> raises, Letters letters, Set<List<String>> shown, boolean second) {
		raises.stream().filter(Objects::nonNull).forEach(shown::add);
		var name = site.function() == null ? "(function not known)" : site.function();
		var cells = new ArrayList<Cell>();
		List<String> before = raises.isEmpty() ? null : raises.getFirst();
		for (var i = 0; i < raises.size(); i++) {
			var raised = raises.get(i);
			var changed = raised != null && before != null && !before.equals(raised);
			var finding = finding(name, i, second ? Configuration.N : null, raised == null || changed);
			cells.add(cell(raised, changed, letters, finding));
			before = raised == null ? before : raised;
		}
		rows.add(second ? second(Group.SITES, Configuration.N, cells) : new Row(Group.SITES, name, detail(site), "", cells, "", false));
	}

	private String detail(Report.Site site) {
		var namesakes = report.sites().stream().filter(other -> Objects.equals(other.function(), site.function())).count();
		return site.function() == null || namesakes > 1 ? site.file() : "";
	}

	private static Cell cell(List<String> raised, boolean changed, Letters letters, Report.Finding finding) {
		if (raised == null)
			return Cell.of(Sign.NOT_CHECKED, finding);
		if (raised.isEmpty())
			return new Cell(Sign.ABSENT.text(), "raises nothing", changed ? Sign.Tone.CHANGE : Sign.Tone.FAINT, finding);
		return new Cell(letters.text(raised), "raises " + String.join(", ", raised),
				changed ? Sign.Tone.CHANGE : Sign.Tone.PLAIN, finding);
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
