package dev.seriatim.ui.review;

import java.util.List;
import java.util.Optional;

import dev.seriatim.review.Reviewed;

/** How far the review of a series is. Values never change; a new state replaces the old one. */
public sealed interface ReviewState {

	/** The newest result there is; out of date while a review runs or after it has failed. */
	Optional<Reviewed> result();

	/** Nobody has asked for a review since the workbench started. */
	record NotStarted() implements ReviewState {

		@Override
		public Optional<Reviewed> result() {
			return Optional.empty();
		}
	}

	/** A job waits or works. */
	record Running(Optional<Reviewed> result) implements ReviewState {
	}

	record Done(Reviewed reviewed) implements ReviewState {

		@Override
		public Optional<Reviewed> result() {
			return Optional.of(reviewed);
		}
	}

	/**
	 * The series could not be reviewed.
	 *
	 * @param reasons at least one, each naming a file and what is wrong with it
	 */
	record Failed(List<String> reasons, Optional<Reviewed> result) implements ReviewState {

		public Failed {
			reasons = List.copyOf(reasons);
		}
	}

	/** The user has cancelled the job. */
	record Cancelled(Optional<Reviewed> result) implements ReviewState {
	}
}
