package dev.seriatim.model.witness;

import java.util.Collections;
import java.util.regex.Pattern;

import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.usage.DeclarationKind;

/**
 * A macro with the arguments that it had. A macro that computes takes numbers; of others nobody knows the types of the arguments, so that only
 * the preprocessor is asked, which does not look at them.
 */
final class UseOfMacro implements Shape {

	/** What is no arithmetic with names: members, blocks, texts, calls, and what a pointer leads to. */
	private static final Pattern MORE = Pattern.compile("->|[.{};\"'#\\[]|\\w\\s*\\(|(?:^|[-(,=<>!&|+/%~?:])\\s*[*&]");

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var macro = broken.declaration();
		if (macro.getKind() != DeclarationKind.MACRO)
			return new CallOfFunction(Seen.COMPILING).witness(broken);
		var name = CText.name(macro.getName());
		var use = macro.getArity() < 0 ? name : CText.call(name, Collections.nCopies(macro.isVariadic() ? macro.getArity() - 1 : macro.getArity(), "0"), 1);
		var text = new ModuleText().includeThatOf(macro);
		var numbers = macro.getArity() >= 0 && macro.getBody() != null && !macro.getBody().isBlank() && !MORE.matcher(macro.getBody()).find();
		if (numbers)
			text.add("static void __used witness(void)\n{\n\t(void)" + use + ";\n}\n");
		else if (broken.delta().getKind() == DeltaKind.BECAME_FUNCTION)
			throw new NoWitness("what its arguments were is not known");
		else
			text.add("#ifndef " + name + "\n#error \"" + name + " is no macro\"\n#endif\n#define witness_expanded(x...)\t#x\n#define witness_text(x...)\twitness_expanded(x)\n")
					.add("static const char witness[] __used =\n\twitness_text(" + use + ");\n");
		return new Witness(broken.finding(), Seen.COMPILING, broken.configuration(), "The module uses the macro " + name + (numbers ? " with the number of arguments that it had."
				: " as it was. The types of its arguments are not known, so that only the preprocessor sees the use."), text.toString());
	}
}
