package dev.seriatim.language.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;

import dev.seriatim.language.messages.Messages;

/** Checks of one topic. {@link SeriatimValidator} composes them. */
abstract class LanguageChecks extends AbstractDeclarativeValidator {

	@Override
	public void register(EValidatorRegistrar registrar) {
		// the composing validator registers for the packages
	}

	final void reportError(String code, EObject place, EStructuralFeature feature, Object... arguments) {
		error(Messages.of(code, arguments), place, feature, code);
	}

	final void reportErrorAt(int index, String code, EObject place, EStructuralFeature feature, Object... arguments) {
		error(Messages.of(code, arguments), place, feature, index, code);
	}

	final void reportWarning(String code, EObject place, EStructuralFeature feature, Object... arguments) {
		warning(Messages.of(code, arguments), place, feature, code);
	}
}
