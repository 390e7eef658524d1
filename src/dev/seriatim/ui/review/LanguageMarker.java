package dev.seriatim.ui.review;

/** A problem of a {@code .seriatim} file: of its text, or of the review that it asks for. */
public final class LanguageMarker {

	public static final String TYPE = "dev.seriatim.ui.problem";

	/** A stable name of the kind of problem. */
	public static final String CODE = "code";

	private LanguageMarker() {
	}
}
