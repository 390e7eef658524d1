package dev.seriatim.cli.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.workspace.IProjectConfig;
import org.eclipse.xtext.workspace.ISourceFolder;
import org.eclipse.xtext.workspace.IWorkspaceConfig;

/**
 * All folders that an editor has open, as one project: files import each other by path wherever they lie. A file outside belongs to it too, so
 * that an editor without any folder is served.
 */
final class Folders implements IWorkspaceConfig, IProjectConfig {

	private record Folder(String getName, URI getPath) implements ISourceFolder {
	}

	private final Set<Folder> folders;

	Folders(List<WorkspaceFolder> folders) {
		this.folders = folders.stream().map(WorkspaceFolder::getUri).flatMap(uri -> Optional.ofNullable(uri).stream()).map(new UriExtensions()::toUri)
				.filter(URI::isFile).map(uri -> uri.hasTrailingPathSeparator() ? uri : uri.appendSegment("")).map(uri -> new Folder(uri.toString(), uri))
				.collect(Collectors.toSet());
	}

	/** Xtext builds a project of another name anew, and forgets the old one: other folders are another project. */
	@Override
	public String getName() {
		return folders.stream().map(Folder::getName).sorted().collect(Collectors.joining("\n"));
	}

	@Override
	public URI getPath() {
		return folders.stream().map(Folder::getPath).min((one, other) -> one.toString().compareTo(other.toString())).orElse(URI.createURI("file:///"));
	}

	@Override
	public Set<? extends ISourceFolder> getSourceFolders() {
		return folders;
	}

	@Override
	public ISourceFolder findSourceFolderContaining(URI member) {
		return folders.stream().filter(folder -> folder.contains(member)).findFirst().orElse(null);
	}

	@Override
	public IWorkspaceConfig getWorkspaceConfig() {
		return this;
	}

	@Override
	public Set<? extends IProjectConfig> getProjects() {
		return Set.of(this);
	}

	@Override
	public IProjectConfig findProjectContaining(URI member) {
		return this;
	}

	@Override
	public IProjectConfig findProjectByName(String name) {
		return getName().equals(name) ? this : null;
	}
}
