package dev.seriatim.ui.importing;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/**
 * What is entered in the wizard's page, as it is entered.
 *
 * @param source see {@link SourceText}
 * @param reroll see {@link RerollChoice#chosen}
 */
record ImportInput(String source, Optional<String> reroll, String project, String name, String tree, String base, String contract) {

	/**
	 * Whether it can be meant at all, without a look at the disk.
	 *
	 * @return OK; a warning where something is still missing; an error where something is wrong
	 */
	IStatus validate() {
		if (source.isBlank()) {
			return Status.warning(Messages.ImportInput_noSource);
		}
		for (String path : List.of(source, tree, contract)) {
			if (!isAbsolute(path)) {
				return Status.error(Messages.bind(Messages.ImportInput_notAbsolute, path.strip()));
			}
		}
		if (project.isBlank()) {
			return Status.warning(Messages.ImportInput_noProject);
		}
		IWorkspace workspace = ResourcesPlugin.getWorkspace();
		IStatus projectName = workspace.validateName(project.strip(), IResource.PROJECT);
		if (!projectName.isOK()) {
			return projectName;
		}
		IProject existing = target();
		if (existing.exists() && !existing.isOpen()) {
			return Status.error(Messages.bind(Messages.PatchSeriesImport_closed, existing.getName()));
		}
		if (name.isBlank()) {
			return Status.warning(Messages.ImportInput_noName);
		}
		if (!contract.isBlank() && !contract.strip().endsWith(PlanFile.EXTENSION)) {
			return Status.error(Messages.bind(Messages.ImportInput_noContract, contract.strip()));
		}
		return Status.OK_STATUS;
	}

	/**
	 * Whether all that it names is there. Looks at the disk, so not on the UI thread; only after {@link #validate}.
	 *
	 * @return OK, with a message where the user might be surprised, or an error
	 */
	IStatus validateFiles() {
		for (Path file : SourceText.files(source)) {
			if (!Files.exists(file)) {
				return Status.error(Messages.bind(Messages.MailSource_gone, file));
			}
		}
		if (!tree.isBlank() && !Files.isDirectory(Path.of(tree.strip()))) {
			return Status.error(Messages.bind(Messages.ImportInput_noTree, tree.strip()));
		}
		if (!contract.isBlank() && !Files.isRegularFile(Path.of(contract.strip()))) {
			return Status.error(Messages.bind(Messages.MailSource_gone, contract.strip()));
		}
		String free = operation().freeName();
		if (!free.equals(name.strip())) {
			return Status.info(Messages.bind(Messages.ImportInput_otherName, free));
		}
		return target().exists() ? Status.OK_STATUS : Status.info(Messages.bind(Messages.ImportInput_newProject, target().getName()));
	}

	/** Only after {@link #validate}. */
	PatchSeriesImport operation() {
		return new PatchSeriesImport(SourceText.files(source), target(), name.strip(), reroll, given(tree).map(Path::of), given(base),
				given(contract).map(Path::of));
	}

	private IProject target() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(project.strip());
	}

	private static Optional<String> given(String text) {
		return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
	}

	/** A relative path would be one of the folder in which Eclipse was started, which nobody knows. */
	private static boolean isAbsolute(String text) {
		try {
			return SourceText.files(text).stream().allMatch(Path::isAbsolute);
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
