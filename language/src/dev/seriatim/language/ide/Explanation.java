package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.language.TextResource;

/** What a name in a text stands for. */
public final class Explanation {

	private Explanation() {
	}

	/**
	 * Parses the text, and reads what it imports and what may use the same: not for the UI thread.
	 *
	 * @param offset from 0 to the length of the text
	 * @return lines of plain text about the element that is declared or referred to at the offset: its declaration, what is promised of it,
	 *         after an empty line its documentation, and after another who uses it; empty where no such name stands, or it is not known
	 */
	public static Optional<String> at(Path file, String text, int offset, Workspace workspace) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var together = new Together(file, text, workspace);
		return together.named(offset).map(element -> {
			var users = Users.of(element, together.text(), together.mayName(element).stream());
			return of(element) + (users.isEmpty() ? "" : "\n\n" + users);
		}).filter(lines -> !lines.isBlank()).map(String::strip);
	}

	/** Empty for an element that has no explanation. */
	static String of(EObject element) {
		return ElementLines.of(element);
	}
}
