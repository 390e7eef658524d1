package dev.seriatim.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;

import dev.seriatim.ui.project.SeriatimNature;
import dev.seriatim.ui.review.ReviewJob;

/** A project with a miniature kernel, an API and a series of three patches that takes a callback from it and converts its consumer too late. */
public final class TestProject implements AutoCloseable {

	/** What stands in {@code frame.seriatim}. */
	public static final String PLAN = """
			import "frame-api.seriatim"
			series "frame" {
			    from "mails/"
			    tree "linux/"
			    promise patches 1..3 keep frame compatible;
			}
			""";

	private final IProject project;

	private TestProject(IProject project) {
		this.project = project;
	}

	/** With the nature, so that its series is reviewed at once; returns before that is done. */
	public static TestProject reviewed(String name) throws CoreException, IOException {
		TestProject created = plain(name);
		created.write("frame.seriatim", PLAN);
		SeriatimNature.addTo(created.project, null);
		return created;
	}

	/** With mails, tree and contract, but neither nature nor a file that states the series. */
	public static TestProject plain(String name) throws CoreException, IOException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		project.create(null);
		project.open(null);
		TestProject created = new TestProject(project);
		Path data = Path.of("data/frame").toAbsolutePath();
		try (Stream<Path> files = Files.walk(data)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				created.write(data.relativize(file).toString(), Files.readString(file));
			}
		}
		return created;
	}

	public IProject project() {
		return project;
	}

	public IFile file(String path) {
		return project.getFile(path);
	}

	/** The file that states the series. */
	public IFile plan() {
		return file("frame.seriatim");
	}

	/** Makes or replaces a file, and the folders above it. */
	public IFile write(String path, String text) throws CoreException {
		IFile file = project.getFile(path);
		createFolders(file.getParent());
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		if (file.exists()) {
			file.setContents(content, IResource.KEEP_HISTORY, null);
		} else {
			file.create(content, IResource.NONE, null);
		}
		return file;
	}

	private static void createFolders(IResource container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			createFolders(folder.getParent());
			folder.create(IResource.NONE, true, null);
		}
	}

	/** Cancels what runs and deletes everything. */
	@Override
	public void close() throws CoreException {
		Job.getJobManager().cancel(ReviewJob.FAMILY);
		WorkbenchWait.until(() -> Job.getJobManager().find(ReviewJob.FAMILY).length == 0);
		project.delete(true, true, null);
	}
}
