package dev.seriatim.model.rules;

/** Code still uses what an earlier patch took away: the prefixes from there on do not build. */
public final class UsedAfterRemoved implements Rule {
}
