package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.seriatim.language.TextResource;

/**
 * The places of all texts of a workspace that name the same thing.
 *
 * @param name of what they name
 * @param mentions file by file, that in which it is declared first and the others by path, and there in the order of the text
 */
public record References(String name, List<Mention> mentions) {

	/**
	 * Parses the text and all others that may name the same: not for the UI thread. A shipped contract is not among them, because nobody can
	 * change it.
	 *
	 * @param offset from 0 to the length of the text
	 * @return empty where no name stands that is known
	 */
	public static Optional<References> at(Path file, String text, int offset, Workspace workspace) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var together = new Together(file, text, workspace);
		return together.named(offset)
				.map(element -> new References(Mention.name(element), Mention.all(element, together.mayName(element).stream())));
	}
}
