package dev.seriatim.review;

/** Two series, of which the second may be a reroll of the first. */
public record CompareRequest(ReviewRequest before, ReviewRequest after) {
}
