package dev.seriatim.ui.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.NoBuilding;
import dev.seriatim.ui.PostedMails;
import dev.seriatim.ui.WorkbenchWait;

final class MailDropTest {

	private final IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
	private final IProject project = root.getProject("reviews");
	private final ErrorLog log = new ErrorLog();
	private NoBuilding building;

	@TempDir
	Path place;
	private PostedMails mails;
	private CommonNavigator explorer;

	@BeforeEach
	void showAProject() throws CoreException {
		building = new NoBuilding();
		project.create(null);
		project.open(null);
		project.getFolder("notes").create(false, true, null);
		mails = new PostedMails(place);
		explorer = (CommonNavigator) page().showView("org.eclipse.ui.navigator.ProjectExplorer");
		explorer.getCommonViewer().refresh();
		explorer.getCommonViewer().setSelection(new StructuredSelection(project.getFolder("notes")), true);
		WorkbenchWait.until(() -> explorer.getCommonViewer().testFindItem(project.getFolder("notes")) != null);
	}

	@AfterEach
	void deleteIt() throws CoreException {
		WorkbenchWait.until(() -> Job.getJobManager().find(SeriesJob.FAMILY).length == 0);
		page().closeAllEditors(false);
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
	void aDroppedFolderOfMailsIsImported() {
		drop(project, mails.series("pond"));
		WorkbenchWait.until(() -> isEdited("pond.seriatim"));
		assertTrue(project.getFile("pond/3.eml").exists());
	}

	@Test
	void droppedPatchesAreOneSeries() {
		Path folder = mails.series("pond");
		drop(project, folder.resolve("1.eml"), folder.resolve("2.eml"), folder.resolve("3.eml"));
		WorkbenchWait.until(() -> isEdited("pond.seriatim"));
		assertFalse(project.getFile("1.eml").exists());
	}

	@Test
	void aDropIsTakenFromTheOtherListeners() {
		assertEquals(null, drop(project, mails.write("pond.mbox", PostedMails.mbox())));
		WorkbenchWait.until(() -> isEdited("pond.seriatim"));
	}

	@Test
	void anotherFileIsLeftToThePlatform() {
		String[] names = { mails.write("notes.txt", "Just words.\n").toString() };
		assertArrayEquals(names, (String[]) taken(project, names));
	}

	@Test
	void aMailBesideAnotherFileIsLeftToThePlatform() {
		String[] names = { mails.write("1.eml", PostedMails.patch(1)).toString(), mails.write("notes.txt", "Just words.\n").toString() };
		assertArrayEquals(names, (String[]) taken(project, names));
	}

	@Test
	void aFolderOfSourcesWithAPatchInsideIsLeftToThePlatform() {
		mails.write("code/a.c", "");
		mails.write("code/b.c", "");
		mails.write("code/fix.patch", PostedMails.patch(1));
		String[] names = { place.resolve("code").toString() };
		assertArrayEquals(names, (String[]) taken(project, names));
	}

	@Test
	void aDropOntoAFolderIsLeftToThePlatform() {
		String[] names = { mails.write("pond.mbox", PostedMails.mbox()).toString() };
		assertArrayEquals(names, (String[]) taken(project.getFolder("notes"), names));
	}

	@Test
	void aMaildirIsAFolderOfMails() throws IOException {
		mails.write("box/cur/1.M1.host:2,S", PostedMails.patch(1));
		Files.createDirectories(place.resolve("box/new"));
		drop(project, place.resolve("box"));
		WorkbenchWait.until(() -> isEdited("box.seriatim"));
	}

	@Test
	void aFailureIsADialogWithOneSentence() {
		Path broken = mails.write("broken.mbox", "\u0000");
		drop(project, broken);
		assertEquals("broken.mbox: neither a mail nor a patch", Dialogs.read("Importing broken"));
		assertFalse(project.getFolder("broken").exists());
	}

	@Test
	void theAssistantTakesMailsForAProject() {
		assertEquals(IStatus.OK, validate(project, mails.write("pond.mbox", PostedMails.mbox())).getSeverity());
	}

	@Test
	void theAssistantLeavesOtherFilesAndFolders() {
		Path mbox = mails.write("pond.mbox", PostedMails.mbox());
		assertFalse(validate(project, mails.write("notes.txt", "Just words.\n")).isOK());
		assertFalse(validate(project.getFolder("notes"), mbox).isOK());
		assertFalse(validate(root, mbox).isOK());
	}

	@Test
	void theAssistantLeavesAClosedProject() throws CoreException {
		Path mbox = mails.write("pond.mbox", PostedMails.mbox());
		project.close(null);
		assertFalse(validate(project, mbox).isOK());
	}

	@Test
	void theAssistantHandlesADrop() throws Exception {
		CommonDropAdapterAssistant assistant = assistant();
		var event = Drops.event(dropTarget(), item(project), strings(mails.write("pond.mbox", PostedMails.mbox())));
		assertTrue(assistant.handleDrop(null, event, project).isOK());
		WorkbenchWait.until(() -> isEdited("pond.seriatim"));
	}

	@Test
	void theAssistantDoesNotHandleOtherFiles() throws Exception {
		var event = Drops.event(dropTarget(), item(project), strings(mails.write("notes.txt", "Just words.\n")));
		assertFalse(assistant().handleDrop(null, event, project).isOK());
	}

	private IStatus validate(Object target, Path... files) {
		TransferData data = FileTransfer.getInstance().getSupportedTypes()[0];
		Drops.fill(data, strings(files));
		return assistant().validateDrop(target, DND.DROP_COPY, data);
	}

	/** As a drag would ask for it; from then on it listens. */
	private CommonDropAdapterAssistant assistant() {
		CommonDropAdapterAssistant[] found = explorer.getNavigatorContentService().getDnDService().findCommonDropAdapterAssistants(project,
				FileTransfer.getInstance().getSupportedTypes()[0]);
		return assertInstanceOf(MailDropAssistant.class, Arrays.stream(found).filter(MailDropAssistant.class::isInstance).findFirst().orElse(null));
	}

	/** Drops on an element of the Project Explorer, and returns what the listeners left of the data. */
	private Object drop(IResource target, Path... files) {
		assistant();
		return Drops.drop(dropTarget(), item(target), strings(files));
	}

	/** What the first listener leaves of a drop. The platform's own, which would copy the files after a question, is not told. */
	private Object taken(IResource target, String... names) {
		assistant();
		return Drops.dropOnFirst(dropTarget(), item(target), names);
	}

	private TreeItem item(IResource resource) {
		return (TreeItem) explorer.getCommonViewer().testFindItem(resource);
	}

	private DropTarget dropTarget() {
		return (DropTarget) explorer.getCommonViewer().getControl().getData(DND.DROP_TARGET_KEY);
	}

	private static String[] strings(Path... files) {
		return Arrays.stream(files).map(Path::toString).toArray(String[]::new);
	}

	private boolean isEdited(String name) {
		return Arrays.stream(page().getEditorReferences()).anyMatch(editor -> {
			try {
				return project.getFile(name).equals(editor.getEditorInput().getAdapter(IFile.class));
			} catch (PartInitException e) {
				throw new AssertionError(e);
			}
		});
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
