package dev.seriatim.model.delta;

import java.util.List;
import java.util.Optional;

import dev.seriatim.model.signature.Access;
import dev.seriatim.model.signature.CType;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.SourceFile;

/**
 * The structs to which expressions lead by what other files of one snapshot declare: the headers that a file includes, as far as they are known, or else
 * all that declare the name, if they agree.
 */
final class Accesses {

	private final SnapshotIndex index;
	private final Includes includes;

	Accesses(SnapshotIndex index) {
		this.index = index;
		includes = new Includes(index.snapshot().getFiles());
	}

	/** The tag of the struct, for code in a file; empty where it is not visible, or not the same everywhere. */
	Optional<String> structOf(Access access, SourceFile file) {
		var struct = switch (access.root()) {
		case STRUCT -> Optional.of(access.name());
		case VARIABLE -> agreed(declared(access.name(), DeclarationKind.VARIABLE, file), file);
		case FUNCTION -> agreed(declared(access.name(), DeclarationKind.FUNCTION, file), file);
		};
		for (var member : access.members())
			struct = struct.flatMap(tag -> agreed(index.fields(tag).stream().filter(field -> field.getName().equals(member)).toList(), file));
		return struct;
	}

	/** What a file can see of a name; nothing where that is also a macro or something else. */
	private List<Declaration> declared(String name, DeclarationKind kind, SourceFile file) {
		var declared = index.declarations(name).stream().filter(Accesses::isTyped)
				.filter(declaration -> SnapshotIndex.fileOf(declaration) == file || isForOthers(declaration)).toList();
		return declared.stream().allMatch(declaration -> declaration.getKind() == kind) ? declared : List.of();
	}

	private static boolean isTyped(Declaration declaration) {
		return switch (declaration.getKind()) {
		case VARIABLE, MACRO -> true;
		case FUNCTION -> declaration.getSignature() != null;
		default -> false;
		};
	}

	private static boolean isForOthers(Declaration declaration) {
		return declaration.getKind() == DeclarationKind.MACRO ? SnapshotIndex.isInHeader(declaration) : !SnapshotIndex.isPrivate(declaration);
	}

	private Optional<String> agreed(List<Declaration> declarations, SourceFile file) {
		var near = declarations.stream().filter(declaration -> includes.reach(file).contains(SnapshotIndex.fileOf(declaration))).toList();
		var structs = (near.isEmpty() ? declarations : near).stream().map(Accesses::structOf).distinct().toList();
		return structs.size() == 1 ? structs.getFirst() : Optional.empty();
	}

	/** The struct that a variable or member is or leads to, or that a function returns. */
	static Optional<String> structOf(Declaration declaration) {
		var type = declaration.getKind() == DeclarationKind.FUNCTION && declaration.getSignature() != null ? declaration.getSignature().result() : declaration.getType();
		return Optional.ofNullable(type).flatMap(CType::structOf);
	}
}
