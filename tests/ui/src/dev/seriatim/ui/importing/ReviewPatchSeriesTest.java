package dev.seriatim.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.NoBuilding;
import dev.seriatim.ui.PostedMails;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.project.SeriatimNature;

final class ReviewPatchSeriesTest {

	private static final String COMMAND = "dev.seriatim.ui.review";

	private final IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
	private final ErrorLog log = new ErrorLog();
	private NoBuilding building;
	private TestProject project;

	@BeforeEach
	void openAProjectWithMails() throws Exception {
		building = new NoBuilding();
		project = TestProject.plain("frame");
	}

	@AfterEach
	void closeIt() throws CoreException {
		WorkbenchWait.until(() -> Job.getJobManager().find(SeriesJob.FAMILY).length == 0);
		page().closeAllEditors(false);
		WorkbenchWait.untilReviewed();
		project.close();
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
	void aFolderIsReviewedWhereItLies() throws Exception {
		review(project.project().getFolder("mails"));
		untilEdited("mails.seriatim");
		assertEquals("""
				series "frame: no single pages any more" {
					from "mails/"
				}
				""", text("mails.seriatim"));
		assertTrue(project.project().hasNature(SeriatimNature.ID));
	}

	@Test
	void anMboxIsReviewedWhereItLies() throws Exception {
		review(project.write("posted/pond-v2.mbox", PostedMails.mbox()));
		untilEdited("posted/pond-v2.seriatim");
		assertTrue(text("posted/pond-v2.seriatim").contains("from \"pond-v2.mbox\""));
	}

	@Test
	void severalPatchesAreOneSeriesThatIsCalledAsTheirFolder() throws Exception {
		review(project.file("mails/0001.eml"), project.file("mails/0002.eml"));
		untilEdited("mails/mails.seriatim");
		assertTrue(text("mails/mails.seriatim").contains("from \"0001.eml\", \"0002.eml\""));
	}

	@Test
	void patchesOfSeveralFoldersAreReviewedFromTheFolderThatHoldsThem() throws Exception {
		review(project.file("mails/0001.eml"), project.write("more/2.eml", PostedMails.patch(2)));
		untilEdited("frame.seriatim");
		assertTrue(text("frame.seriatim").contains("from \"mails/0001.eml\", \"more/2.eml\""));
	}

	@Test
	void aFileThatPointsToTheMailsAlreadyIsOpened() throws Exception {
		project.write("another.seriatim", "series \"another\" { from \"mails/\", \"more.mbox\" }");
		project.write("known.seriatim", "series \"known\" { from \"./mails\" promise patches 1..3 keep mmu_notifier compatible; }");
		review(project.project().getFolder("mails"));
		untilEdited("known.seriatim");
		assertFalse(project.file("mails.seriatim").exists());
	}

	@Test
	void aFileThatPointsToSomeOfThePatchesIsNotTaken() throws Exception {
		project.write("mails/first.seriatim", "series \"first\" { from \"0001.eml\" }");
		review(project.file("mails/0001.eml"), project.file("mails/0002.eml"));
		untilEdited("mails/mails.seriatim");
	}

	@Test
	void aNameThatIsTakenGetsANumber() throws Exception {
		project.write("mails.seriatim", "series \"mine\" { from \"other/\" }");
		review(project.project().getFolder("mails"));
		untilEdited("mails 2.seriatim");
		assertEquals("series \"mine\" { from \"other/\" }", text("mails.seriatim"));
	}

	@Test
	void aBrokenFileBesideTheMailsDoesNoHarm() throws Exception {
		project.write("a.seriatim", "series \"broken { from \u0000");
		project.write("b.seriatim", "series \"nowhere\" { from \"\\u0000\" }");
		review(project.project().getFolder("mails"));
		untilEdited("mails.seriatim");
	}

	@Test
	void hostileNamesAreReadBack() throws Exception {
		IFile mbox = project.write("say \"hi\" \u202E(v2).mbox", PostedMails.mbox());
		review(mbox);
		untilEdited("say _hi_ _(v2).seriatim");
		review(mbox);
		untilEdited("say _hi_ _(v2).seriatim");
		assertEquals(1, Arrays.stream(project.project().members()).filter(member -> member.getName().endsWith("v2).seriatim")).count());
	}

	@Test
	void aFolderWithoutPatchesIsADialogWithOneSentence() throws Exception {
		project.write("words/README", "Just words.\n");
		review(project.project().getFolder("words"));
		assertEquals("frame/words: no patch inside", Dialogs.read("Review Patch Series"));
		assertFalse(project.file("words.seriatim").exists());
		assertFalse(project.project().hasNature(SeriatimNature.ID));
	}

	@Test
	void mailsOfTwoProjectsAreADialogWithOneSentence() throws Exception {
		IProject other = root.getProject("other");
		other.create(null);
		other.open(null);
		IFile mail = other.getFile("2.eml");
		mail.create(PostedMails.patch(2).getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		review(project.file("mails/0001.eml"), mail);
		assertEquals("The mails of a series must lie in one project.", Dialogs.read("Review Patch Series"));
	}

	@Test
	void aMailThatWasDeletedMeanwhileIsADialogWithOneSentence() throws Exception {
		IFile mail = project.write("1.patch", PostedMails.patch(1));
		new SeriesJob(Messages.ReviewPatchSeriesHandler_title, monitor -> {
			mail.delete(true, null);
			return new SeriesInPlace(List.of(mail)).plan(monitor);
		}).schedule();
		assertEquals("frame/1.patch is not there any more.", Dialogs.read("Review Patch Series"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.mbox", "a.mbx", "a.eml", "a.patch", "a.diff" })
	void theMenuOfAMailOffersIt(String name) throws Exception {
		assertTrue(isOffered(project.write(name, PostedMails.patch(1))));
	}

	@Test
	void theMenuOfAFolderOffersIt() throws Exception {
		assertTrue(isOffered(project.project().getFolder("mails")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.c", "a.txt", "a.seriatim", "patch" })
	void theMenuOfAnotherFileDoesNotOfferIt(String name) throws Exception {
		assertFalse(isOffered(project.write(name, "")));
	}

	@Test
	void theMenuOfAMailBesideAnotherFileDoesNotOfferIt() throws Exception {
		assertFalse(isOffered(project.file("mails/0001.eml"), project.write("a.c", "")));
	}

	@Test
	void theMenuOfAProjectDoesNotOfferIt() throws Exception {
		assertFalse(isOffered(project.project()));
	}

	/** Runs the command as the menu does, on what is selected in the Project Explorer. */
	private static void review(IResource... mails) throws Exception {
		select(mails).getSite().getService(IHandlerService.class).executeCommand(COMMAND, null);
	}

	/** Whether the context menu of the Project Explorer shows it. */
	private static boolean isOffered(IResource... selected) throws Exception {
		Menu menu = select(selected).getCommonViewer().getTree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		try {
			return Arrays.stream(menu.getItems()).anyMatch(item -> item.getText().replace("&", "").equals("Review Patch Series"));
		} finally {
			menu.notifyListeners(SWT.Hide, new Event());
		}
	}

	private static CommonNavigator select(IResource... resources) throws PartInitException {
		CommonNavigator explorer = (CommonNavigator) page().showView("org.eclipse.ui.navigator.ProjectExplorer");
		explorer.getCommonViewer().refresh();
		explorer.getCommonViewer().setSelection(new StructuredSelection(resources), true);
		assertEquals(List.of(resources), explorer.getCommonViewer().getStructuredSelection().toList());
		return explorer;
	}

	private void untilEdited(String name) {
		WorkbenchWait.until(() -> {
			IEditorPart editor = page().getActiveEditor();
			return editor != null && editor.getEditorInput() instanceof IFileEditorInput input && input.getFile().equals(project.file(name));
		});
	}

	private String text(String path) throws Exception {
		return new String(project.file(path).readAllBytes(), StandardCharsets.UTF_8);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
