package dev.seriatim.model.rules;

/** A suppression hits no finding. */
public final class SuppressionUnused implements Rule {
}
