package dev.seriatim.report;

/** Colours of a terminal, where they are wanted. */
enum Paint {

	NONE {
		@Override
		String tone(Sign.Tone tone, String text) {
			return text;
		}

		@Override
		String bold(String text) {
			return text;
		}
	},
	ANSI {
		@Override
		String tone(Sign.Tone tone, String text) {
			return switch (tone) {
			case PLAIN -> text;
			case FAINT -> code("2", text);
			case GOOD -> code("32", text);
			case CHANGE -> code("36", text);
			case BREAK -> code("1;31", text);
			case UNKNOWN -> code("33", text);
			};
		}

		@Override
		String bold(String text) {
			return code("1", text);
		}

		private static String code(String code, String text) {
			return "\u001b[" + code + "m" + text + "\u001b[0m";
		}
	};

	abstract String tone(Sign.Tone tone, String text);

	abstract String bold(String text);
}
