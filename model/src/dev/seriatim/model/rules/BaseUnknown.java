package dev.seriatim.model.rules;

/** Nothing tells whether the tree is what the series is made for. */
public final class BaseUnknown implements Rule {
}
