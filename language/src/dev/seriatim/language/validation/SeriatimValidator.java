package dev.seriatim.language.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** Checks of the text; what belongs to the model is checked there. */
@ComposedChecks(validators = { NameChecks.class, ContractChecks.class, SeriesChecks.class })
public class SeriatimValidator extends AbstractSeriatimValidator {
}
