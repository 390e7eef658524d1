package dev.seriatim.ui.example;

import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

import dev.seriatim.ui.importing.SeriesOpening;
import dev.seriatim.ui.project.Step;

/** File &gt; New &gt; Example &gt; Seriatim &gt; mmu notifier #v13. There is nothing to ask, so it has no pages. */
public final class ExampleWizard extends Wizard implements INewWizard {

	private IWorkbench workbench;

	public ExampleWizard() {
		setWindowTitle(Messages.ExampleWizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench started, IStructuredSelection selection) {
		workbench = started;
	}

	@Override
	public boolean canFinish() {
		return true;
	}

	@Override
	public boolean performFinish() {
		// A wizard without pages that is started from a menu is asked to finish before it has a dialog.
		IRunnableContext context = getContainer() == null ? workbench.getProgressService() : getContainer();
		Step<IProject> step = monitor -> new ExampleProject().create(ResourcesPlugin.getWorkspace(), monitor);
		try {
			Optional<IProject> project = step.runIn(context);
			project.ifPresent(created -> SeriesOpening.open(getWindowTitle(), created.getFile(ExampleProject.PLAN)));
			return project.isPresent();
		} catch (CoreException e) {
			SeriesOpening.failed(getWindowTitle(), e.getStatus());
			return false;
		}
	}
}
