package dev.seriatim.language.conversion;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.nodemodel.INode;

import dev.seriatim.language.messages.Messages;

/** The number of parameters of a function-like macro; {@code ...} counts as one. */
final class MacroArity implements IValueConverter<Integer> {

	@Override
	public Integer toValue(String string, INode node) {
		if (string == null || !string.endsWith(")"))
			throw new ValueConverterException(Messages.of("UNCLOSED_PARAMETERS"), node, null);
		var names = string.substring(1, string.length() - 1).strip();
		return names.isEmpty() ? 0 : (int) names.chars().filter(c -> c == ',').count() + 1;
	}

	@Override
	public String toString(Integer arity) {
		return IntStream.range(0, arity).mapToObj(i -> "a" + i).collect(Collectors.joining(", ", "(", ")"));
	}
}
