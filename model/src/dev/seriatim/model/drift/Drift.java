package dev.seriatim.model.drift;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.Element;

/**
 * One thing about which a contract and a header disagree.
 *
 * @param kind     what they disagree about
 * @param written  what the contract says it of: an element, its api for a guard; null when the contract has no such element
 * @param declared the element of the derived contract; null when the header has none, or for a guard
 * @param contract what the contract says, as C text; empty when it says nothing
 * @param header   what the header says, as C text; empty when it says nothing
 */
public record Drift(Kind kind, Documented written, Element declared, String contract, String header) {

	public enum Kind {
		/** Only the header has the element. Of a new ops table or type its members are not told as well. */
		ADDED,
		/** Only the contract has the element. Of an ops table or type that is gone its members are not told as well. */
		GONE,
		/** Other types of result or parameters. */
		PROTOTYPE,
		/** Another number of macro parameters. */
		ARITY,
		/** Another value of a constant. */
		VALUE,
		/** Another type of a field. */
		FIELD,
		/** A function for a macro, or the other way round. */
		NATURE,
		/** Another configuration symbol. */
		GUARD,
		/** Exported otherwise. */
		EXPORT
	}

	/** The name of the element, or of the api for a guard. */
	public String name() {
		return written instanceof Api api ? api.getName() : ((Element) (declared != null ? declared : written)).getName();
	}

	/** One sentence, without a full stop. */
	@Override
	public String toString() {
		return switch (kind) {
		case ADDED -> name() + " is new in the header";
		case GONE -> name() + " is not in the header any more";
		case PROTOTYPE, FIELD -> name() + " is " + contract + " in the contract and " + header + " in the header";
		case ARITY -> name() + " has " + parameters(contract) + " in the contract and " + parameters(header) + " in the header";
		case VALUE -> name() + " is " + said(contract) + " in the contract and " + said(header) + " in the header";
		case NATURE -> name() + " is a " + contract + " in the contract and a " + header + " in the header";
		case GUARD -> "the guard is " + said(contract) + " in the contract and " + said(header) + " in the header";
		case EXPORT -> name() + " is " + exported(contract) + " in the contract and " + exported(header) + " in the source";
		};
	}

	private static String parameters(String arity) {
		return switch (arity) {
		case "-1" -> "no parameter list";
		case "1" -> "1 parameter";
		default -> arity + " parameters";
		};
	}

	private static String said(String text) {
		return text.isEmpty() ? "not given" : text;
	}

	private static String exported(String export) {
		return export.equals("none") ? "not exported" : export;
	}
}
