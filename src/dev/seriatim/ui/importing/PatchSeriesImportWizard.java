package dev.seriatim.ui.importing;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;

import dev.seriatim.ui.project.Step;

/** File &gt; Import &gt; Seriatim &gt; Patch Series. */
public final class PatchSeriesImportWizard extends Wizard implements IImportWizard {

	private PatchSeriesImportPage page;

	public PatchSeriesImportWizard() {
		setWindowTitle(Messages.PatchSeriesImportWizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		page = new PatchSeriesImportPage(selection);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	/** The page stays open when the import fails or is cancelled. */
	@Override
	public boolean performFinish() {
		Step<ImportedSeries> step = page.input().operation()::run;
		try {
			Optional<ImportedSeries> series = step.runIn(getContainer());
			series.ifPresent(imported -> SeriesOpening.later(getWindowTitle(), imported));
			return series.isPresent();
		} catch (CoreException e) {
			page.setErrorMessage(e.getStatus().getMessage());
			return false;
		}
	}
}
