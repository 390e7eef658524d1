package dev.seriatim.model.delta;

import java.util.Optional;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

/** How many arguments a function, callback or macro takes: at least {@code count} when it is variadic, else exactly so many. */
public record Arity(int count, boolean variadic, boolean macro) {

	/** What the literal of an argument is that is a call of a macro, such as {@code ARRAY_AND_SIZE(table)}. */
	public static final String SEVERAL = "*";

	/** How many aliases of aliases are followed. */
	private static final int DEEPEST = 8;

	/** An object-like alias takes what its target does, which is often out of sight: then it is empty. */
	public static Optional<Arity> of(Declaration declaration, SnapshotIndex index, Api api) {
		return of(declaration, index, api, 0);
	}

	private static Optional<Arity> of(Declaration declaration, SnapshotIndex index, Api api, int depth) {
		if (declaration.getKind() == DeclarationKind.FUNCTION || declaration.getKind() == DeclarationKind.CALLBACK)
			return Optional.ofNullable(declaration.getSignature()).map(signature -> new Arity(signature.parameters().size(), signature.variadic(), false));
		if (declaration.getArity() >= 0)
			return Optional.of(new Arity(declaration.isVariadic() ? declaration.getArity() - 1 : declaration.getArity(), declaration.isVariadic(), true));
		var body = declaration.getBody();
		if (body == null || !body.matches("\\w+") || body.equals(declaration.getName()) || depth > DEEPEST)
			return Optional.empty();
		return index.callable(api, body).flatMap(target -> of(target, index, api, depth + 1));
	}

	/** Whether the arguments of a call are right in number. A macro's own {@code ...} is any number, and an argument that a macro makes can be several. */
	public boolean takes(Call call) {
		var arguments = call.getArguments();
		return takes(arguments) || arguments < count && call.getLiterals().contains(SEVERAL) || SnapshotIndex.fileOf(call).getDeclarations().stream()
				.anyMatch(declaration -> declaration.isVariadic() && declaration.getName().equals(call.getFunction()));
	}

	/** A macro of one parameter can be given nothing, which is an empty argument. */
	public boolean takes(int arguments) {
		return variadic ? arguments >= count : arguments == count || macro && count == 1 && arguments == 0;
	}
}
