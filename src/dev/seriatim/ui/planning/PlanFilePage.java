package dev.seriatim.ui.planning;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

/** Where the file of the plan goes; its name follows the title until it is typed. */
final class PlanFilePage extends WizardNewFileCreationPage {

	private final SeriesPlanPage plan;
	private String proposed = "";
	private String contents = "";

	PlanFilePage(IStructuredSelection selection, SeriesPlanPage plan) {
		super("dev.seriatim.ui.planning.file", selection);
		this.plan = plan;
		setTitle(Messages.PlanFilePage_title);
		setDescription(Messages.PlanFilePage_description);
		setFileExtension("seriatim");
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible && getFileName().equals(proposed)) {
			proposed = plan.fileName();
			setFileName(proposed);
		}
		super.setVisible(visible);
	}

	IFile createNewFile(String text) {
		contents = text;
		return createNewFile();
	}

	@Override
	protected InputStream getInitialContents() {
		return new ByteArrayInputStream(contents.getBytes(StandardCharsets.UTF_8));
	}

	/** What the platform offers there, a link to a file elsewhere, is of no use to a plan, whose paths are relative to it. */
	@Override
	protected void createAdvancedControls(Composite parent) {
		// none
	}

	@Override
	protected IStatus validateLinkedResource() {
		return Status.OK_STATUS;
	}

	@Override
	protected void createLinkTarget() {
		// none
	}
}
