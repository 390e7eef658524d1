package dev.seriatim.language.scoping;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.common.collect.Iterables;
import com.google.inject.Inject;

import dev.seriatim.model.contract.Document;

/**
 * Has an index remember what each file imports. A file has to be checked again when one that it imports, directly or not, changes, comes or
 * goes, because it tells the problems of that one too; and in no other case, because nothing else makes names known.
 */
public class ImportingDescriptions extends DefaultResourceDescriptionManager {

	private static final String IMPORT = "import ";

	@Inject
	private IResourceScopeCache cache;

	@Override
	protected IResourceDescription internalGetResourceDescription(Resource resource, IDefaultResourceDescriptionStrategy strategy) {
		return new DefaultResourceDescription(resource, strategy, cache) {

			@Override
			public Iterable<QualifiedName> getImportedNames() {
				return Iterables.concat(super.getImportedNames(), imports(resource));
			}
		};
	}

	private static List<QualifiedName> imports(Resource resource) {
		return resource.getContents().stream().filter(Document.class::isInstance).flatMap(document -> ((Document) document).getImports().stream())
				.flatMap(imported -> Imports.uri(imported).stream()).map(uri -> QualifiedName.create(IMPORT + uri)).toList();
	}

	@Override
	public boolean isAffected(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate, IResourceDescriptions index) {
		return imports(candidate, deltas.stream().map(IResourceDescription.Delta::getUri).collect(Collectors.toSet()), index);
	}

	/** Whether a file imports one of others, directly or not. */
	public static boolean imports(IResourceDescription importing, Set<URI> others, IResourceDescriptions index) {
		var seen = new HashSet<URI>();
		var open = new ArrayDeque<>(List.of(importing));
		while (!open.isEmpty())
			for (var name : open.remove().getImportedNames())
				if (name.getFirstSegment().startsWith(IMPORT)) {
					var uri = URI.createURI(name.getFirstSegment().substring(IMPORT.length()));
					if (others.contains(uri))
						return true;
					var imported = index.getResourceDescription(uri);
					if (imported != null && seen.add(uri))
						open.add(imported);
				}
		return false;
	}
}
