package dev.seriatim.language.refresh;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.xtext.nodemodel.INode;

import dev.seriatim.language.Tokens;
import dev.seriatim.language.text.ElementText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractPackage.Literals;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.drift.Drift;
import dev.seriatim.model.signature.Signature;

/** Mends what the text says otherwise than the headers. */
final class Corrections {

	private final Api api;
	private final TextEdits edits;

	Corrections(Api api, TextEdits edits) {
		this.api = api;
		this.edits = edits;
	}

	/** @param drift of an element that is in the text and in the headers, or of the guard */
	void mend(Drift drift) {
		switch (drift.kind()) {
		case PROTOTYPE -> prototype((Prototyped) drift.written(), (Prototyped) drift.declared());
		case FIELD -> edits.replace(Nodes.of(drift.written()), ElementText.of(drift.declared()).strip());
		case ARITY -> arity((Macro) drift.written(), ((Macro) drift.declared()).getArity());
		case VALUE -> value((Constant) drift.written(), (Constant) drift.declared());
		case GUARD -> guard(drift.header());
		case EXPORT -> export((Function) drift.written(), ((Function) drift.declared()).getExport());
		default -> throw new IllegalArgumentException(drift.toString());
		}
	}

	/** Only the half of a prototype that differs, so that a comment in the other half stays. */
	private void prototype(Prototyped written, Prototyped found) {
		var before = written.signature();
		var after = found.signature();
		var types = Nodes.of(written, Literals.PROTOTYPED__RETURN_TYPE).getFirst();
		if (!before.result().equals(after.result()))
			edits.replace(types.getOffset(), Nodes.of(written, Literals.ELEMENT__NAME).getFirst().getOffset(),
					before(found.getReturnType()) + (written instanceof Callback ? "(*" : ""));
		if (!new Signature("", before.parameters(), before.variadic()).equals(new Signature("", after.parameters(), after.variadic())))
			edits.replace(Nodes.of(written, Literals.PROTOTYPED__PARAMETERS).getFirst(), found.getParameters());
	}

	private void arity(Macro written, int arity) {
		var parameters = Nodes.of(written, Literals.MACRO__ARITY);
		if (parameters.isEmpty())
			edits.insert(Nodes.of(written, Literals.ELEMENT__NAME).getFirst().getEndOffset(), parameters(arity));
		else
			edits.replace(parameters.getFirst(), parameters(arity));
	}

	private void value(Constant written, Constant found) {
		var value = Nodes.of(written, Literals.CONSTANT__VALUE).getFirst();
		if (found.getValue() == null)
			edits.replace(Nodes.of(written, Literals.ELEMENT__NAME).getFirst().getEndOffset(), value.getEndOffset(), "");
		else
			edits.replace(value, found.getValue());
	}

	private void guard(String symbol) {
		var guard = Nodes.of(api, Literals.API__GUARD);
		var headers = Nodes.of(api, Literals.API__HEADERS);
		if (!guard.isEmpty())
			edits.replace(guard.getFirst(), symbol);
		else
			edits.insert(edits.lineEnd(headers.isEmpty() ? Nodes.brace(api) : headers.getLast()), "\n\tguard  " + symbol);
	}

	private void export(Function written, Export export) {
		var old = Nodes.of(written, Literals.FUNCTION__EXPORT);
		if (old.isEmpty()) {
			var colon = Nodes.keyword(written, ":");
			if (colon.isPresent())
				edits.insert(colon.get().getEndOffset(), " " + export.getLiteral() + ",");
			else
				edits.insert(Nodes.keyword(written, ";").orElseThrow().getOffset(), " : " + export.getLiteral());
		} else if (export != Export.NONE)
			edits.replace(old.getFirst(), export.getLiteral());
		else
			removeProperty(old.getFirst());
	}

	/** With the comma before or after it, or with the colon when it is the only one. */
	private void removeProperty(INode property) {
		var after = Tokens.after(property).orElseThrow();
		if (after.getText().equals(","))
			edits.remove(property.getOffset(), Tokens.after(after).orElseThrow().getOffset());
		else
			edits.remove(Tokens.before(property).flatMap(Tokens::before).orElseThrow().getEndOffset(), property.getEndOffset());
	}

	/** A pointer stands at the name. */
	private static String before(String type) {
		return type.endsWith("*") ? type : type + " ";
	}

	private static String parameters(int arity) {
		return arity < 0 ? "" : IntStream.rangeClosed(1, arity).mapToObj(number -> "a" + number).collect(Collectors.joining(", ", "(", ")"));
	}
}
