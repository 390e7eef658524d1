package dev.seriatim.language.scoping;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.MultimapBasedScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

import com.google.inject.Inject;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.WholeContract;

/** The elements that can be named at a place, found once for a text: a series names thousands. */
final class ContractScopes {

	@Inject
	private IResourceScopeCache cache;

	/** The elements of one kind of a contract and of what it extends, which they hide. */
	<T extends Element> IScope in(Api api, Class<T> kind) {
		return cache.get(Tuples.create(ContractScopes.class, api, kind), api.eResource(), () -> of(List.of(api), kind, IScope.NULLSCOPE));
	}

	/** Those of the contracts of a document, then of those that it imports, then of the shipped ones. */
	<T extends Element> IScope in(Document document, Class<T> kind) {
		return cache.get(Tuples.create(ContractScopes.class, document, kind), document.eResource(), () -> {
			var shipped = new ShippedScope(document, cache);
			var names = ShippedContracts.eras().stream().map(Era::name).distinct();
			var outside = of(names.map(name -> (Api) shipped.getSingleElement(QualifiedName.create(name)).getEObjectOrProxy()).toList(), kind, IScope.NULLSCOPE);
			var imported = of(Imports.documents(document).flatMap(other -> other.getApis().stream()).toList(), kind, outside);
			return of(document.getApis(), kind, imported);
		});
	}

	private static <T extends Element> IScope of(Collection<Api> apis, Class<T> kind, IScope outer) {
		var descriptions = apis.stream().flatMap(api -> WholeContract.parts(api).stream()).flatMap(api -> elements(api, kind)).map(ContractScopes::description)
				.toList();
		return descriptions.isEmpty() ? outer : MultimapBasedScope.createScope(outer, descriptions, false);
	}

	private static Stream<? extends Element> elements(Api api, Class<? extends Element> kind) {
		var elements = kind == Callback.class ? api.callbacks() : api.elements();
		return elements.stream().filter(element -> element.getName() != null);
	}

	private static IEObjectDescription description(Element element) {
		return EObjectDescription.create(element.getName(), element);
	}
}
