package dev.seriatim.model.rules;

/** A function no longer follows the retry protocol that a contract or a consumer declares for it. */
public final class RetryMissing implements Rule {
}
