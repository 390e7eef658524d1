package dev.seriatim.ui.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPartSite;

import dev.seriatim.model.prefix.Order;
import dev.seriatim.report.Changes;
import dev.seriatim.report.OrderReport;
import dev.seriatim.report.OrderText;
import dev.seriatim.report.Report;
import dev.seriatim.review.Reviewed;
import dev.seriatim.ui.order.Arrangement;
import dev.seriatim.ui.order.ChangeTree;
import dev.seriatim.ui.order.Copied;
import dev.seriatim.ui.order.Inquiry;
import dev.seriatim.ui.order.InquiryLine;
import dev.seriatim.ui.order.OrderTable;
import dev.seriatim.ui.order.PushButton;
import dev.seriatim.ui.order.VariantOfSeries;
import dev.seriatim.ui.order.WhatIf;
import dev.seriatim.ui.review.SeriesReview;

/** What another order of the series would change: one of its variants, one that the user makes, or the one that breaks least. */
final class OrderPage extends ReviewPage {

	private static final int[] SHARES = { 40, 60 };
	private static final int AS_POSTED = 0;

	/** A question, with what is said until it is answered. */
	private record Asked(String doing, Inquiry.Question<List<OrderReport>> question) {
	}

	private Combo orders;
	private Combo readings;
	private InquiryLine line;
	private Button suggest;
	private Button copy;
	private Button addVariant;
	private OrderTable table;
	private ChangeTree changes;
	private Inquiry<List<OrderReport>> inquiry;
	private List<String> variants;
	private Arrangement arrangement;
	/** The last one. */
	private Asked asked;
	/** The variant that the arrangement is, null for none. */
	private String named;
	/** Of the patches that the arrangement is of, as posted. */
	private List<String> subjects;
	/** What differs, in each reading of a split; empty before anything was asked. */
	private List<OrderReport> answer;

	OrderPage(Composite parent, IWorkbenchPartSite site, SeriesReview review) {
		super(parent, site, review);
	}

	@Override
	String title() {
		return Messages.OrderPage_title;
	}

	@Override
	void setFocus() {
		table.viewer().getControl().setFocus();
	}

