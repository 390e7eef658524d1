package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.seriatim.language.conversion.QuotedText;

/** Writes into a series that a finding is known and accepted. */
public final class Suppressing {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

	private Suppressing() {
	}

	/**
	 * The statement that suppresses a finding, put before the brace that closes the only series of a text. Parses the text, and reads nothing else:
	 * not for the UI thread.
	 *
	 * @param element null, or any text: what is no name cannot be stated, and the patch is named instead
	 * @param patch   0 for the whole series
	 * @return empty when the text does not hold exactly one series, with its closing brace
	 */
	public static Optional<TextChange> change(Path file, String text, String rule, String element, int patch, String reason) {
		var statement = "suppress " + rule + about(element, patch) + " because " + QuotedText.of(reason) + ";";
		return SeriesStatement.add(file, text, statement);
	}

	private static String about(String element, int patch) {
		if (element != null && NAME.matcher(element).matches())
			return " of " + element;
		return patch > 0 ? " in patch " + patch : "";
	}
}
