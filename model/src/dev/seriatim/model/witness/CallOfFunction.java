package dev.seriatim.model.witness;

import java.util.Optional;

import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.DeclarationKind;

/**
 * A call of a function as it was: a function of the old type passes its parameters on and uses the result, so that no value has to be known
 * for them.
 */
final class CallOfFunction implements Shape {

	private static final String WARNINGS_COUNT = "CONFIG_WERROR=y";

	private final Seen seen;

	/** @param seen where the prefixes part */
	CallOfFunction(Seen seen) {
		this.seen = seen;
	}

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var function = broken.declaration();
		if (function.getKind() == DeclarationKind.MACRO)
			return new UseOfMacro().witness(broken);
		var signature = function.getSignature();
		if (signature == null)
			throw new NoWitness("its prototype before the patch is not known");
		if (!function.isInline() && !broken.isExported(function.getName()))
			throw new NoWitness("it is not exported, so that modules cannot call it anyway");
		var inside = function.isInline() ? notExported(broken, function.getName()) : Optional.<String>empty();
		if (inside.isPresent() && broken.history().hasTree())
			throw new NoWitness("it calls " + inside.get() + ", which is not exported, so that modules cannot call it anyway");
		var name = CText.name(function.getName());
		var text = new ModuleText().includeThatOf(function);
		if (broken.delta().getKind() == DeltaKind.EXPORT_MADE_GPL)
			text.proprietary();
		var returns = signature.result().equals("void") ? "" : "return ";
		text.add(CText.head("static", signature, "__used witness") + "\n{\n\t" + returns + CText.call(name, CText.arguments(signature), 1) + ";\n}\n");
		return new Witness(broken.finding(), seen, configuration(broken), explanation(broken, name) + inside.map(CallOfFunction::doubt).orElse(""), text.toString());
	}

	/** Of const that gets lost compilers warn, which only some kernels take for an error. */
	private static String configuration(Break broken) {
		var delta = broken.delta();
		if (delta.getKind() != DeltaKind.SIGNATURE_CHANGED || !Signature.differInQualifiersAlone(delta.getBefore().getSignature(), delta.getAfter().getSignature()))
			return broken.configuration();
		return broken.configuration() == null ? WARNINGS_COUNT : broken.configuration() + " and " + WARNINGS_COUNT;
	}

	private String explanation(Break broken, String name) {
		return switch (broken.delta().getKind()) {
		case EXPORT_MADE_GPL -> "The module is under another license than the GPL and calls " + name + ".";
		case PRECONDITIONS_CHANGED -> "The module calls " + name + " as it was right before, and sees to nothing that the function asks for now. What it passes has to come from who calls witness().";
		default -> "The module calls " + name + " by the prototype that it had, and uses what it returns.";
		};
	}

	private static String doubt(String callee) {
		return " Whether " + callee + " is exported, which it calls, no hunk shows.";
	}

	/** An inline function becomes part of the module, and with it the calls that it makes. */
	private static Optional<String> notExported(Break broken, String inline) {
		return broken.before().callsIn(inline).stream().map(Call::getCallee).filter(callee -> broken.before().callable(broken.history().api(), callee)
				.filter(found -> found.getKind() == DeclarationKind.FUNCTION && !found.isInline()).isPresent() && !broken.isExported(callee)).findFirst();
	}
}
