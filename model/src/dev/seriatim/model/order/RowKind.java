package dev.seriatim.model.order;

/** What a row of the picture is about. */
public enum RowKind {

	ELEMENT("element"), CONSUMER("consumer"), SITE("site");

	private final String literal;

	RowKind(String literal) {
		this.literal = literal;
	}

	public String literal() {
		return literal;
	}

	@Override
	public String toString() {
		return literal;
	}
}
