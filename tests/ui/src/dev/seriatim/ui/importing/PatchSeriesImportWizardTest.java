package dev.seriatim.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.NoBuilding;
import dev.seriatim.ui.PostedMails;
import dev.seriatim.ui.WorkbenchWait;

final class PatchSeriesImportWizardTest {

	private static final String ID = "dev.seriatim.ui.import.series";

	private final IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
	private final IProject project = root.getProject("reviews");
	private final ErrorLog log = new ErrorLog();
	private NoBuilding building;

	@TempDir
	Path place;
	private PostedMails mails;
	private WizardDialog dialog;
	private IWizardPage page;

	@BeforeEach
	void openTheWizard() throws CoreException {
		building = new NoBuilding();
		project.create(null);
		project.open(null);
		mails = new PostedMails(place);
		PatchSeriesImportWizard wizard = new PatchSeriesImportWizard();
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project.getFile(".project")));
		dialog = new WizardDialog(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		page = dialog.getCurrentPage();
	}

	@AfterEach
	void closeIt() throws CoreException {
		dialog.close();
		workbenchPage().closeAllEditors(false);
		WorkbenchWait.untilReviewed();
		for (IProject one : root.getProjects()) {
			one.delete(true, true, null);
		}
		building.close();
		log.close();
		log.assertEmpty();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
		Dialogs.assertNone();
	}

	@Test
	void theWizardIsFoundUnderImport() throws CoreException {
		IWizardDescriptor found = PlatformUI.getWorkbench().getImportWizardRegistry().findWizard(ID);
		assertNotNull(found);
		assertEquals("Seriatim", found.getCategory().getLabel());
		assertInstanceOf(PatchSeriesImportWizard.class, found.createWizard());
	}

	@Test
	void theSelectedProjectIsEntered() {
		assertEquals("reviews", project("Project:").getText());
	}

	@Test
	void anEmptyPageIsNoErrorButNotComplete() {
		assertEquals(null, page.getErrorMessage());
		assertFalse(page.isPageComplete());
	}

	@Test
	void theNameIsProposedFromTheSource() {
		text("Source:").setText(mails.series("pond-v2").toString());
		assertEquals("pond-v2", text("Name:").getText());
	}

	@Test
	void aNameThatSomebodyWroteStays() {
		text("Name:").setText("mine");
		text("Source:").setText(mails.series("pond-v2").toString());
		assertEquals("mine", text("Name:").getText());
	}

	@Test
	void aSourceThatIsThereCompletesThePage() {
		text("Source:").setText(mails.series("pond").toString());
		WorkbenchWait.until(page::isPageComplete);
		assertEquals(null, page.getErrorMessage());
	}

	@Test
	void aSourceThatIsMissingIsAnError() {
		text("Source:").setText(place.resolve("gone").toString());
		WorkbenchWait.until(() -> ("There is no file or folder " + place.resolve("gone") + ".").equals(page.getErrorMessage()));
		assertFalse(page.isPageComplete());
	}

	@Test
	void aRelativePathIsAnError() {
		text("Source:").setText("mails/pond.mbox");
		assertEquals("mails/pond.mbox is not an absolute path.", page.getErrorMessage());
	}

	@Test
	void whatIsNoPathIsAnError() {
		text("Source:").setText("/tmp/\u0000");
		assertFalse(page.isPageComplete());
	}

	@Test
	void whatIsTypedLastCounts() {
		text("Source:").setText(place.resolve("gone").toString());
		text("Source:").setText(mails.series("pond").toString());
		WorkbenchWait.until(page::isPageComplete);
		assertEquals(null, page.getErrorMessage());
	}

	@Test
	void aProjectNameThatIsNoneIsAnError() {
		text("Source:").setText(mails.series("pond").toString());
		project("Project:").setText("a/b");
		assertTrue(page.getErrorMessage().contains("/"), page.getErrorMessage());
	}

	@Test
	void aMissingProjectIsAnnounced() {
		text("Source:").setText(mails.series("pond").toString());
		project("Project:").setText("fresh");
		WorkbenchWait.until(page::isPageComplete);
		assertEquals("Project fresh is going to be created.", page.getMessage());
	}

	@Test
	void aClosedProjectIsAnError() throws CoreException {
		text("Source:").setText(mails.series("pond").toString());
		project.close(null);
		project("Project:").setText("");
		project("Project:").setText("reviews");
		assertEquals("Project reviews is closed.", page.getErrorMessage());
	}

	@Test
	void aNameThatIsTakenIsAnnounced() throws CoreException {
		project.getFolder("pond").create(false, true, null);
		text("Source:").setText(mails.series("pond").toString());
		WorkbenchWait.until(page::isPageComplete);
		assertEquals("Folder and file are going to be called pond 2.", page.getMessage());
	}

	@Test
	void aTreeThatIsNoFolderIsAnError() {
		text("Source:").setText(mails.series("pond").toString());
		text("Kernel tree:").setText(place.resolve("pond/1.eml").toString());
		WorkbenchWait.until(() -> ("There is no folder " + place.resolve("pond/1.eml") + ".").equals(page.getErrorMessage()));
	}

	@Test
	void aContractOfAnotherExtensionIsAnError() {
		text("Source:").setText(mails.series("pond").toString());
		text("Contract:").setText("/mails/pond.txt");
		assertEquals("/mails/pond.txt is no .seriatim file.", page.getErrorMessage());
	}

	@Test
	void everyFieldHasAMnemonicOfItsOwn() {
		List<Character> mnemonics = new ArrayList<>(List.of('B', 'N', 'F'));
		for (Control control : Controls.below((Composite) page.getControl(), Control.class)) {
			String label = control instanceof Label named ? named.getText() : control instanceof Button button ? button.getText() : "";
			if (!label.isEmpty()) {
				mnemonics.add(Character.toUpperCase(label.charAt(label.indexOf('&') + 1)));
			}
		}
		assertEquals(List.copyOf(mnemonics), mnemonics.stream().distinct().toList());
	}

	@Test
	void theRerollsOfTheSourceAreOfferedAndTheNewestIsChosen() {
		text("Source:").setText(mails.write("thread.mbox", PostedMails.thread()).toString());
		WorkbenchWait.until(() -> combo("Reroll:").isEnabled());
		assertEquals(List.of("v2 (patches: 1 of 3, sent 2024-03-02)", "v1 (patches: 3 of 3, sent 2024-03-01)"), List.of(combo("Reroll:").getItems()));
		assertEquals(0, combo("Reroll:").getSelectionIndex());
	}

	@Test
	void aLoneRerollIsShownAndNotForChoice() {
		text("Source:").setText(mails.series("pond").toString());
		WorkbenchWait.until(() -> combo("Reroll:").getItemCount() == 1);
		assertEquals("v1 (patches: 3 of 3, sent 2024-03-01)", combo("Reroll:").getText());
		assertFalse(combo("Reroll:").isEnabled());
	}

	@Test
	void theRerollsOfAnotherSourceGoWithIt() {
		text("Source:").setText(mails.write("thread.mbox", PostedMails.thread()).toString());
		WorkbenchWait.until(() -> combo("Reroll:").isEnabled());
		text("Source:").setText(place.resolve("gone").toString());
		assertFalse(combo("Reroll:").isEnabled());
		assertEquals(0, combo("Reroll:").getItemCount());
	}

	@Test
	void theChosenRerollIsImported() throws Exception {
		text("Source:").setText(mails.write("thread.mbox", PostedMails.thread()).toString());
		WorkbenchWait.until(() -> combo("Reroll:").isEnabled() && page.isPageComplete());
		combo("Reroll:").select(1);
		finish();
		IFile plan = project.getFile("thread.seriatim");
		assertTrue(plan.readString().contains("\treroll v1\n"), plan.readString());
		WorkbenchWait.until(() -> plan.equals(edited()));
	}

	@Test
	void finishingImportsAndOpensTheSeries() {
		Path source = mails.series("pond");
		mails.write("linux/MAINTAINERS", "");
		text("Source:").setText(source.toString());
		text("Kernel tree:").setText(place.resolve("linux").toString());
		WorkbenchWait.until(page::isPageComplete);
		finish();
		IFile plan = project.getFile("pond.seriatim");
		WorkbenchWait.until(() -> plan.equals(edited()));
	}

	@Test
	void whatWasLeftOutIsSaidInADialog() {
		Path source = mails.series("pond");
		mails.write("pond/README", "Just words.\n");
		text("Source:").setText(source.toString());
		WorkbenchWait.until(page::isPageComplete);
		finish();
		assertEquals("README: neither a mail nor a patch", Dialogs.read("Import Patch Series"));
	}

	@Test
	void aFailureStaysOnThePage() throws Exception {
		Path source = mails.write("pond.mbox", PostedMails.mbox());
		text("Source:").setText(source.toString());
		WorkbenchWait.until(page::isPageComplete);
		Files.delete(source);
		finish();
		assertEquals("There is no file or folder " + source + ".", page.getErrorMessage());
		assertFalse(project.getFolder("pond").exists());
	}

	private void finish() {
		Button finish = Controls.below(dialog.getShell(), Button.class).stream()
				.filter(button -> button.getText().replace("&", "").equals(IDialogConstants.FINISH_LABEL.replace("&", ""))).findFirst().orElseThrow();
		finish.notifyListeners(SWT.Selection, new Event());
	}

	private IFile edited() {
		IEditorPart editor = workbenchPage().getActiveEditor();
		return editor != null && editor.getEditorInput() instanceof IFileEditorInput input ? input.getFile() : null;
	}

	private static IWorkbenchPage workbenchPage() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private Text text(String label) {
		return (Text) field(label);
	}

	private Combo project(String label) {
		return combo(label);
	}

	private Combo combo(String label) {
		return (Combo) field(label);
	}

	/** The control after the label. */
	private Control field(String label) {
		List<Control> controls = Controls.below((Composite) page.getControl(), Control.class);
		for (int i = 0; i < controls.size(); i++) {
			if (controls.get(i) instanceof Label named && named.getText().replace("&", "").equals(label)) {
				return controls.get(i + 1);
			}
		}
		throw new AssertionError("no field " + label);
	}
}
