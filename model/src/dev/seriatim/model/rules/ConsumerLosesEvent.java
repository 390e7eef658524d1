package dev.seriatim.model.rules;

/** A consumer that implements only a part of the API is no longer told, though who implements all of it is. */
public final class ConsumerLosesEvent implements Rule {
}
