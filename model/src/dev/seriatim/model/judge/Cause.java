package dev.seriatim.model.judge;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.review.Delta;

/**
 * The change that a finding tells of.
 *
 * @param history the API in the configuration in which the change was found, the first of two
 * @param delta   what the patch changes there
 */
public record Cause(History history, Delta delta) {
}
