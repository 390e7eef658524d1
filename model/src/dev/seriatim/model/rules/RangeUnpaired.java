package dev.seriatim.model.rules;

/** A path leaves a function between a callback and the one that must follow it. */
public final class RangeUnpaired implements Rule {
}
