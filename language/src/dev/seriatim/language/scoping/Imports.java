package dev.seriatim.language.scoping;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

import dev.seriatim.language.SeriatimResource;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Import;

/** Follows {@code import "path"}: a file beside the importing one, else the shipped contract of that name. */
public final class Imports {

	private Imports() {
	}

	/** The documents that a document imports itself, without those that cannot be read. */
	public static Stream<Document> documents(Document document) {
		return document.getImports().stream().map(Imports::document).flatMap(Optional::stream);
	}

	/** Empty when the path is not a relative one of a readable {@code .seriatim} file and names no shipped contract. */
	public static Optional<Document> document(Import imported) {
		if (imported.getPath() == null)
			return Optional.empty();
		return file(imported).or(() -> ShippedContracts.ofFile(imported.getPath()).map(era -> (Document) era.load().eContainer()));
	}

	/** The text and those files that it imports, directly or not, each once; without shipped contracts and files that cannot be read. */
	public static Set<Resource> reachable(Resource text) {
		var found = new LinkedHashSet<>(List.of(text));
		var open = new ArrayDeque<>(found);
		while (!open.isEmpty())
			contents(open.remove()).flatMap(Imports::documents).map(Document::eResource)
					.filter(imported -> imported.getResourceSet() == text.getResourceSet() && found.add(imported)).forEach(open::add);
		return found;
	}

	/** Where the imported file stands if it exists; empty when the path is not a relative one of a {@code .seriatim} file. */
	public static Optional<URI> uri(Import imported) {
		if (imported.getPath() == null)
			return Optional.empty();
		var importing = imported.eResource().getURI();
		var path = URI.createFileURI(imported.getPath());
		return path.isRelative() && "seriatim".equals(path.fileExtension()) && importing.isHierarchical() ? Optional.of(path.resolve(importing))
				: Optional.empty();
	}

	private static Optional<Document> file(Import imported) {
		var resources = imported.eResource().getResourceSet();
		return uri(imported).filter(uri -> resources.getResource(uri, false) != null || resources.getURIConverter().exists(uri, null))
				.flatMap(uri -> load(resources, uri));
	}

	private static Optional<Document> load(ResourceSet resources, URI uri) {
		try {
			var resource = (SeriatimResource) resources.getResource(uri, true);
			return resource.refusal().isPresent() ? Optional.empty() : contents(resource).findFirst();
		} catch (WrappedException unreadable) { // the validator says so at the import
			return Optional.empty();
		}
	}

	private static Stream<Document> contents(Resource text) {
		return text.getContents().stream().filter(Document.class::isInstance).map(Document.class::cast);
	}
}
