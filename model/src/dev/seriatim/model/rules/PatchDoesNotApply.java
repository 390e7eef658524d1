package dev.seriatim.model.rules;

/** A patch does not apply on what the patches before it leave. */
public final class PatchDoesNotApply implements Rule {
}
