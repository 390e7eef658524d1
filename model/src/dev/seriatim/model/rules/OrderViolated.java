package dev.seriatim.model.rules;

/** A promise about the order of patches does not hold. */
public final class OrderViolated implements Rule {
}