	@Override
	void createContent(Composite parent) {
		variants = List.of();
		answer = List.of();
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(8, 4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		Label label = new Label(bar, SWT.NONE);
		label.setText(Messages.OrderPage_order);
		orders = new Combo(bar, SWT.READ_ONLY);
		orders.addListener(SWT.Selection, event -> choose(orders.getSelectionIndex()));
		suggest = PushButton.create(bar, Messages.OrderPage_suggest, () -> ask(new Asked(Messages.OrderPage_looking, whatIf().suggestion())));
		suggest.setToolTipText(Messages.OrderPage_suggestTip);
		copy = PushButton.create(bar, Messages.OrderPage_copy, () -> Copied.text(parent.getDisplay(), answer.stream().map(new OrderText(Copied.MAIL_WIDTH, false)::write).collect(Collectors.joining("\n"))));
		addVariant = PushButton.create(bar, Messages.OrderPage_addVariant, this::addVariant);
		line = new InquiryLine(parent, () -> inquiry.giveUp());
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new OrderTable(pane(sash), this::edited);
		Composite below = pane(sash);
		readings = new Combo(below, SWT.READ_ONLY);
		readings.getAccessible().addAccessibleListener(new Named(Messages.OrderPage_reading));
		GridDataFactory.fillDefaults().exclude(true).applyTo(readings);
		readings.addListener(SWT.Selection, event -> showChanges());
		changes = new ChangeTree(below, Messages.OrderPage_asPosted, Messages.OrderPage_inThisOrder);
		changes.onOpen(this::open);
		sash.setWeights(SHARES);
		inquiry = new Inquiry<>(Messages.OrderPage_job, parent.getDisplay(), this::answered, this::failed);
		parent.addListener(SWT.Dispose, event -> inquiry.forget());
		// What an edit of the series makes out of date is judged again only when somebody looks.
		control().addListener(SWT.Show, event -> askWhenStale());
		updateButtons(false);
	}

	private static Composite pane(Composite parent) {
		Composite pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(pane);
		return pane;
	}

	/** Keeps the order that is shown where the series still has its patches, and its variant. */
	@Override
	void showReport(Report report) {
		Order posted = new Order(report.patches().stream().map(patch -> List.of(patch.number())).toList());
		List<String> now = report.patches().stream().map(Report.Patch::subject).toList();
		variants = review().state().result().map(Reviewed::variants).orElse(List.of());
		boolean same = arrangement != null && arrangement.posted().equals(posted) && now.equals(subjects) && (named == null || variants.contains(named));
		if (!same) {
			arrangement = Arrangement.asPosted(posted);
			named = null;
		}
		boolean again = same && inquiry.isPending();
		subjects = now;
		List<String> items = new ArrayList<>(List.of(Messages.OrderPage_asPosted));
		variants.forEach(variant -> items.add(Shown.line(variant)));
		items.add(Messages.OrderPage_another);
		orders.setItems(items.toArray(String[]::new));
		table.show(arrangement, report);
		forget();
		if (again) {
			ask(asked);
		} else if (control().isVisible()) {
			askWhenStale();
		}
	}

	private WhatIf whatIf() {
		return new WhatIf(review().plan());
	}

	private void choose(int order) {
		if (order == AS_POSTED) {
			edited(Arrangement.asPosted(arrangement.posted()));
		} else if (order <= variants.size()) {
			choose(variants.get(order - 1));
		} else {
			orders.select(shownOrder());
		}
	}

	private void choose(String variant) {
		ask(new Asked(Messages.OrderPage_judging, whatIf().variant(variant)));
	}

	/** Saved with it, unless there is something that the user has not saved yet. */
	private void addVariant() {
		IEditorPart editor = (IEditorPart) site().getPart();
		boolean dirty = editor.isDirty();
		if (new VariantOfSeries(review().plan(), variants).add(site().getShell(), arrangement) && !dirty) {
			site().getPage().saveEditor(editor, false);
		}
	}

	private void edited(Arrangement changed) {
		arrangement = changed;
		named = null;
		report().ifPresent(report -> table.show(changed, report));
		forget();
		askWhenStale();
	}

	private void askWhenStale() {
		if (arrangement != null && !arrangement.isAsPosted() && inquiry.isIdle()) {
			if (named != null) {
				choose(named);
				return;
			}
			ask(new Asked(Messages.OrderPage_judging, whatIf().arranged(arrangement)));
		}
	}

	private void ask(Asked next) {
		asked = next;
		inquiry.ask(next.question());
		answer = List.of();
		showReadings();
		line.running(next.doing());
		updateButtons(true);
	}

	/** No answer fits the order that is shown now. */
	private void forget() {
		inquiry.forget();
		orders.select(shownOrder());
		answer = List.of();
		showReadings();
		line.say(List.of(Messages.OrderPage_hint));
		updateButtons(false);
	}

	private void answered(List<OrderReport> reports) {
		answer = reports;
		named = reports.getFirst().variant();
		arrangement = Arrangement.of(arrangement.posted(), reports);
		if (reports.getFirst().suggested() != null) {
			// What there is no message of was not put in order.
			reports.getFirst().series().missing().forEach(missing -> arrangement = arrangement.putBack(missing));
		}
		orders.select(shownOrder());
		report().ifPresent(report -> table.show(arrangement, report));
		showReadings();
		updateButtons(false);
	}

	/** In the list of orders, that of what the table shows. */
	private int shownOrder() {
		int variant = named == null ? -1 : variants.indexOf(named);
		return variant >= 0 ? variant + 1 : arrangement.isAsPosted() ? AS_POSTED : orders.getItemCount() - 1;
	}

	private void failed(List<String> reasons) {
		orders.select(shownOrder());
		line.fail(reasons);
		updateButtons(false);
	}

	/** Of a split that has two: they differ in what is told to consumers until the element comes. */
	private void showReadings() {
		readings.setItems(answer.stream().map(OrderPage::reading).toArray(String[]::new));
		readings.select(0);
		readings.setVisible(answer.size() > 1);
		((GridData) readings.getLayoutData()).exclude = answer.size() <= 1;
		readings.getParent().layout(true);
		showChanges();
	}

	private static String reading(OrderReport report) {
		return report.splits().stream().map(split -> Messages.bind(Messages.OrderPage_until, Shown.line(split.element()),
				split.standIns().isEmpty() ? Messages.OrderPage_nothing : Shown.line(String.join(", ", split.standIns())))).collect(Collectors.joining("; "));
	}

	private void showChanges() {
		if (answer.isEmpty()) {
			changes.show(List.of());
			return;
		}
		OrderReport shown = answer.get(Math.max(0, readings.getSelectionIndex()));
		changes.show(Changes.of(shown));
		line.say(Changes.summary(shown));
	}

	private void updateButtons(boolean running) {
		suggest.setEnabled(!running && arrangement != null);
		copy.setEnabled(!answer.isEmpty());
		addVariant.setEnabled(!answer.isEmpty() && named == null && !arrangement.isAsPosted());
	}
}
