package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

import dev.seriatim.language.TextResource;

/**
 * A word of a text that names something.
 *
 * @param file of a shipped contract only its name, see {@link dev.seriatim.language.contracts.ShippedContracts#ofFile}
 * @param offset in chars
 * @param line from 1
 * @param declaration whether what is named is declared there; a function can be declared at one place and listed with what it raises at another
 */
public record Mention(Path file, int offset, int length, int line, boolean declaration) {

	/** All of an element in a text, in its order. */
	static Stream<Mention> of(EObject element, Resource text) {
		return words(element, text).map(Mention::of);
	}

	static Stream<Word> words(EObject element, Resource text) {
		var name = name(element);
		return Word.in(text).stream().filter(word -> word.text().equals(name) && word.named().filter(named -> Word.same(named, element)).isPresent());
	}

	static Mention of(Word word) {
		var resource = word.statement().eResource();
		var file = TextResource.file(resource);
		return new Mention(isShipped(resource) ? file.getFileName() : file, word.leaf().getOffset(), word.leaf().getLength(), word.leaf().getStartLine(),
				word.declares());
	}

	/** Where an element is declared. */
	static Optional<Mention> declaration(EObject element) {
		return Word.in(element.eResource()).stream().filter(word -> word.declares() && word.statement() == element).findFirst().map(Mention::of);
	}

	static List<Mention> all(EObject element, Stream<? extends Resource> texts) {
		return texts.flatMap(text -> of(element, text)).toList();
	}

	static String name(EObject element) {
		return SimpleAttributeResolver.NAME_RESOLVER.apply(element);
	}

	/** Shipped contracts are read from where the program lies. */
	static boolean isShipped(Resource text) {
		return text.getURI().isArchive() || !text.getURI().isFile();
	}
}
