package dev.seriatim.model.delta;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ElementKind;

/**
 * An element that is followed through the prefixes.
 *
 * @param owner        the struct tag for callbacks, the type's name for fields and enumerators, the keyword of a type, otherwise null
 * @param fromContract whether the contract names it; otherwise the series brings it in
 * @param hint         a callback whose absence is harmless
 */
public record ApiElement(String name, ElementKind kind, Side side, String owner, boolean fromContract, boolean hint) {

	/** The struct tag for callbacks, otherwise null. */
	public String opsTable() {
		return kind == ElementKind.CALLBACK ? owner : null;
	}

	/** What reports call it: a field with its struct, since other structs have fields of that name. */
	public String label() {
		return kind == ElementKind.FIELD ? owner + "." + name : name;
	}

	/** Tells all elements of an API apart, as C does: tags and members have name spaces of their own. */
	public String key() {
		return switch (kind) {
		case CALLBACK, FIELD -> owner + "." + name;
		case TYPE -> owner + " " + name;
		default -> name;
		};
	}

	/** Whether it is what calls name: a function, a macro, or a function or macro that raises callbacks. */
	public boolean isCallable() {
		return kind == ElementKind.FUNCTION || kind == ElementKind.MACRO || kind == ElementKind.NOTIFY;
	}
}
