package dev.seriatim.model.order;

import dev.seriatim.model.series.Comment;

/**
 * A comment on a series, and what a reroll made of the lines below which it was written.
 *
 * @param after  the number of the patch that has them, or had, in the reroll, 0 for its cover letter; null where there is none
 * @param reason why it was not checked, or what is gone; null where the lines stand
 */
public record CheckedComment(Comment comment, Integer after, CommentState state, String reason) {
}
