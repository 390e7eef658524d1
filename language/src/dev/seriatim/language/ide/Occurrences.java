package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;

import dev.seriatim.language.TextResource;

/** The places of one text that name the same thing. */
public final class Occurrences {

	private Occurrences() {
	}

	/**
	 * Parses the text, and reads what it imports: not for the UI thread.
	 *
	 * @param offset from 0 to the length of the text
	 * @return in the order of the text, those where it is declared and where it is referred to; empty where no name stands that is known
	 */
	public static List<Mention> at(Path file, String text, int offset) {
		if (TextResource.refusal(text).isPresent())
			return List.of();
		var together = new Together(file, text, Workspace.NONE);
		return together.named(offset).map(element -> Mention.of(element, together.text()).toList()).orElse(List.of());
	}
}
