package dev.seriatim.ui.contract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

import dev.seriatim.report.Visible;
import dev.seriatim.review.ContractRequest;
import dev.seriatim.review.ContractRun;
import dev.seriatim.review.Trouble;
import dev.seriatim.ui.importing.SeriesOpening;
import dev.seriatim.ui.project.Failure;
import dev.seriatim.ui.project.Step;

/** <em>File &gt; New &gt; Seriatim &gt; API Contract</em>: derives a contract from a header. */
public final class NewContractWizard extends Wizard implements INewWizard {

	private static final String EXTENSION = "seriatim";
	private static final int DERIVING = 95;
	private static final int WRITING = 5;

	private ContractSourcePage sources;
	private FilePage file;

	public NewContractWizard() {
		setWindowTitle(Messages.NewContractWizard_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		sources = new ContractSourcePage(selection);
		file = new FilePage(selection);
	}

	@Override
	public void addPages() {
		addPage(sources);
		addPage(file);
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		if (page == sources) {
			file.propose(sources.name());
		}
		return super.getNextPage(page);
	}

	/** The page stays open when nothing could be derived, or it was cancelled. */
	@Override
	public boolean performFinish() {
		ContractRequest request = sources.request();
		IFile target = file.target();
		Step<IFile> step = monitor -> write(request, target, monitor);
		try {
			Optional<IFile> written = step.runIn(getContainer());
			written.ifPresent(contract -> SeriesOpening.open(getWindowTitle(), contract));
			return written.isPresent();
		} catch (CoreException failed) {
			((WizardPage) getContainer().getCurrentPage()).setErrorMessage(Visible.escape(failed.getStatus().getMessage()));
			return false;
		}
	}

	private static IFile write(ContractRequest request, IFile target, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, DERIVING + WRITING);
		if (target.exists()) {
			throw Failure.of(Messages.bind(Messages.NewContractWizard_exists, target.getName()));
		}
		try {
			ContractRun run = new ContractRun(request);
			String text = run.text(run.derive(progress.split(DERIVING)));
			target.create(text.getBytes(StandardCharsets.UTF_8), IResource.NONE, progress.split(WRITING));
			target.setCharset(StandardCharsets.UTF_8.name(), null);
			return target;
		} catch (Trouble trouble) {
			throw Failure.of(String.join("; ", trouble.lines()));
		} catch (CoreException unwritable) {
			throw Failure.of(Messages.NewContractWizard_unwritable, target.getFullPath().makeRelative(), unwritable);
		}
	}

	/** Asks for the container and the name. */
	private static final class FilePage extends WizardNewFileCreationPage {

		private String proposed = "";

		private FilePage(IStructuredSelection selection) {
			super("file", selection);
			setTitle(Messages.NewContractWizard_fileTitle);
			setDescription(Messages.NewContractWizard_fileDescription);
			setFileExtension(EXTENSION);
		}

		/** A name that the user entered stays. */
		private void propose(String name) {
			if (getFileName().isEmpty() || getFileName().equals(proposed)) {
				proposed = name + "." + EXTENSION;
				setFileName(proposed);
			}
		}

		private IFile target() {
			return ResourcesPlugin.getWorkspace().getRoot().getFile(getContainerFullPath().append(getFileName()));
		}
	}
}
