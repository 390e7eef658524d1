package dev.seriatim.language.conversion;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

import dev.seriatim.language.messages.Messages;

/** The k of patch k/N, which counts from 1. */
final class PatchNumber implements IValueConverter<Integer> {

	@Override
	public Integer toValue(String string, INode node) {
		if (string == null)
			throw new ValueConverterException(Messages.of("PATCH_NUMBER_EXPECTED", Messages.of("NOTHING")), node, null);
		if (!string.matches("0*[1-9]\\d{0,5}"))
			throw new ValueConverterException(Messages.of("PATCH_NUMBER_EXPECTED", string), node, null);
		return Integer.valueOf(string);
	}

	@Override
	public String toString(Integer number) {
		return number.toString();
	}
}
