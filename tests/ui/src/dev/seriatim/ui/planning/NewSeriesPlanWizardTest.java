package dev.seriatim.ui.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;

final class NewSeriesPlanWizardTest {

	private static final int TITLE = 0;
	private static final int TREE = 1;
	private static final int BASE = 2;
	private static final int SUBJECTS = 3;

	private final ErrorLog log = new ErrorLog();
	private TestProject project;
	private WizardDialog dialog;
	private IWizardPage page;

	@BeforeEach
	void openTheWizard() throws CoreException, IOException {
		project = TestProject.plain("plans");
		IFile selected = project.write("notes.txt", "");
		NewSeriesPlanWizard wizard = assertInstanceOf(NewSeriesPlanWizard.class,
				PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("dev.seriatim.ui.planning.plan").createWizard());
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(selected));
		dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		page = dialog.getCurrentPage();
	}

	@AfterEach
	void closeIt() throws CoreException {
		dialog.close();
		workbenchPage().closeAllEditors(false);
		project.close();
		log.assertEmpty();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void whatIsEnteredIsStatedInAFileThatOpens() throws CoreException, IOException {
		text(TITLE).setText("widgets may \"sleep\" /*");
		Controls.below((Composite) page.getControl(), Combo.class).getFirst().select(1);
		text(TREE).setText("../linux");
		text(BASE).setText("v6.9");
		text(SUBJECTS).setText("widget: take a mutex\n\n  widget: sleep\n");
		finish();
		IFile file = ((IFileEditorInput) workbenchPage().getActiveEditor().getEditorInput()).getFile();
		assertEquals("widgets-may-sleep.seriatim", file.getName());
		String written = new String(file.getContents().readAllBytes(), file.getCharset());
		assertTrue(written.startsWith("import \"mmu_notifier-"), written);
		assertTrue(written.endsWith("""
				series "widgets may \\"sleep\\" /*" v1 {
					base "v6.9" in "../linux"

					patch 1 "widget: take a mutex" { }
					patch 2 "widget: sleep" { }
				}
				"""), written);
	}

	@Test
	void onlyATitleIsNeeded() throws CoreException, IOException {
		assertFalse(page.isPageComplete());
		text(TITLE).setText("widgets");
		assertTrue(page.isPageComplete());
		finish();
		IFile file = ((IFileEditorInput) workbenchPage().getActiveEditor().getEditorInput()).getFile();
		assertEquals("series \"widgets\" v1 {\n}\n", new String(file.getContents().readAllBytes(), file.getCharset()).replace("{ }", "{\n}"));
	}

	@Test
	void aBaseNeedsATree() {
		text(TITLE).setText("widgets");
		text(BASE).setText("v6.9");
		assertFalse(page.isPageComplete());
		assertEquals("A base revision needs a tree.", page.getErrorMessage());
	}

	@Test
	void aFileThatIsThereStays() throws CoreException, IOException {
		project.write("widgets.seriatim", "// mine\n");
		text(TITLE).setText("widgets");
		dialog.showPage(page.getNextPage());
		assertFalse(dialog.getCurrentPage().isPageComplete());
	}

	/** By way of the page that names the file. */
	private void finish() {
		dialog.showPage(page.getNextPage());
		assertTrue(dialog.getCurrentPage().isPageComplete(), () -> dialog.getCurrentPage().getErrorMessage());
		assertTrue(((NewSeriesPlanWizard) page.getWizard()).performFinish());
	}

	private Text text(int index) {
		return Controls.below((Composite) page.getControl(), Text.class).get(index);
	}

	private static IWorkbenchPage workbenchPage() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
