package dev.seriatim.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderProjectTest {

	private final IWorkspace workspace = ResourcesPlugin.getWorkspace();

	@TempDir
	Path place;

	@AfterEach
	void forgetTheProjects() throws CoreException {
		for (IProject project : workspace.getRoot().getProjects()) {
			project.delete(false, true, null);
		}
	}

	@Test
	void aFolderIsOpenedWhereItLies() throws Exception {
		Path folder = folder("a series");
		Files.writeString(folder.resolve("0001-first.patch"), "");
		IProject project = new FolderProject(folder).open(workspace, null);
		assertEquals("a series", project.getName());
		assertEquals(folder, project.getLocation().toPath());
		assertTrue(project.getFile("0001-first.patch").exists());
	}

	@Test
	void theSameFolderIsTheSameProject() throws Exception {
		Path folder = folder("series");
		assertEquals(new FolderProject(folder).open(workspace, null), new FolderProject(folder).open(workspace, null));
	}

	@Test
	void aFolderThatWasCleanedIsOpenedAgain() throws Exception {
		Path folder = folder("series");
		new FolderProject(folder).open(workspace, null).close(null);
		Files.delete(folder.resolve(".project"));
		assertTrue(new FolderProject(folder).open(workspace, null).isOpen());
	}

	@Test
	void aNameThatIsTakenGetsANumber() throws Exception {
		new FolderProject(folder("one/series")).open(workspace, null);
		assertEquals("series 2", new FolderProject(folder("two/series")).open(workspace, null).getName());
	}

	@Test
	void aFolderThatIsMissingIsAnError() {
		assertThrows(CoreException.class, () -> new FolderProject(place.resolve("missing")).open(workspace, null));
	}

	private Path folder(String name) throws IOException {
		return Files.createDirectories(place.resolve(name));
	}
}
