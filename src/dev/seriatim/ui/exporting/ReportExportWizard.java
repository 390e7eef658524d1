package dev.seriatim.ui.exporting;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;
import org.eclipse.ui.ide.ResourceUtil;
import org.osgi.framework.FrameworkUtil;

import dev.seriatim.report.Visible;
import dev.seriatim.review.ReportFormat;
import dev.seriatim.ui.review.Reviews;

/** <em>File &gt; Export &gt; Seriatim &gt; Review Report</em>: writes the review of a series as files. */
public final class ReportExportWizard extends Wizard implements IExportWizard {

	private IWorkbench workbench;
	private List<IResource> meant = List.of();
	private ReportExportPage page;

	public ReportExportWizard() {
		setWindowTitle(Messages.ReportExportWizard_title);
		setNeedsProgressMonitor(true);
		setDialogSettings(DialogSettings.getOrCreateSection(
				PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ReportExportWizard.class)).getDialogSettings(), "ReportExportWizard"));
	}

	@Override
	public void init(IWorkbench started, IStructuredSelection selection) {
		workbench = started;
		meant = meant(selection);
	}

	/** What the user may mean, most likely first. */
	private List<IResource> meant(IStructuredSelection selection) {
		List<IResource> resources = new ArrayList<>();
		for (Object element : selection) {
			resources.add(Adapters.adapt(element, IResource.class));
		}
		IWorkbenchPage active = workbench.getActiveWorkbenchWindow() == null ? null : workbench.getActiveWorkbenchWindow().getActivePage();
		if (active != null) {
			resources.add(resource(active.getActivePart()));
			resources.add(resource(active.getActiveEditor()));
		}
		resources.removeIf(resource -> resource == null);
		return resources;
	}

	private static IResource resource(IWorkbenchPart part) {
		return part instanceof IEditorPart editor ? ResourceUtil.getResource(editor.getEditorInput()) : Adapters.adapt(part, IResource.class);
	}

	@Override
	public void addPages() {
		page = new ReportExportPage(meant);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		page.setErrorMessage(null);
		page.remember();
		ReportExport export = new ReportExport(Reviews.ofWorkspace().of(page.plan()), page.folder(), page.formats());
		List<String> inTheWay = new ArrayList<>();
		boolean done = run(monitor -> inTheWay.addAll(export.inTheWay(monitor))) && (inTheWay.isEmpty() || mayOverwrite(inTheWay)) && run(export::run);
		if (done) {
			confirm();
		}
		return done;
	}

	private interface Step {

		void run(IProgressMonitor monitor) throws CoreException;
	}

	/** @return whether it has ended well; if not, the page says why */
	private boolean run(Step step) {
		try {
			getContainer().run(true, true, monitor -> {
				try {
					step.run(monitor);
				} catch (CoreException failed) {
					throw new InvocationTargetException(failed);
				} catch (OperationCanceledException cancelled) {
					throw new InterruptedException();
				}
			});
			return true;
		} catch (InterruptedException cancelled) {
			page.setErrorMessage(null);
			page.setMessage(Messages.ReportExport_cancelled, ReportExportPage.WARNING);
			return false;
		} catch (InvocationTargetException failed) {
			if (failed.getCause() instanceof CoreException expected) {
				page.setErrorMessage(expected.getStatus().getMessage());
				return false;
			}
			throw new IllegalStateException(failed.getCause());
		}
	}

	private boolean mayOverwrite(List<String> files) {
		String question = Messages.bind(Messages.ReportExportWizard_overwrite, Visible.escape(page.folder().toString()), String.join(", ", files));
		return MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.ReportExportWizard_overwriteTitle, question, 0,
				Messages.ReportExportWizard_overwriteButton, IDialogConstants.CANCEL_LABEL) == 0;
	}

	private void confirm() {
		String folder = Visible.escape(page.folder().toString());
		IWorkbenchPage active = workbench.getActiveWorkbenchWindow().getActivePage();
		new StatusLine(active).tell(Messages.bind(Messages.ReportExportWizard_written, folder));
		if (page.opens()) {
			try {
				open(page.folder().resolve(ReportFormat.HTML.fileName()));
			} catch (PartInitException | MalformedURLException noBrowser) {
				MessageDialog.openInformation(getShell(), Messages.ReportExportWizard_title,
						Messages.bind(Messages.ReportExportWizard_browserFailed, folder, noBrowser.getMessage()));
			}
		}
	}

	/** Opens the external browser by itself where no widget for an internal one is installed. */
	private void open(Path report) throws PartInitException, MalformedURLException {
		int style = IWorkbenchBrowserSupport.AS_EDITOR | IWorkbenchBrowserSupport.LOCATION_BAR | IWorkbenchBrowserSupport.NAVIGATION_BAR;
		String title = Visible.escape(page.plan().getName());
		workbench.getBrowserSupport().createBrowser(style, report.toString(), title, Visible.escape(report.toString())).openURL(report.toUri().toURL());
	}
}
