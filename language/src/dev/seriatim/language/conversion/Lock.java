package dev.seriatim.language.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.nodemodel.INode;

/** A lock is the same one however it is written: {@code w -> lock} is {@code w->lock}. */
final class Lock implements IValueConverter<String> {

	@Override
	public String toValue(String string, INode node) {
		return SourceText.of(string, node).replace(" ", "");
	}

	@Override
	public String toString(String value) {
		return value;
	}
}
