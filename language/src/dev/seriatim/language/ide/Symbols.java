package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.ILocationInFileProvider;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.TextResource;

/** What a text declares and states, as a tree. */
public final class Symbols {

	/** What a symbol is. */
	public enum Kind {
		IMPORT, API, OPS, CALLBACK, FUNCTION, MACRO, TYPE, FIELD, CONSTANT, NOTIFY, RETRY, CONSUMER, SERIES, PATCH, PROMISE, VARIANT,
		/** Of a planned patch, or a step of a variant. */
		STATEMENT,
		/** A severity or a suppression. */
		SETTING;

		/** Whether others stand in it. */
		boolean isBlock() {
			return this == API || this == OPS || this == TYPE || this == SERIES || this == PATCH || this == VARIANT;
		}

		/** Whether its name is what it says. */
		private boolean isSentence() {
			return this == PROMISE || this == STATEMENT || this == SETTING;
		}
	}

	/**
	 * @param name what it is called, or what it says; in one line, never empty
	 * @param detail what is known beside the name: a type, a version, what is raised; can be empty
	 * @param offset of its first word, after its comments
	 * @param nameOffset of what is to be selected to show it, within the symbol
	 * @param children in the order of the text
	 */
	public record Symbol(Kind kind, String name, String detail, int offset, int length, int nameOffset, int nameLength, List<Symbol> children) {

		public Symbol {
			children = List.copyOf(children);
		}

		/** Whether it covers the offset, its end included. */
		public boolean contains(int place) {
			return offset <= place && place <= offset + length;
		}
	}

	private Symbols() {
	}

	/**
	 * Parses the text, and reads nothing else: not for the UI thread.
	 *
	 * @return in the order of the text; of a text with syntax errors what could be read; empty when it cannot be read at all, see
	 *         {@link TextResource#refusal}
	 */
	public static List<Symbol> of(Path file, String text) {
		if (TextResource.refusal(text).isPresent())
			return List.of();
		var places = StandaloneLanguage.injector().getInstance(ILocationInFileProvider.class);
		return TextResource.of(file, text).getContents().stream().flatMap(document -> children(document, places).stream()).toList();
	}

	private static List<Symbol> children(EObject element, ILocationInFileProvider places) {
		return element.eContents().stream().flatMap(child -> SymbolText.of(child).map(text -> symbol(child, text, places)).stream())
				.sorted(Comparator.comparingInt(Symbol::offset)).toList();
	}

	private static Symbol symbol(EObject element, SymbolText text, ILocationInFileProvider places) {
		var all = places.getFullTextRegion(element);
		var name = text.kind().isSentence() ? all : places.getSignificantTextRegion(element);
		return new Symbol(text.kind(), oneLine(text.name()), oneLine(text.detail()), all.getOffset(), all.getLength(), name.getOffset(), name.getLength(),
				children(element, places));
	}

	/** Without what would change the direction of what follows or could not be seen. */
	private static String oneLine(String text) {
		return text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
	}
}
