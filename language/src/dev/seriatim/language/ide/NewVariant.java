package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.seriatim.language.conversion.QuotedText;

/** Writes another order of a series into it. */
public final class NewVariant {

	private NewVariant() {
	}

	/**
	 * The variant, put before the brace that closes the only series of a text. Parses the text, and reads nothing else: not for the UI thread.
	 *
	 * @param name  any text
	 * @param steps as the language has them, without their semicolons
	 * @return empty when the text does not hold exactly one series, with its closing brace
	 */
	public static Optional<TextChange> change(Path file, String text, String name, List<String> steps) {
		return SeriesStatement.add(file, text, "variant " + QuotedText.of(name) + steps.stream().map(step -> step + "; ").collect(Collectors.joining("", " { ", "}")));
	}
}
