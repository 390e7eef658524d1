package dev.seriatim.ui.compatibility;

import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

import dev.seriatim.report.Report;
import dev.seriatim.ui.order.Copied;
import dev.seriatim.ui.review.SeriesReview;
import dev.seriatim.ui.rules.RulePage;

/** Toolbar, menus and keys of the view. */
final class ViewActions {

	private static final String EXPORT = "dev.seriatim.ui.export";
	private static final String IMPORT = "dev.seriatim.ui.import.series";

	private final CompatibilityView view;
	private final ViewSettings settings;
	private final ShowWitness witness;
	private final IAction review;
	private final IAction copy;
	private final IAction informations;

	ViewActions(CompatibilityView view, ViewSettings settings) {
		this.view = view;
		this.settings = settings;
		witness = new ShowWitness(view.getSite());
		review = push(Messages.ViewActions_reviewAgain, Icon.REVIEW.descriptor(), () -> view.review().ifPresent(SeriesReview::start));
		review.setToolTipText(Messages.ViewActions_reviewAgainTip);
		review.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
		copy = push(Messages.ViewActions_copy, Icon.shared(ISharedImages.IMG_TOOL_COPY), this::copy);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		informations = toggle(Messages.ViewActions_informations, settings.informations(), this::showInformations);
	}

	/** Fills the bars; the view has its tree by now. */
	void create() {
		IActionBars bars = view.getViewSite().getActionBars();
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), copy);
		bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), review);
		fill(bars.getToolBarManager(), bars.getMenuManager());
		MenuManager context = new MenuManager();
		context.setRemoveAllWhenShown(true);
		context.addMenuListener(this::fillContext);
		Control tree = view.tree().viewer().getControl();
		tree.setMenu(context.createContextMenu(tree));
		view.getSite().registerContextMenu(context, view.tree().viewer());
		bars.updateActionBars();
	}

	private void fill(IToolBarManager tools, IMenuManager menu) {
		IAction link = toggle(Messages.ViewActions_link, settings.linked(), this::link);
		link.setImageDescriptor(Icon.shared(ISharedImages.IMG_ELCL_SYNCED));
		link.setToolTipText(Messages.ViewActions_linkTip);
		tools.add(push(Messages.ViewActions_expandAll, Icon.shared(ISharedImages.IMG_ELCL_EXPANDALL), () -> view.tree().expandAll()));
		tools.add(push(Messages.ViewActions_collapseAll, Icon.shared(ISharedImages.IMG_ELCL_COLLAPSEALL), () -> view.tree().collapseAll()));
		tools.add(link);
		tools.add(new Separator());
		tools.add(review);

		MenuManager groupBy = new MenuManager(Messages.ViewActions_groupBy);
		for (Grouping grouping : Grouping.values()) {
			groupBy.add(radio(grouping));
		}
		menu.add(groupBy);
		menu.add(informations);
		menu.add(link);
		menu.add(new Separator());
		menu.add(review);
		menu.add(export());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private void fillContext(IMenuManager menu) {
		IAction goTo = push(Messages.ViewActions_goTo, null, view::goTo);
		goTo.setEnabled(view.tree().selectedRow().isPresent() || view.tree().selectedGroup().flatMap(Group::patch).isPresent());
		menu.add(goTo);
		view.tree().selectedRow().map(row -> row.finding().rule()).ifPresent(
				rule -> menu.add(push(Messages.bind(Messages.ViewActions_showRule, rule), null, () -> RulePage.open(rule))));
		view.tree().selectedRow().map(Row::finding).filter(ShowWitness::isPossible).flatMap(finding -> view.review().map(shown -> showWitness(finding, shown))).ifPresent(menu::add);
		menu.add(new Separator());
		menu.add(copy);
		menu.add(new Separator());
		menu.add(review);
		menu.add(export());
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private IAction showWitness(Report.Finding finding, SeriesReview shown) {
		return push(Messages.ViewActions_showWitness, null, () -> witness.of(finding, shown.plan()));
	}

	private CommandContributionItem export() {
		CommandContributionItemParameter parameter = new CommandContributionItemParameter(view.getSite(), null, EXPORT, CommandContributionItem.STYLE_PUSH);
		parameter.label = Messages.ViewActions_export;
		return new CommandContributionItem(parameter);
	}

	void dispose() {
		witness.dispose();
	}

	/** After the view shows something else. */
	void update() {
		review.setEnabled(view.review().isPresent());
		informations.setChecked(settings.informations());
	}

	/** What the heading has offered. */
	void accept(Heading.Offer offer) {
		switch (offer) {
		case NOTHING -> { }
		case IMPORT -> importSeries();
		case REVIEW -> review.run();
		case CANCEL -> view.review().ifPresent(SeriesReview::cancel);
		case SHOW_INFORMATIONS -> showInformations(true);
		}
	}

	private void importSeries() {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(
				view.getSite().getService(ICommandService.class).getCommand(IWorkbenchCommandConstants.FILE_IMPORT),
				Map.of(IWorkbenchCommandConstants.FILE_IMPORT_PARM_WIZARDID, IMPORT));
		try {
			view.getSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException missing) {
			throw new IllegalStateException(missing);
		}
	}

	private void showInformations(boolean shown) {
		settings.informations(shown);
		view.update();
	}

	private void link(boolean linked) {
		settings.linked(linked);
		if (linked) {
			view.followActiveEditor();
		}
	}

	private void copy() {
		Copied.text(view.getSite().getShell().getDisplay(), view.tree().selectedText());
	}

	private IAction radio(Grouping grouping) {
		IAction radio = new Action(grouping.title(), IAction.AS_RADIO_BUTTON) {

			@Override
			public void run() {
				if (isChecked()) {
					settings.grouping(grouping);
					view.update();
				}
			}
		};
		radio.setChecked(settings.grouping() == grouping);
		return radio;
	}

	private static IAction push(String text, ImageDescriptor image, Runnable run) {
		return new Action(text, image) {

			@Override
			public void run() {
				run.run();
			}
		};
	}

	private interface Switch {

		void to(boolean on);
	}

	private static IAction toggle(String text, boolean on, Switch change) {
		IAction toggle = new Action(text, IAction.AS_CHECK_BOX) {

			@Override
			public void run() {
				change.to(isChecked());
			}
		};
		toggle.setChecked(on);
		return toggle;
	}
}
