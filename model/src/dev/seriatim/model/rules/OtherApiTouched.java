package dev.seriatim.model.rules;

/** A header that no contract names is changed; nothing is judged there. */
public final class OtherApiTouched implements Rule {
}
