package dev.seriatim.model.rules;

/** A patch of the series is not there. */
public final class SeriesIncomplete implements Rule {
}
