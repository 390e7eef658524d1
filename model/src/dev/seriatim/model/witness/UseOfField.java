package dev.seriatim.model.witness;

import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.DeltaKind;

/** Takes the address of a field with the type that it had; of a bit field, which has none, its value. */
final class UseOfField implements Shape {

	private static final String WIDTH = " : ";

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var field = broken.declaration();
		var element = broken.element();
		var owner = broken.history().typeOf(element).map(type -> type.owner().equals(TypeKind.TYPEDEF.getLiteral()) ? "" : type.owner() + " ").orElse("struct ") + CText.name(element.owner());
		var name = CText.name(element.name());
		if (field.getType() == null)
			throw new NoWitness("its type before the patch is not known");
		var bits = field.getType().contains(WIDTH);
		if (bits && broken.delta().getKind() == DeltaKind.TYPE_CHANGED)
			throw new NoWitness("it was a bit field, of which the type does not show");
		var use = bits ? "\t(void)arg0->" + name + ";\n" : "\t" + pointerTo(CText.type(field.getType())) + "field = &arg0->" + name + ";\n\n\t(void)field;\n";
		var text = new ModuleText().includeThatOf(field).add("static void __used witness(" + owner + " *arg0)\n{\n" + use + "}\n");
		return new Witness(broken.finding(), Seen.COMPILING, broken.configuration(), "The module uses " + name + " of " + owner + " with the type that it had.", text.toString());
	}

	private static String pointerTo(String type) {
		if (type.contains("(") || type.contains("["))
			return "typeof(" + type + ") *";
		return type + (type.endsWith("*") ? "*" : " *");
	}
}
