package dev.seriatim.model.judge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.signature.Difference;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Implementation;

/** Whether the functions that a table holds have the types of its members. */
final class CallbackTypes {

	enum Match {
		SAME, DIFFERENT,
		/** A cast, a macro, a function that is not seen, or a typedef name that may stand for the same. */
		UNKNOWN
	}

	private final History history;

	CallbackTypes(History history) {
		this.history = history;
	}

	/** The type of a member, empty when it is not seen. */
	Optional<Signature> member(String opsTable, String callback, int position) {
		return history.callback(opsTable, callback).flatMap(element -> history.declaration(element, position)).map(Declaration::getSignature);
	}

	Match match(Implementation implementation, Consumers.Implemented use, int position) {
		var member = member(implementation.getOpsTable(), use.callback(), position);
		if (member.isEmpty())
			return Match.UNKNOWN;
		var members = history.at(position).members(implementation.getOpsTable(), use.callback()).stream().map(Declaration::getSignature).filter(Objects::nonNull)
				.toList();
		var differences = functions(implementation, use.value(), position).stream()
				.flatMap(function -> members.stream().map(other -> Difference.between(other, function.getSignature()))).toList();
		if (differences.contains(Difference.NONE))
			return Match.SAME;
		return differences.isEmpty() || differences.contains(Difference.PERHAPS) ? Match.UNKNOWN : Match.DIFFERENT;
	}

	/** The type of the function, for a message; empty when it is not seen. */
	Optional<Signature> function(Implementation implementation, Consumers.Implemented use, int position) {
		return functions(implementation, use.value(), position).stream().map(Declaration::getSignature).findFirst();
	}

	/** Those of the file itself, or else those that other files let it see. */
	private List<Declaration> functions(Implementation implementation, String name, int position) {
		var file = SnapshotIndex.fileOf(implementation);
		var own = file.getDeclarations().stream().filter(declaration -> declaration.getName().equals(name)).toList();
		if (own.stream().anyMatch(declaration -> declaration.getKind() == DeclarationKind.MACRO))
			return List.of();
		var typed = own.stream().filter(CallbackTypes::isTyped).toList();
		return !typed.isEmpty() ? typed
				: history.at(position).declarations(name).stream().filter(declaration -> isTyped(declaration) && !SnapshotIndex.isPrivate(declaration)).toList();
	}

	private static boolean isTyped(Declaration declaration) {
		return declaration.getKind() == DeclarationKind.FUNCTION && declaration.getSignature() != null;
	}
}
