package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.messages.Messages;

/** Gives another name to an API, an element of one or a consumer, wherever it is named. */
public final class Renaming {

	/** What happens to the texts. */
	public sealed interface Outcome {
	}

	/**
	 * @param oldName in place of which the new one is written
	 * @param places in the order of paths, and of each text
	 */
	public record Edits(String oldName, Map<Path, List<Mention>> places) implements Outcome {

		/** A text as it is after the renaming. */
		public static String apply(String text, List<Mention> places, String newName) {
			return TextChange.apply(places.stream().map(place -> new TextChange(place.offset(), place.length(), newName)).toList(), text);
		}
	}

	/** @param reason a sentence */
	public record Refused(String reason) implements Outcome {
	}

	private Renaming() {
	}

	/**
	 * The word at the offset if it can be renamed. Parses the text, and reads what it imports: not for the UI thread.
	 *
	 * @param offset from 0 to the length of the text
	 */
	public static Optional<Mention> candidate(Path file, String text, int offset) {
		return TextResource.refusal(text).isPresent() ? Optional.empty() : candidate(new Together(file, text, Workspace.NONE).text(), offset);
	}

	static Optional<Mention> candidate(XtextResource text, int offset) {
		return Word.at(text, offset)
				.filter(word -> word.named().filter(named -> !named.eIsProxy() && !Mention.isShipped(named.eResource())).isPresent()).map(Mention::of);
	}

	/**
	 * Parses the text and all others that may name the same, and then again as they would be: not for the UI thread. It is refused when the new
	 * name is none, when it makes a text wrong that was not, and when any name would stand for something else than before.
	 *
	 * @param offset from 0 to the length of the text
	 */
	public static Outcome to(String newName, Path file, String text, int offset, Workspace workspace) {
		if (TextResource.refusal(text).isPresent())
			return new Refused(Messages.of(TextResource.refusal(text).get()));
		var together = new Together(file, text, workspace);
		var element = together.named(offset);
		if (element.isEmpty())
			return new Refused(Messages.of("RENAME_NOTHING"));
		return refusal(element.get(), newName).map(reason -> (Outcome) new Refused(reason)).orElseGet(() -> edits(element.get(), newName, together, workspace));
	}

	private static Optional<String> refusal(EObject element, String newName) {
		if (Mention.isShipped(element.eResource()))
			return Optional.of(Messages.of("RENAME_SHIPPED", Mention.name(element)));
		if (!newName.matches("[A-Za-z_$][\\w$]*"))
			return Optional.of(Messages.of("RENAME_NO_NAME", newName));
		return newName.equals(Mention.name(element)) ? Optional.of(Messages.of("RENAME_SAME", newName)) : Optional.empty();
	}

	private static Outcome edits(EObject element, String newName, Together together, Workspace workspace) {
		var oldName = Mention.name(element);
		var texts = together.mayContain(element, List.of(oldName, newName));
		var places = new TreeMap<Path, List<Mention>>();
		for (var mention : Mention.all(element, texts.stream()))
			places.computeIfAbsent(mention.file(), file -> new ArrayList<>()).add(mention);
		return new RenamedTexts(texts, places, newName, workspace).trouble().map(reason -> (Outcome) new Refused(reason))
				.orElseGet(() -> new Edits(oldName, places));
	}
}
