package dev.seriatim.ui.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.report.Report;
import dev.seriatim.review.NamedSplit;
import dev.seriatim.ui.series.Shown;

/** Asks which element is to come with a later patch, and what its sites raise until then. */
public final class SplitDialog extends TitleAreaDialog {

	private static final Set<ElementKind> SPLITTABLE = EnumSet.of(ElementKind.CALLBACK, ElementKind.FUNCTION, ElementKind.MACRO);
	private static final List<SplitReading> READINGS = List.of(SplitReading.BOTH, SplitReading.STANDING_IN, SplitReading.LEFT_OUT);

	/** @param patch that adds it */
	record Splittable(String name, int patch) {
	}

	private final Report report;
	private final Arrangement arrangement;
	private final List<Splittable> elements;
	private final int suggested;
	private Combo element;
	private Combo to;
	private Combo reading;
	/** Patches that the element can come with, in the order of the combo. */
	private List<Integer> targets = List.of();
	private NamedSplit split;

	/** @param patch that the user has in mind; elements that it adds are offered first */
	SplitDialog(Shell parent, Report report, Arrangement arrangement, int patch) {
		super(parent);
		this.report = report;
		this.arrangement = arrangement;
		elements = elements(report, arrangement);
		suggested = Math.max(0, elements.stream().map(Splittable::patch).toList().indexOf(patch));
	}

	/** What a patch of the series adds and could be taken out of it, in the order of the picture. */
	static List<Splittable> elements(Report report, Arrangement arrangement) {
		List<Splittable> found = new ArrayList<>();
		for (Report.Element row : report.elements()) {
			List<Verdict> states = row.states().y().isEmpty() ? row.states().n() : row.states().y();
			int added = states.indexOf(Verdict.ADDED);
			if (added > 0 && arrangement.order().numbers().contains(added) && SPLITTABLE.contains(row.kind())) {
				found.add(new Splittable(row.name(), added));
			}
		}
		return found;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.SplitDialog_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.SplitDialog_title);
		setMessage(Messages.SplitDialog_message);
		Composite area = (Composite) super.createDialogArea(parent);
		Composite fields = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(8, 8).numColumns(2).applyTo(fields);
		element = combo(fields, Messages.SplitDialog_element, elements.stream().map(found -> Messages.bind(Messages.SplitDialog_addedBy, Shown.line(found.name()), found.patch())).toList());
		to = combo(fields, Messages.SplitDialog_to, List.of());
		reading = combo(fields, Messages.SplitDialog_until, List.of(Messages.SplitDialog_both, Messages.SplitDialog_standingIn, Messages.SplitDialog_nothing));
		element.addListener(SWT.Selection, event -> showTargets());
		element.select(suggested);
		reading.select(0);
		showTargets();
		return area;
	}

	private static Combo combo(Composite parent, String label, List<String> items) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = new Combo(parent, SWT.READ_ONLY);
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	/** A new last patch, then those that come later in the order. */
	private void showTargets() {
		int last = report.patches().stream().mapToInt(Report.Patch::number).max().orElse(0);
		int from = elements.get(element.getSelectionIndex()).patch();
		targets = new ArrayList<>(List.of(last + 1));
		List<String> names = new ArrayList<>(List.of(Messages.bind(Messages.SplitDialog_newLast, last + 1)));
		List<Integer> order = arrangement.order().numbers();
		for (int number : order.subList(order.indexOf(from) + 1, order.size())) {
			targets.add(number);
			names.add(Shown.line(number + "  " + report.patches().stream().filter(patch -> patch.number() == number).map(Report.Patch::subject).filter(Objects::nonNull).findFirst()
					.orElse(Messages.OrderTable_missing)));
		}
		to.setItems(names.toArray(String[]::new));
		to.select(0);
	}

	@Override
	protected void okPressed() {
		Splittable chosen = elements.get(element.getSelectionIndex());
		split = new NamedSplit(chosen.name(), chosen.patch(), targets.get(to.getSelectionIndex()), READINGS.get(reading.getSelectionIndex()), List.of());
		super.okPressed();
	}

	/** What was chosen, once the dialog was left with OK. */
	NamedSplit split() {
		return split;
	}
}
