package dev.seriatim.language.ide.server;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;

import com.google.common.collect.Streams;

import dev.seriatim.language.ide.Workspace;
import dev.seriatim.language.scoping.ImportingDescriptions;

/** What a language server has in hand: the texts of its folders, and those that its client has open. */
public final class OpenTexts implements Workspace {

	private final ResourceSet resources;
	private final IResourceDescriptions index;

	OpenTexts(ResourceSet resources) {
		this.resources = resources;
		this.index = ChunkedResourceDescriptions.findInEmfObject(resources);
	}

	/** The name of a file by which a server knows it. */
	public static URI uri(Path file) {
		return new UriExtensions().withEmptyAuthority(URI.createFileURI(file.toString()));
	}

	@Override
	public Optional<String> edited(Path file) {
		return resources.getResource(uri(file), false) instanceof XtextResource text && text.isLoaded()
				? Optional.of(text.getParseResult().getRootNode().getText())
				: Optional.empty();
	}

	@Override
	public Set<Path> importing(Set<Path> files) {
		var imported = files.stream().map(OpenTexts::uri).collect(Collectors.toSet());
		return paths(known().filter(description -> ImportingDescriptions.imports(description, imported, index)));
	}

	@Override
	public Set<Path> files() {
		return paths(known());
	}

	private Stream<IResourceDescription> known() {
		return Streams.stream(index.getAllResourceDescriptions());
	}

	private static Set<Path> paths(Stream<IResourceDescription> descriptions) {
		return descriptions.map(IResourceDescription::getURI).filter(URI::isFile).map(uri -> Path.of(uri.toFileString())).collect(Collectors.toCollection(HashSet::new));
	}

	@Override
	public List<Path> roots() {
		return ProjectConfigAdapter.findInEmfObject(resources).getProjectConfig().getSourceFolders().stream()
				.map(folder -> Path.of(folder.getPath().toFileString())).toList();
	}
}
