package dev.seriatim.ui.planning;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

import dev.seriatim.ui.importing.SeriesOpening;
import dev.seriatim.ui.project.Step;

/** File &gt; New &gt; Series Plan: a {@code .seriatim} file for a series of which there are no mails yet. */
public final class NewSeriesPlanWizard extends Wizard implements INewWizard {

	private SeriesPlanPage plan;
	private PlanFilePage file;

	public NewSeriesPlanWizard() {
		setWindowTitle(Messages.NewSeriesPlanWizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		plan = new SeriesPlanPage();
		file = new PlanFilePage(selection, plan);
	}

	@Override
	public void addPages() {
		addPage(plan);
		addPage(file);
	}

	@Override
	public boolean performFinish() {
		NewPlan entered = plan.entered();
		Step<String> text = monitor -> entered.text();
		try {
			Optional<IFile> created = text.runIn(getContainer()).map(file::createNewFile);
			created.ifPresent(opened -> SeriesOpening.open(getWindowTitle(), opened));
			return created.isPresent();
		} catch (CoreException e) {
			SeriesOpening.failed(getWindowTitle(), e.getStatus());
			return false;
		}
	}
}
