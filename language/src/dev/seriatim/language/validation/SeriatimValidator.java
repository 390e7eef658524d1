package dev.seriatim.language.validation;

/** Checks of the text; what belongs to the model is checked there. */
public class SeriatimValidator extends AbstractSeriatimValidator {
}
