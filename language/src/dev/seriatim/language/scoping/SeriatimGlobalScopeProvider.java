package dev.seriatim.language.scoping;

import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.Scopes;
import org.eclipse.xtext.scoping.impl.FilteringScope;
import org.eclipse.xtext.util.IResourceScopeCache;

import com.google.common.base.Predicate;
import com.google.inject.Inject;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/** What a document can name that stands outside it: imported APIs and consumers, then the APIs of shipped contracts. */
public class SeriatimGlobalScopeProvider implements IGlobalScopeProvider {

	@Inject
	private IResourceScopeCache cache;

	@Override
	public IScope getScope(Resource context, EReference reference, Predicate<IEObjectDescription> filter) {
		if (context.getContents().isEmpty() || !(context.getContents().getFirst() instanceof Document document))
			return IScope.NULLSCOPE;
		var scope = scope(document, reference);
		return filter == null ? scope : new FilteringScope(scope, filter);
	}

	private IScope scope(Document document, EReference reference) {
		if (reference.getEReferenceType() == ContractPackage.Literals.API)
			return Scopes.scopeFor(importedApis(document), new ShippedScope(document, cache));
		if (reference.getEReferenceType() == UsagePackage.Literals.CONSUMER)
			return Scopes.scopeFor(importedConsumers(document));
		return IScope.NULLSCOPE;
	}

	private static List<Api> importedApis(Document document) {
		return Imports.documents(document).flatMap(imported -> imported.getApis().stream()).toList();
	}

	private static List<Consumer> importedConsumers(Document document) {
		return Imports.documents(document).flatMap(imported -> imported.getConsumers().stream()).toList();
	}
}
