package dev.seriatim.model.delta;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.seriatim.model.signature.CType;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** Compares values of constants, and types whose bounds are constants, at two neighbouring positions. */
final class Values {

	private final History history;

	Values(History history) {
		this.history = history;
	}

	/** Whether two members certainly have different types: the same bound written otherwise makes none, nor does one that nothing tells. */
	boolean typeChanged(Declaration before, Declaration after, int position) {
		var old = before.getType();
		var now = after.getType();
		if (old == null || now == null || old.equals(now))
			return false;
		if (!CType.withoutBounds(old).equals(CType.withoutBounds(now)))
			return true;
		var bounds = CType.bounds(old);
		for (var i = 0; i < bounds.size(); i++)
			if (bounds.get(i).isEmpty() != CType.bounds(now).get(i).isEmpty()
					|| ConstantExpression.differ(bounds.get(i), names(position - 1), CType.bounds(now).get(i), names(position)))
				return true;
		return false;
	}

	/** Whether two constants certainly have different values. */
	boolean valueChanged(Declaration before, Declaration after, int position) {
		return !Objects.equals(text(before), text(after)) && ConstantExpression.differ(text(before), names(position - 1), text(after), names(position));
	}

	private Function<String, Optional<String>> names(int position) {
		return name -> history.at(position).constant(history.api(), name).map(Values::text);
	}

	/** The C text of a constant's value, or null. */
	private static String text(Declaration constant) {
		return constant.getKind() == DeclarationKind.MACRO ? constant.getBody() : constant.getValue();
	}
}
