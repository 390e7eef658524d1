package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;

/** What a name in a text stands for. */
public final class Explanation {

	private Explanation() {
	}

	/**
	 * Parses the text, and reads what it imports: not for the UI thread.
	 *
	 * @param offset from 0 to the length of the text
	 * @return lines of plain text about the element that is declared or referred to at the offset: its declaration, what is promised of it, and
	 *         after an empty line its documentation; empty where no such name stands, or it is not known
	 */
	public static Optional<String> at(Path file, String text, int offset) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var resource = TextResource.of(file, text);
		var places = StandaloneLanguage.injector().getInstance(EObjectAtOffsetHelper.class);
		return Optional.ofNullable(places.resolveCrossReferencedElementAt(resource, offset))
				.or(() -> Optional.ofNullable(places.getElementWithNameAt(resource, offset))).filter(element -> !element.eIsProxy()).map(Explanation::of)
				.filter(lines -> !lines.isEmpty());
	}

	/** Empty for an element that has no explanation. */
	static String of(EObject element) {
		return ElementLines.of(element);
	}
}
