package dev.seriatim.model.order;

import org.eclipse.emf.common.util.Enumerator;

/** What became of the lines below which a comment was written, first what asks for a look. Whether its author is content nobody can know from that. */
public enum CommentState implements Enumerator {

	STANDS("stands"), NOT_CHECKED("not checked"), GONE("gone"), PATCH_GONE("patch gone");

	private final String literal;

	CommentState(String literal) {
		this.literal = literal;
	}

	@Override
	public int getValue() {
		return ordinal();
	}

	@Override
	public String getName() {
		return name();
	}

	@Override
	public String getLiteral() {
		return literal;
	}
}
