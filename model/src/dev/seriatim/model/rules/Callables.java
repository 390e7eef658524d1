package dev.seriatim.model.rules;

import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** Whether a delta is about a function or a macro: a notify element can be either, only its declaration tells. */
final class Callables {

	private Callables() {
	}

	static boolean isFunction(Delta delta) {
		return isCallable(delta) && declaration(delta) != null && declaration(delta).getKind() == DeclarationKind.FUNCTION;
	}

	static boolean isMacro(Delta delta) {
		return isCallable(delta) && declaration(delta) != null && declaration(delta).getKind() == DeclarationKind.MACRO;
	}

	private static boolean isCallable(Delta delta) {
		var kind = delta.getElementKind();
		return kind == ElementKind.FUNCTION || kind == ElementKind.MACRO || kind == ElementKind.NOTIFY;
	}

	private static Declaration declaration(Delta delta) {
		return delta.getBefore() != null ? delta.getBefore() : delta.getAfter();
	}
}
