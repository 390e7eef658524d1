package dev.seriatim.language.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** Checks of the text; what belongs to the model is checked by its own validator. */
@ComposedChecks(validators = { RepetitionChecks.class, ContractChecks.class, CharacterChecks.class })
public class SeriatimValidator extends AbstractSeriatimValidator {
}
