package dev.seriatim.model.rules;

/** Code uses what only a later patch declares: the prefixes between do not build. */
public final class UsedBeforeAdded implements Rule {
}
