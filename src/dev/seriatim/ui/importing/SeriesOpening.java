package dev.seriatim.ui.importing;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** Shows what came of bringing a series into the workspace. */
public final class SeriesOpening {

	private SeriesOpening() {
	}

	/** From any thread: as {@link #open}. */
	static void later(String title, ImportedSeries series) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(title, series));
	}

	/** From any thread: as {@link #failed}. */
	static void failedLater(String title, IStatus reason) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> failed(title, reason));
	}

	/** On the UI thread: the editor of the series, and what of the source was left out, unless it was hidden anyway. */
	static void open(String title, ImportedSeries series) {
		open(title, series.plan());
		if (series.leftOut().stream().anyMatch(file -> file.reason() != LeftOut.Reason.HIDDEN)) {
			tellLeftOut(title, series.leftOut());
		}
	}

	/** On the UI thread: the editor of a file, which is also selected where files are shown. */
	public static void open(String title, IFile plan) {
		IWorkbenchWindow window = window();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		try {
			IDE.openEditor(page, plan);
			BasicNewResourceWizard.selectAndReveal(plan, window);
		} catch (PartInitException e) {
			failed(title, e.getStatus());
		}
	}

	/** On the UI thread: a dialog with the sentence. */
	public static void failed(String title, IStatus reason) {
		MessageDialog.openError(shell(), title, reason.getMessage());
	}

	private static void tellLeftOut(String title, List<LeftOut> leftOut) {
		if (leftOut.size() == 1) {
			MessageDialog.openInformation(shell(), title, leftOut.getFirst().text());
			return;
		}
		IStatus[] lines = leftOut.stream().map(file -> Status.info(file.text())).toArray(IStatus[]::new);
		String sentence = Messages.bind(Messages.SeriesOpening_leftOut, lines.length);
		ErrorDialog.openError(shell(), title, null, new MultiStatus(SeriesOpening.class, 0, lines, sentence, null));
	}

	private static IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
		return active != null || windows.length == 0 ? active : windows[0];
	}

	private static Shell shell() {
		IWorkbenchWindow window = window();
		return window == null ? null : window.getShell();
	}
}
