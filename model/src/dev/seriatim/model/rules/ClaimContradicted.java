package dev.seriatim.model.rules;

/** What the message of a patch says of it is not so. */
public final class ClaimContradicted implements Rule {
}
