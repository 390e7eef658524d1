package dev.seriatim.model.rules;

/** What the cover letter or the message of a patch says is not so. */
public final class ClaimContradicted implements Rule {
}
