package dev.seriatim.model.rules;

/** A consumer sets a callback to a function of another type. */
public final class CallbackTypeMismatch implements Rule {
}
