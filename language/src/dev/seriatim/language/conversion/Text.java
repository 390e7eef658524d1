package dev.seriatim.language.conversion;

import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.STRINGValueConverter;
import org.eclipse.xtext.nodemodel.INode;

import dev.seriatim.language.messages.Messages;

/** A text in double quotes. The lexer lets one pass that its line ends too early, so that the message can say so. */
public class Text extends STRINGValueConverter {

	@Override
	public String toValue(String string, INode node) {
		if (string.length() < 2 || !string.endsWith("\""))
			throw new ValueConverterException(Messages.of("UNCLOSED_TEXT"), node, null);
		return super.toValue(string, node);
	}

	@Override
	protected String toEscapedString(String value) {
		return QuotedText.of(value);
	}
}
