package dev.seriatim.ui.exporting;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** <em>Export Report…</em> of editor and view: opens the wizard for the series of the part that is active. */
public final class ExportHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
		ReportExportWizard wizard = new ReportExportWizard();
		wizard.init(window.getWorkbench(), selection);
		new WizardDialog(window.getShell(), wizard).open();
		return null;
	}
}
