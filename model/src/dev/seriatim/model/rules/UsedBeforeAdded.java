package dev.seriatim.model.rules;

/** Code uses what only a later patch declares, or none: the prefixes before that do not build. */
public final class UsedBeforeAdded implements Rule {
}
