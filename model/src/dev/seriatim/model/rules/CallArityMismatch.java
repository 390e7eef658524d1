package dev.seriatim.model.rules;

/** A function, callback or macro of the API is called with another number of arguments than it takes. */
public final class CallArityMismatch implements Rule {
}
