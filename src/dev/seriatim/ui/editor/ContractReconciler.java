package dev.seriatim.ui.editor;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ISynchronizable;
import org.eclipse.jface.text.reconciler.AbstractReconciler;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.ui.review.LanguageProblems;

/**
 * Marks what is wrong with a {@code .seriatim} file while it is typed, a moment after the last key. Files outside the workspace have no
 * markers.
 */
public final class ContractReconciler extends AbstractReconciler {

	private volatile IFile file;

	public ContractReconciler() {
		setIsIncrementalReconciler(false);
		setIsAllowedToModifyDocument(false);
	}

	/** The whole text is read each time; there are no strategies for parts of it. */
	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	@Override
	protected void reconcilerDocumentChanged(IDocument document) {
		leaveFile();
		file = EditedFile.inWorkspace(document).orElse(null);
		if (document instanceof ISynchronizable shared && shared.getLockObject() == null) {
			shared.setLockObject(new Object()); // the text is read in the background while the user changes it
		}
	}

	@Override
	public void uninstall() {
		super.uninstall();
		leaveFile();
	}

	@Override
	protected void initialProcess() {
		check();
	}

	@Override
	protected void process(DirtyRegion whole) {
		check();
	}

	private void check() {
		IFile checked = file;
		if (checked == null) {
			return;
		}
		try {
			LanguageProblems.check(checked, getProgressMonitor());
		} catch (CoreException unmarkable) {
			Platform.getLog(getClass()).log(unmarkable.getStatus());
		}
	}

	/** What was typed and not saved is forgotten, unless another editor has it; but only once the event that closes this one has ended. */
	private void leaveFile() {
		IFile left = file;
		file = null;
		if (left != null) {
			ICoreRunnable check = monitor -> LanguageProblems.check(left, monitor);
			Job job = Job.createSystem(Messages.bind(Messages.ContractReconciler_checking, left.getName()), check);
			PlatformUI.getWorkbench().getDisplay().asyncExec(job::schedule);
		}
	}
}
