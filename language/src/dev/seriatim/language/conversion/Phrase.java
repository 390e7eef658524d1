package dev.seriatim.language.conversion;

import java.util.function.Function;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** A literal of several words, between which anything hidden may stand. */
record Phrase<T>(Function<String, T> literal, Function<T, String> text) implements IValueConverter<T> {

	@Override
	public T toValue(String string, INode node) {
		return literal.apply(SourceText.of(string, node));
	}

	@Override
	public String toString(T value) {
		return text.apply(value);
	}
}
