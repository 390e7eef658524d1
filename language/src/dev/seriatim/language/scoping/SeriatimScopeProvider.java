package dev.seriatim.language.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.Scopes;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.usage.Consumer;

/** What a name in a {@code .seriatim} file can refer to. */
public class SeriatimScopeProvider extends AbstractSeriatimScopeProvider {

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference.getEReferenceType() == ContractPackage.Literals.CALLBACK)
			return callbacks(context);
		return super.getScope(context, reference);
	}

	/** A contract names its own callbacks, a consumer those of the API it is a consumer of. */
	private static IScope callbacks(EObject context) {
		var api = EcoreUtil2.getContainerOfType(context, Api.class);
		var consumer = EcoreUtil2.getContainerOfType(context, Consumer.class);
		if (api == null && consumer != null)
			api = consumer.getApi();
		return api == null || api.eIsProxy() ? IScope.NULLSCOPE : Scopes.scopeFor(api.callbacks());
	}
}
