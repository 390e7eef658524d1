package dev.seriatim.language.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

import dev.seriatim.language.messages.Messages;

/** The version of a reroll: {@code v13} is 13. */
final class Version implements IValueConverter<Integer> {

	private static final int LONGEST = "v999999".length();

	@Override
	public Integer toValue(String string, INode node) {
		if (string.length() > LONGEST)
			throw new ValueConverterException(Messages.of("VERSION_TOO_HIGH", string), node, null);
		return Integer.valueOf(string.substring(1));
	}

	@Override
	public String toString(Integer version) {
		return "v" + version;
	}
}
