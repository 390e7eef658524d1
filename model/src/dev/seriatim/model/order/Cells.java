package dev.seriatim.model.order;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Verdict;

/** Everything that the picture of one order shows: verdicts of elements, fit of consumers, callbacks raised at sites. */
final class Cells {

	/** @param still whether it is as at the prefix before: its patch does nothing to the row */
	record State(String text, boolean still) {
	}

	/** What a row of a kind says where there is nothing. */
	private static final Map<RowKind, String> NOTHING = Map.of(RowKind.ELEMENT, Verdict.ABSENT.getLiteral(), RowKind.CONSUMER, Fit.ABSENT.getLiteral(), RowKind.SITE, "");
	/** Verdicts of patches that do nothing to an element. */
	private static final Set<String> STILL = Set.of(Verdict.IDENTICAL.getLiteral(), Verdict.ABSENT.getLiteral());

	private final Judged judged;
	private final Map<Cell, State> cells = new LinkedHashMap<>();
	private final Set<Cell> rows = new HashSet<>();

	/** In the order of the picture: by rows, then by prefixes. */
	Cells(Judged judged) {
		this.judged = judged;
		for (var row : judged.review().getElements()) {
			add(RowKind.ELEMENT, row.getName(), null, Configuration.Y, row.getStatesY(), Verdict::getLiteral);
			add(RowKind.ELEMENT, row.getName(), null, Configuration.N, row.getStatesN(), Verdict::getLiteral);
		}
		for (var row : judged.review().getConsumers()) {
			add(RowKind.CONSUMER, row.getName(), row.getFile(), Configuration.Y, row.getFitY(), Fit::getLiteral);
			add(RowKind.CONSUMER, row.getName(), row.getFile(), Configuration.N, row.getFitN(), Fit::getLiteral);
		}
		for (var row : judged.review().getSites()) {
			add(RowKind.SITE, row.getFunction(), row.getFile(), Configuration.Y, row.getRaisesY(), raised -> raised);
			add(RowKind.SITE, row.getFunction(), row.getFile(), Configuration.N, row.getRaisesN(), raised -> raised);
		}
	}

	private <T> void add(RowKind kind, String name, String file, Configuration configuration, List<T> states, Function<T, String> text) {
		for (var position = 0; position < states.size(); position++) {
			var state = text.apply(states.get(position));
			var still = kind == RowKind.ELEMENT ? STILL.contains(state) : position > 0 && state.equals(text.apply(states.get(position - 1)));
			var patch = position == 0 ? 0 : judged.name(judged.timeline().number(position));
			if (patch < 0)
				continue;
			var cell = new Cell(kind, name, file, configuration, patch);
			cells.putIfAbsent(cell, new State(state, still));
			rows.add(cell.row());
		}
	}

	Set<Cell> cells() {
		return cells.keySet();
	}

	/** Whether the picture has the row of a cell. */
	boolean hasRow(Cell cell) {
		return rows.contains(cell.row());
	}

	/** Null where no prefix of the order ends with the patch: it has not got it, or has squashed it into another. */
	String text(Cell cell) {
		var position = judged.position(cell.patch());
		if (position < 0 || position > 0 && judged.name(judged.timeline().number(position)) != cell.patch())
			return null;
		return cells.containsKey(cell) ? cells.get(cell).text() : NOTHING.get(cell.kind());
	}

	/** Whether the patch that the prefix ends with does something to the row. */
	boolean isChange(Cell cell) {
		return cells.containsKey(cell) && !cells.get(cell).still();
	}
}
