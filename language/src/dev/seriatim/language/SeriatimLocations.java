package dev.seriatim.language;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.resource.DefaultLocationInFileProvider;

import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.RetryProtocol;

/** What is selected to show an element: its name, or the functions that it is about. */
public class SeriatimLocations extends DefaultLocationInFileProvider {

	@Override
	protected EStructuralFeature getIdentifierFeature(EObject element) {
		return switch (element) {
		case NotifyGroup group -> ContractPackage.Literals.NOTIFY_GROUP__FUNCTIONS;
		case RetryProtocol retry -> ContractPackage.Literals.RETRY_PROTOCOL__FUNCTION;
		default -> super.getIdentifierFeature(element);
		};
	}
}
