package dev.seriatim.model.witness;

import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.usage.DeclarationKind;

/** Names a constant; of a variable that modules can only link with, its address. */
final class UseOfConstant implements Shape {

	private final Seen seen;

	/** @param seen where the prefixes part */
	UseOfConstant(Seen seen) {
		this.seen = seen;
	}

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var constant = broken.declaration();
		var name = CText.name(constant.getName());
		var text = new ModuleText().includeThatOf(constant);
		if (broken.delta().getKind() == DeltaKind.EXPORT_MADE_GPL)
			text.proprietary();
		if (constant.getKind() == DeclarationKind.VARIABLE) {
			if (!broken.isExported(name) && broken.history().hasTree())
				throw new NoWitness("it is not exported, so that modules cannot use it anyway");
			text.add("static const void *const witness __used = &" + name + ";\n");
		} else {
			if (constant.getKind() == DeclarationKind.MACRO && (constant.getBody() == null || constant.getBody().isBlank() || constant.getBody().matches(".*[{};].*")))
				throw new NoWitness("it stands for something else than a value");
			text.add("static void __used witness(void)\n{\n\t(void)" + name + ";\n}\n");
		}
		return new Witness(broken.finding(), seen, broken.configuration(), "The module uses " + name + ".", text.toString());
	}
}
