package dev.seriatim.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.language.PlanText;
import dev.seriatim.ui.project.Creation;
import dev.seriatim.ui.project.Failure;
import dev.seriatim.ui.project.SeriatimNature;

/**
 * Copies a patch series into a project: a folder with the mails, and beside it a {@code .seriatim} file that points to them and names tree,
 * base and contract. Nothing is overwritten: where the name is taken, both get a number. Without a workbench.
 *
 * @param sources  files and folders with mails or patches, compressed or not; at least one
 * @param project  made when there is none of the name
 * @param name     for folder and file, made safe; also the title of a series that has none
 * @param reroll   what it is called, of several in the sources; the newest where none is named
 * @param tree     folder with the kernel source, or its git repository
 * @param base     a revision of the tree
 * @param contract a {@code .seriatim} file, in addition to the contracts that ship
 */
public record PatchSeriesImport(List<Path> sources, IProject project, String name, Optional<String> reroll, Optional<Path> tree,
		Optional<String> base, Optional<Path> contract) {

	private static final int FINDING = 10;
	private static final int COPYING = 60;
	private static final int READING = 20;
	private static final int FINISHING = 10;

	public PatchSeriesImport {
		sources = List.copyOf(sources);
	}

	/** With a name made from the sources', and nothing else known. */
	public static PatchSeriesImport of(List<Path> sources, IProject project) {
		return new PatchSeriesImport(sources, project, proposedName(sources), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** What the only source is called, without extension; for several, their folder. */
	public static String proposedName(List<Path> sources) {
		Path source = sources.getFirst().toAbsolutePath().normalize();
		if (sources.size() > 1 || isPartOfMaildir(source)) {
			source = source.getParent() == null ? source : source.getParent();
		}
		return SafeName.of(MailName.of(source).withoutExtension(), Messages.PatchSeriesImport_series);
	}

	private static boolean isPartOfMaildir(Path source) {
		return source.endsWith("cur") || source.endsWith("new");
	}

	/** What folder and {@code .seriatim} file are going to be called. Looks at the disk. */
	public String freeName() {
		return SafeName.free(SafeName.of(name, Messages.PatchSeriesImport_series), "",
				candidate -> PlanFile.isTaken(project, candidate) || PlanFile.isTaken(project, candidate + PlanFile.EXTENSION));
	}

	/**
	 * After a failure or a cancellation the workspace is as it was.
	 *
	 * @throws CoreException with one sentence for the user
	 * @throws org.eclipse.core.runtime.OperationCanceledException once the monitor is cancelled
	 */
	public ImportedSeries run(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, Messages.bind(Messages.PatchSeriesImport_importing, name), 100);
		List<MailSource> found = new ArrayList<>();
		SubMonitor finding = progress.split(FINDING).setWorkRemaining(sources.size());
		for (Path source : sources) {
			found.add(MailSource.of(source, finding.split(1)));
		}
		try (Creation creation = new Creation()) {
			openProject(creation);
			ImportedSeries[] result = new ImportedSeries[1];
			ICoreRunnable creating = inside -> result[0] = create(found, creation, SubMonitor.convert(inside, COPYING + READING));
			project.getWorkspace().run(creating, project, IWorkspace.AVOID_UPDATE, progress.split(COPYING + READING));
			addNature(progress.split(FINISHING));
			creation.stays();
			return result[0];
		}
	}

	private ImportedSeries create(List<MailSource> found, Creation creation, SubMonitor progress) throws CoreException {
		PlanPaths paths = PlanPaths.in(project);
		String free = freeName();
		IFolder folder = createFolder(free, creation);
		List<LeftOut> leftOut = copy(found, folder, progress.split(COPYING));
		String title = SeriesTitle.of(List.of(folder.getLocation().toPath()), reroll, sources.getFirst(), name, progress.split(READING));
		return new ImportedSeries(PlanFile.create(project, free, text(paths, title, folder), creation), leftOut);
	}

	private void openProject(Creation creation) throws CoreException {
		if (project.exists() && !project.isOpen()) {
			throw Failure.of(Messages.bind(Messages.PatchSeriesImport_closed, project.getName()));
		}
		if (!project.exists()) {
			IPath location = project.getWorkspace().getRoot().getLocation().append(project.getName());
			boolean hadContent = location.toFile().exists();
			try {
				project.create(null);
				creation.add(project, hadContent);
				project.open(null);
			} catch (CoreException e) {
				throw Failure.of(Messages.PatchSeriesImport_noProject, project.getName(), e);
			}
		}
	}

	private IFolder createFolder(String free, Creation creation) throws CoreException {
		IFolder folder = project.getFolder(IPath.EMPTY.append(free));
		try {
			folder.create(IResource.NONE, true, null);
		} catch (CoreException e) {
			throw Failure.of(Messages.PatchSeriesImport_notCreated, folder.getFullPath().makeRelative(), e);
		}
		creation.add(folder);
		return folder;
	}

	private List<LeftOut> copy(List<MailSource> found, IFolder folder, SubMonitor progress) throws CoreException {
		progress.setWorkRemaining(found.stream().mapToInt(source -> source.candidates().size()).sum());
		MailCopy copy = new MailCopy(folder);
		List<LeftOut> leftOut = new ArrayList<>();
		for (MailSource source : found) {
			leftOut.addAll(source.leftOut());
			for (MailSource.Candidate candidate : source.candidates()) {
				progress.split(1);
				progress.subTask(candidate.place().toString());
				copy.add(candidate);
			}
		}
		leftOut.addAll(copy.leftOut());
		if (copy.copied() == 0) {
			throw Failure.of(leftOut.size() == 1 ? leftOut.getFirst().text() : Messages.bind(Messages.PatchSeriesImport_noMails, sources.getFirst()));
		}
		return leftOut;
	}

	private PlanText text(PlanPaths paths, String title, IFolder folder) throws CoreException {
		List<String> imports = contract.isPresent() ? List.of(paths.toContract(contract.get())) : List.of();
		String from = paths.toFolder(folder.getLocation().toPath());
		return new PlanText(imports, title, List.of(from), reroll.orElse(null), tree.map(paths::toFolder).orElse(null), base.orElse(null));
	}

	private void addNature(IProgressMonitor monitor) throws CoreException {
		try {
			SeriatimNature.addTo(project, monitor);
		} catch (CoreException e) {
			throw Failure.of(Messages.PatchSeriesImport_noNature, project.getName(), e);
		}
	}
}
