package dev.seriatim.ui.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Background;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.NoBuilding;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.project.SeriatimNature;
import dev.seriatim.ui.review.FindingMarker;

final class ExampleProjectTest {

	private static final String ID = "dev.seriatim.ui.example.mmu-notifier";

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();
	private final ErrorLog log = new ErrorLog();

	private NoBuilding building;

	@BeforeEach
	void doNotReview() throws CoreException {
		building = new NoBuilding();
	}

	@AfterEach
	void deleteTheProjects() throws CoreException {
		page().closeAllEditors(false);
		WorkbenchWait.untilReviewed();
		for (IProject project : workspace.getRoot().getProjects()) {
			project.delete(true, true, null);
		}
		building.close();
		log.close();
		log.assertEmpty();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
		Dialogs.assertNone();
	}

	@Test
	void theProjectHoldsTheExampleByteByByte() throws Exception {
		IProject project = create();
		Path example = Path.of("../../examples/mmu-notifier");
		try (Stream<Path> files = Files.walk(example)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				IFile copy = project.getFile(example.relativize(file).toString());
				assertArrayEquals(Files.readAllBytes(file), copy.readAllBytes(), copy.toString());
			}
		}
	}

	@Test
	void theProjectReviewsItsSeries() throws Exception {
		building.close();
		IProject project = create();
		assertTrue(project.hasNature(SeriatimNature.ID));
		WorkbenchWait.untilReviewed();
		IMarker[] findings = project.findMarkers(FindingMarker.TYPE, true, IResource.DEPTH_INFINITE);
		assertTrue(findings.length > 0);
	}

	@Test
	void aNameThatIsTakenGetsANumber() throws Exception {
		assertEquals("mmu-notifier", create().getName());
		assertEquals("mmu-notifier 2", create().getName());
	}

	@Test
	void aFolderThatIsInTheWayIsLeftAlone() throws Exception {
		Path folder = Files.createDirectory(workspace.getRoot().getLocation().append("mmu-notifier").toPath());
		try {
			assertEquals("mmu-notifier 2", create().getName());
		} finally {
			Files.delete(folder);
		}
	}

	@Test
	void nothingRemainsOfOneThatIsCancelled() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> Background.run(() -> new ExampleProject().create(workspace, monitor)));
		assertFalse(workspace.getRoot().getProject("mmu-notifier").exists());
	}

	@Test
	void theWizardIsFoundUnderTheExamples() {
		IWizardDescriptor found = PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(ID);
		assertNotNull(found);
		assertEquals("Seriatim", found.getCategory().getLabel());
		assertEquals("org.eclipse.ui.Examples", found.getCategory().getParent().getId());
	}

	@Test
	void theWizardOpensTheSeries() throws Exception {
		ExampleWizard wizard = assertInstanceOf(ExampleWizard.class, PlatformUI.getWorkbench().getNewWizardRegistry().findWizard(ID).createWizard());
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		assertTrue(wizard.performFinish());
		assertEquals("mmu-notifier.seriatim", page().getActiveEditor().getEditorInput().getName());
		wizard.dispose();
	}

	private IProject create() throws Exception {
		return Background.run(() -> new ExampleProject().create(workspace, new NullProgressMonitor()));
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
