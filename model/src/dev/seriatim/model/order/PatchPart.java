package dev.seriatim.model.order;

/** What can differ between a patch and what became of it. */
public enum PatchPart {

	DIFF("diff"), SUBJECT("subject"), AUTHOR("author"), MESSAGE("message");

	private final String literal;

	PatchPart(String literal) {
		this.literal = literal;
	}

	@Override
	public String toString() {
		return literal;
	}
}
