package dev.seriatim.model.rules;

/** A promise of the series does not hold. */
public final class PromiseBroken implements Rule {
}
