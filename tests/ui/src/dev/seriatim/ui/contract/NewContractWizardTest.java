package dev.seriatim.ui.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.WorkbenchWait;

final class NewContractWizardTest {

	private static final String ID = "dev.seriatim.ui.new.contract";

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("contracts");
	private final ErrorLog log = new ErrorLog();

	@TempDir
	Path place;
	private Path header;
	private Path source;
	private NewContractWizard wizard;
	private WizardDialog dialog;
	private ContractSourcePage page;

	@BeforeEach
	void openTheWizard() throws Exception {
		project.create(null);
		project.open(null);
		header = Files.writeString(Files.createDirectories(place.resolve("include/linux")).resolve("lamp.h"), """
				struct lamp;
				struct lamp_ops { void (*on)(struct lamp *lamp); };
				int lamp_register(struct lamp *lamp, const struct lamp_ops *ops);
				""");
		source = Files.writeString(place.resolve("lamp.c"), """
				int lamp_register(struct lamp *lamp, const struct lamp_ops *ops)
				{
					if (ops->on)
						ops->on(lamp);
					return 0;
				}
				EXPORT_SYMBOL_GPL(lamp_register);
				""");
		wizard = new NewContractWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
		dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		page = (ContractSourcePage) dialog.getCurrentPage();
	}

	@AfterEach
	void closeIt() throws CoreException {
		dialog.close();
		workbenchPage().closeAllEditors(false);
		WorkbenchWait.untilReviewed();
		project.delete(true, true, null);
		log.close();
		log.assertEmpty();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
		Dialogs.assertNone();
	}

	@Test
	void theWizardIsFoundUnderNew() throws CoreException {
		IWizardDescriptor found = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(ID);
		assertNotNull(found);
		assertEquals("Seriatim", found.getCategory().getLabel());
		assertInstanceOf(NewContractWizard.class, found.createWizard());
	}

	@Test
	void anEmptyPageIsNoErrorButNotComplete() {
		assertEquals(null, page.getErrorMessage());
		assertFalse(page.isPageComplete());
	}

	@Test
	void aHeaderThatIsNotThereIsNamed() {
		header().setText(place.resolve("missing.h").toString());
		assertEquals(place.resolve("missing.h") + " is no file.", page.getErrorMessage());
		assertFalse(page.isPageComplete());
	}

	@Test
	void aHeaderSelectedInTheWorkspaceIsEntered() throws CoreException {
		IFile file = project.getFile("lamp.h");
		file.create("int lamp(void);\n".getBytes(), false, false, null);
		dialog.close();
		wizard = new NewContractWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(file));
		dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		page = (ContractSourcePage) dialog.getCurrentPage();
		assertEquals(file.getLocation().toOSString(), header().getText());
		assertTrue(page.isPageComplete());
	}

	@Test
	void theContractIsWrittenAndOpened() throws Exception {
		header().setText(header.toString());
		page.addSource(source.toString());
		dialog.showPage(wizard.getNextPage(page));
		assertTrue(wizard.performFinish());
		IFile contract = project.getFile("lamp.seriatim");
		assertEquals("""
				api lamp {
					header "include/linux/lamp.h"

					ops struct lamp_ops {
						void (*on)(struct lamp *lamp) : optional;
					}

					int lamp_register(struct lamp *lamp, const struct lamp_ops *ops) : exported gpl;
				}
				""", contract.readString());
		assertEquals(contract, ((IFileEditorInput) workbenchPage().getActiveEditor().getEditorInput()).getFile());
	}

	@Test
	void aFileThatIsThereIsNotOverwritten() throws CoreException {
		header().setText(header.toString());
		dialog.showPage(wizard.getNextPage(page));
		IFile there = project.getFile("lamp.seriatim");
		there.create("// mine\n".getBytes(), false, false, null);
		assertFalse(wizard.performFinish());
		assertEquals("lamp.seriatim exists already. Choose another name.", dialog.getCurrentPage().getErrorMessage());
		assertEquals("// mine\n", there.readString());
	}

	/** The first field of the page. */
	private Text header() {
		return Arrays.stream(((Composite) page.getControl()).getChildren()).filter(Text.class::isInstance).map(Control.class::cast).map(Text.class::cast)
				.findFirst().orElseThrow();
	}

	private static IWorkbenchPage workbenchPage() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
