package dev.seriatim.model.witness;

import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.usage.Declaration;

/** Asks for the size of a type. A struct to which users only have pointers breaks nobody by going: C takes pointers to anything. */
final class UseOfType implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var table = broken.history().api().getOpsTables().stream().anyMatch(ops -> ops.getName().equals(broken.delta().getName()));
		var type = CText.name(broken.delta().getName());
		var text = new ModuleText();
		if (table) {
			text.includeThatOf(broken.before().members(type).stream().findFirst().orElseThrow(() -> new NoWitness("its declaration before the patch is not seen")));
			type = "struct " + type;
		} else {
			var declared = broken.declaration();
			type = keyword(broken.element(), declared) + type;
			text.includeThatOf(declared);
		}
		text.add("static const unsigned long witness __used =\n\tsizeof(" + type + ");\n");
		return new Witness(broken.finding(), Seen.COMPILING, broken.configuration(), "The module has to know " + type + ".", text.toString());
	}

	private static String keyword(ApiElement element, Declaration declared) throws NoWitness {
		if (element.owner().equals(TypeKind.TYPEDEF.getLiteral()))
			return "";
		if (!declared.isDefinition())
			throw new NoWitness("users only have pointers to it, which C takes without a declaration");
		return element.owner() + " ";
	}
}
