package dev.seriatim.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.PlanText;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.ui.project.Creation;
import dev.seriatim.ui.project.Failure;
import dev.seriatim.ui.project.SeriatimNature;

/**
 * A series whose mails lie in the workspace already, and stay where they are.
 *
 * @param mails folders and files of one project; at least one
 */
record SeriesInPlace(List<IResource> mails) {

	private static final int COMPARING = 20;
	private static final int READING = 60;
	private static final int FINISHING = 20;

	SeriesInPlace {
		mails = List.copyOf(mails);
	}

	/**
	 * The {@code .seriatim} file beside the mails that points to exactly these, or a new one. After a failure or a cancellation the workspace
	 * is as it was.
	 *
	 * @throws CoreException with one sentence for the user
	 */
	ImportedSeries plan(IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, COMPARING + READING + FINISHING);
		IContainer container = container();
		try (Creation creation = new Creation()) {
			IFile[] plan = new IFile[1];
			ICoreRunnable creating = inside -> plan[0] = plan(container, creation, SubMonitor.convert(inside, COMPARING + READING));
			container.getWorkspace().run(creating, container.getProject(), IWorkspace.AVOID_UPDATE, progress.split(COMPARING + READING));
			SeriatimNature.addTo(container.getProject(), progress.split(FINISHING));
			creation.stays();
			return new ImportedSeries(plan[0], List.of());
		}
	}

	/** The innermost that holds them all. */
	private IContainer container() throws CoreException {
		IContainer container = mails.getFirst().getParent();
		for (IResource mail : mails) {
			if (!mail.getProject().equals(container.getProject())) {
				throw Failure.of(Messages.SeriesInPlace_severalProjects);
			}
			while (!container.getFullPath().isPrefixOf(mail.getParent().getFullPath())) {
				container = container.getParent();
			}
		}
		return container;
	}

	private IFile plan(IContainer container, Creation creation, SubMonitor progress) throws CoreException {
		List<Path> locations = locations();
		Optional<IFile> known = known(container, new HashSet<>(locations), progress.split(COMPARING));
		return known.isPresent() ? known.get() : create(container, locations, creation, progress.split(READING));
	}

	private List<Path> locations() throws CoreException {
		List<Path> locations = new ArrayList<>();
		for (IResource mail : mails) {
			if (!mail.isAccessible()) {
				throw Failure.of(Messages.bind(Messages.SeriesInPlace_gone, mail.getFullPath().makeRelative()));
			}
			IPath location = mail.getLocation();
			if (location == null) {
				throw Failure.of(Messages.bind(Messages.PlanPaths_notLocal, mail.getFullPath().makeRelative()));
			}
			locations.add(location.toPath());
		}
		return locations;
	}

	private static Optional<IFile> known(IContainer container, Set<Path> locations, SubMonitor progress) throws CoreException {
		List<IFile> plans = new ArrayList<>();
		for (IResource member : container.members()) {
			if (member instanceof IFile file && file.getName().endsWith(PlanFile.EXTENSION) && file.getLocation() != null) {
				plans.add(file);
			}
		}
		plans.sort(Comparator.comparing(IFile::getName));
		progress.setWorkRemaining(plans.size());
		for (IFile plan : plans) {
			progress.split(1);
			Path file = plan.getLocation().toPath();
			for (PatchSeries series : new DocumentReader().read(file).document().getSeries()) {
				if (PlanFile.sources(file, series).equals(locations)) {
					return Optional.of(plan);
				}
			}
		}
		return Optional.empty();
	}

	private IFile create(IContainer container, List<Path> locations, Creation creation, SubMonitor progress) throws CoreException {
		IResource first = mails.getFirst();
		String name = mails.size() > 1 ? container.getName()
				: first instanceof IContainer ? first.getName() : new MailName(first.getName()).withoutExtension();
		PlanPaths paths = PlanPaths.in(container);
		List<String> from = new ArrayList<>();
		for (IResource mail : mails) {
			Path location = mail.getLocation().toPath();
			from.add(mail instanceof IContainer ? paths.toFolder(location) : paths.toFile(location));
		}
		String title = SeriesTitle.of(locations, Optional.empty(), first.getFullPath().makeRelative(), name, progress);
		String free = SafeName.free(SafeName.of(name, Messages.PatchSeriesImport_series), "",
				candidate -> PlanFile.isTaken(container, candidate + PlanFile.EXTENSION));
		return PlanFile.create(container, free, new PlanText(List.of(), title, from, null, null, null), creation);
	}
}
