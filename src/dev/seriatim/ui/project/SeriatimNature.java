package dev.seriatim.ui.project;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** A project in which {@code .seriatim} files are checked and series are reviewed whenever their mails, contract or tree change. */
public final class SeriatimNature implements IProjectNature {

	public static final String ID = "dev.seriatim.ui.nature";

	private IProject project;

	/**
	 * Gives a project the nature; one that has it stays as it is.
	 *
	 * @throws CoreException when the project is closed or its description cannot be written
	 */
	public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
		if (!project.hasNature(ID)) {
			IProjectDescription description = project.getDescription();
			description.setNatureIds(Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(ID)).toArray(String[]::new));
			project.setDescription(description, monitor);
		}
	}

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		if (Arrays.stream(description.getBuildSpec()).noneMatch(SeriatimNature::isOurs)) {
			ICommand builder = description.newCommand();
			builder.setBuilderName(SeriatimBuilder.ID);
			description.setBuildSpec(Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(builder)).toArray(ICommand[]::new));
			project.setDescription(description, null);
		}
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(Arrays.stream(description.getBuildSpec()).filter(command -> !isOurs(command)).toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	private static boolean isOurs(ICommand command) {
		return command.getBuilderName().equals(SeriatimBuilder.ID);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
