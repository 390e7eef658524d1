package dev.seriatim.series.code;

/** What is known of a condition. */
enum Truth {
	TRUE, FALSE, UNKNOWN;

	static Truth of(boolean value) {
		return value ? TRUE : FALSE;
	}

	Truth not() {
		return switch (this) {
		case TRUE -> FALSE;
		case FALSE -> TRUE;
		case UNKNOWN -> UNKNOWN;
		};
	}

	Truth and(Truth other) {
		if (this == FALSE || other == FALSE)
			return FALSE;
		return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
	}

	Truth or(Truth other) {
		return not().and(other.not()).not();
	}
}
