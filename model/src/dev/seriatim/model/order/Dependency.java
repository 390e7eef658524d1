package dev.seriatim.model.order;

/**
 * One patch needs another one before it.
 *
 * @param patch  by its posted number
 * @param on     the one that it needs
 * @param reason what says so: the file and hunk that does not apply without it, who is broken, or the promise
 */
public record Dependency(int patch, int on, Kind kind, String reason) {

	public enum Kind {
		/** It does not apply without the other. */
		TEXTUAL("textual"),
		/** Without the other somebody is broken by it. */
		API("API"),
		/** The series says so. */
		DECLARED("declared");

		private final String literal;

		Kind(String literal) {
			this.literal = literal;
		}

		public String literal() {
			return literal;
		}
	}
}
