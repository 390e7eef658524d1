package dev.seriatim.language.scoping;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.common.util.WrappedException;
import org.eclipse.xtext.parser.ParseException;

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

	private static Optional<Document> file(Import imported) {
		var resource = imported.eResource();
		var path = URI.createFileURI(imported.getPath());
		if (!path.isRelative() || !"seriatim".equals(path.fileExtension()) || !resource.getURI().isHierarchical())
			return Optional.empty();
		var uri = path.resolve(resource.getURI());
		var resources = resource.getResourceSet();
		if (resources.getResource(uri, false) == null && !resources.getURIConverter().exists(uri, null))
			return Optional.empty();
		try {
			return resources.getResource(uri, true).getContents().stream().filter(Document.class::isInstance).map(Document.class::cast)
					.findFirst();
		} catch (WrappedException | ParseException unreadable) { // the validator says so at the import
			return Optional.empty();
		}
	}
}
