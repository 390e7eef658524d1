package dev.seriatim.language.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.FilteringScope;

import com.google.inject.Inject;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.usage.Consumer;

/** What a name in a {@code .seriatim} file can refer to. */
public class SeriatimScopeProvider extends AbstractSeriatimScopeProvider {

	@Inject
	private ContractScopes contracts;

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference.getEReferenceType() == ContractPackage.Literals.CALLBACK)
			return callbacks(context);
		if (reference.getEReferenceType() == ContractPackage.Literals.ELEMENT)
			return contracts.in(document(context), Element.class);
		if (reference == ContractPackage.Literals.API__EXTENDED)
			return new FilteringScope(super.getScope(context, reference), described -> described.getEObjectOrProxy() != context);
		return super.getScope(context, reference);
	}

	/** A contract names its own callbacks, a consumer those of the API it is a consumer of, a series those of all contracts. */
	private IScope callbacks(EObject context) {
		var api = EcoreUtil2.getContainerOfType(context, Api.class);
		if (api != null)
			return contracts.in(api, Callback.class);
		var consumer = EcoreUtil2.getContainerOfType(context, Consumer.class);
		if (consumer == null)
			return contracts.in(document(context), Callback.class);
		api = consumer.getApi();
		return api == null || api.eIsProxy() ? IScope.NULLSCOPE : contracts.in(api, Callback.class);
	}

	private static Document document(EObject context) {
		return EcoreUtil2.getContainerOfType(context, Document.class);
	}
}
