package dev.seriatim.report;

import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Verdict;

/** What stands in a cell of the picture. The sign carries the meaning, colour only repeats it. From harmless to worst. */
public enum Sign {

	ABSENT(".", "absent", Tone.FAINT),
	IDENTICAL("=", "identical", Tone.FAINT),
	ADDED("+", "added", Tone.GOOD),
	WORKS("ok", "works", Tone.GOOD),
	COMPATIBLE("~", "compatible", Tone.CHANGE),
	LAYOUT("b", "layout", Tone.CHANGE),
	NOT_SERVED("-", "not served", Tone.PLAIN),
	NOT_CHECKED("?", "not checked", Tone.UNKNOWN),
	BEHAVIOUR("!", "behaviour break", Tone.BREAK),
	SOURCE("X", "source break", Tone.BREAK),
	BROKEN("x", "broken", Tone.BREAK);

	private final String text;
	private final String words;
	private final Tone tone;

	Sign(String text, String words, Tone tone) {
		this.text = text;
		this.words = words;
		this.tone = tone;
	}

	public static Sign of(Verdict verdict) {
		return switch (verdict) {
		case Verdict.ABSENT -> ABSENT;
		case Verdict.ADDED -> ADDED;
		case Verdict.IDENTICAL -> IDENTICAL;
		case Verdict.COMPATIBLE -> COMPATIBLE;
		case Verdict.LAYOUT -> LAYOUT;
		case Verdict.BEHAVIOUR -> BEHAVIOUR;
		case Verdict.SOURCE -> SOURCE;
		case Verdict.NOT_CHECKED -> NOT_CHECKED;
		};
	}

	public static Sign of(Fit fit) {
		return switch (fit) {
		case Fit.ABSENT -> ABSENT;
		case Fit.WORKS -> WORKS;
		case Fit.BROKEN -> BROKEN;
		case Fit.NOT_SERVED -> NOT_SERVED;
		case Fit.NOT_CHECKED -> NOT_CHECKED;
		};
	}

	/** One or two characters of ASCII. */
	public String text() {
		return text;
	}

	/** The meaning, in lower case. */
	public String words() {
		return words;
	}

	public Tone tone() {
		return tone;
	}

	Sign worse(Sign other) {
		return compareTo(other) >= 0 ? this : other;
	}

	/** How a sign or a word is coloured where colours can be shown. */
	public enum Tone {
		PLAIN, FAINT, GOOD, CHANGE, BREAK, UNKNOWN
	}
}
