package dev.seriatim.ui.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

import dev.seriatim.language.ide.ImportIndex;
import dev.seriatim.language.ide.Workspace;

/**
 * The {@code .seriatim} files of the workspace: which of them import which others. Only files that changed since they were last looked at are
 * read, also after a restart. Safe for use by any thread; it reads files, so not for the UI thread.
 */
public final class LanguageIndex implements Workspace {

	private static final String EXTENSION = ".seriatim";

	private static final class OfWorkspace {
		private static final LanguageIndex INDEX = new LanguageIndex(
				Platform.getStateLocation(FrameworkUtil.getBundle(LanguageIndex.class)).append("imports").toPath());
	}

	private final Path stored;
	private final ImportIndex imports;

	LanguageIndex(Path stored) {
		this.stored = stored;
		this.imports = ImportIndex.read(stored);
	}

	public static LanguageIndex ofWorkspace() {
		return OfWorkspace.INDEX;
	}

	/**
	 * Reads what changed. A file that cannot be read is not among the files, and is tried again the next time.
	 *
	 * @return how many files were read
	 */
	public synchronized int refresh() {
		Map<Path, IFile> files = new HashMap<>();
		try {
			ResourcesPlugin.getWorkspace().getRoot().accept(proxy -> {
				if (proxy.getType() == IResource.FILE && proxy.getName().endsWith(EXTENSION) && !proxy.isDerived()) {
					IFile file = (IFile) proxy.requestResource();
					if (file.getLocation() != null) {
						files.put(file.getLocation().toPath(), file);
					}
				}
				return !proxy.isDerived();
			}, IResource.NONE);
		} catch (CoreException gone) {
			Platform.getLog(LanguageIndex.class).log(gone.getStatus());
		}
		int read = 0;
		for (Map.Entry<Path, IFile> file : Map.copyOf(files).entrySet()) {
			long stamp = file.getValue().getModificationStamp();
			if (!imports.isCurrent(file.getKey(), stamp)) {
				try {
					imports.put(file.getKey(), stamp, new String(Files.readAllBytes(file.getKey()), StandardCharsets.UTF_8));
					read++;
				} catch (IOException unreadable) {
					files.remove(file.getKey());
				}
			}
		}
		if (imports.retain(files.keySet()) || read > 0) {
			store();
		}
		return read;
	}

	private void store() {
		try {
			imports.write(stored);
		} catch (IOException full) {
			Platform.getLog(LanguageIndex.class).warn(full.toString(), full); // it is made anew at the next start
		}
	}

	@Override
	public Set<Path> importing(Set<Path> files) {
		refresh();
		return imports.importing(files);
	}

	@Override
	public Set<Path> files() {
		refresh();
		return imports.files();
	}

	/** As the editor shows it that has the file open. */
	@Override
	public Optional<String> edited(Path file) {
		return Arrays.stream(root().findFilesForLocationURI(file.toUri())).flatMap(found -> Optional.ofNullable(buffer(found)).stream())
				.filter(buffer -> buffer.isDirty() || buffer.isSynchronized()).map(buffer -> buffer.getDocument().get()).findFirst();
	}

	private static ITextFileBuffer buffer(IFile file) {
		return FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
	}

	/** A project may be a kernel tree. */
	@Override
	public List<Path> roots() {
		return Arrays.stream(root().getProjects()).filter(project -> project.isAccessible() && project.getLocation() != null).map(IProject::getLocation)
				.map(location -> location.toPath()).toList();
	}

	/** The file of the workspace at a place, where several projects hold it the first. */
	public static Optional<IFile> file(Path place) {
		return Arrays.stream(root().findFilesForLocationURI(place.toUri())).filter(IFile::exists).findFirst();
	}

	private static IWorkspaceRoot root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}
}
