package dev.seriatim.report;

import java.util.List;

/**
 * Changes of one kind.
 *
 * @param quiet whether they are only counted where there is little room, as a text counts what is listed with {@code --verbose}
 */
public record ChangeGroup(String title, boolean quiet, List<Change> changes) {
}
