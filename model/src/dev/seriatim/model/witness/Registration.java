package dev.seriatim.model.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Declaration;

/**
 * How a module has its table called: by a function of the API that takes the table, or the struct that points to it, and which another one
 * undoes. Both are there with one type before and after the patch; a module that cannot be unloaded proves less than one that registers nothing.
 */
final class Registration {

	private static final Pattern REGISTER = Pattern.compile("(?:.*_)?register(?:_.*)?");
	private static final Pattern INTEGER = Pattern.compile("(?:(?:un)?signed|char|short|int|long|bool| )+");

	private final String table;
	private final Declaration register;
	private final Declaration unregister;
	/** The struct that points to the table, and its member that does; null where the table itself is registered. */
	private final Declaration pointer;
	private final List<String> arguments = new ArrayList<>();
	private boolean needsProcess;

	private Registration(String table, Declaration register, Declaration unregister, Declaration pointer) {
		this.table = table;
		this.register = register;
		this.unregister = unregister;
		this.pointer = pointer;
	}

	/** Null where it is not certain. */
	static Registration of(Break broken, String table) {
		for (var function : broken.history().api().getFunctions()) {
			if (function.getSide() == Side.CORE || !REGISTER.matcher(function.getName()).matches())
				continue;
			var register = stays(broken, function);
			var unregister = undo(broken, function);
			if (register.isEmpty() || unregister.isEmpty() || !takeTheSame(register.get(), unregister.get()))
				continue;
			var taken = register.get().getSignature().parameters();
			if (taken.isEmpty())
				continue;
			var registration = isPointerTo(table, taken.getFirst()) ? new Registration(table, register.get(), unregister.get(), null)
					: pointer(broken, taken.getFirst(), table).map(field -> new Registration(table, register.get(), unregister.get(), field)).orElse(null);
			if (registration != null && registration.findArguments(taken))
				return registration;
		}
		return null;
	}

	private static Optional<Declaration> stays(Break broken, Function function) {
		var element = broken.history().callable(function.getName());
		var before = element.flatMap(known -> broken.history().declaration(known, broken.positionBefore()));
		var after = element.flatMap(known -> broken.history().declaration(known, broken.positionBefore() + 1));
		return before.filter(declared -> declared.getSignature() != null && SnapshotIndex.isInHeader(declared)
				&& after.map(Declaration::getSignature).filter(declared.getSignature()::equals).isPresent());
	}

	private static Optional<Declaration> undo(Break broken, Function register) {
		var name = register.getName().replaceFirst("register", "unregister");
		return broken.history().api().getFunctions().stream().filter(function -> function.getName().equals(name)).findFirst().flatMap(function -> stays(broken, function));
	}

	private static boolean takeTheSame(Declaration one, Declaration other) {
		var first = one.getSignature();
		var second = other.getSignature();
		return !first.variadic() && first.parameters().equals(second.parameters()) && !second.variadic();
	}

	private static boolean isPointerTo(String table, String type) {
		return type.equals("struct " + table + " *") || type.equals("const struct " + table + " *");
	}

	/** The one member of a struct that points to a table. */
	private static Optional<Declaration> pointer(Break broken, String type, String table) {
		if (!type.matches("struct \\w+ \\*"))
			return Optional.empty();
		var tag = type.substring("struct ".length(), type.length() - " *".length());
		var fields = broken.before().allFields(tag).stream().filter(field -> SnapshotIndex.isInHeader(field) && field.getType() != null && isPointerTo(table, field.getType())).toList();
		return fields.size() == 1 ? Optional.of(fields.getFirst()) : Optional.empty();
	}

	/** Whether something is known to pass for every parameter but the first. */
	private boolean findArguments(List<String> types) {
		arguments.add(pointer == null ? "&" + Tables.variable(table) : "&witness");
		for (var type : types.subList(1, types.size()))
			if (type.equals("struct mm_struct *")) {
				arguments.add("witness_mm");
				needsProcess = true;
			} else if (INTEGER.matcher(type).matches())
				arguments.add("0");
			else
				return false;
		return true;
	}

	/** A sentence behind others, or nothing. */
	String explanation() {
		return needsProcess ? " It watches the address space of the process that loads it." : "";
	}

	void addTo(ModuleText text) throws NoWitness {
		text.includeThatOf(register).includeThatOf(unregister);
		if (pointer != null) {
			text.includeThatOf(pointer);
			text.add("static struct " + CText.name(pointer.getOwner()) + " witness = {\n\t." + CText.name(pointer.getName()) + " = &" + Tables.variable(table) + ",\n};\n");
		}
		if (needsProcess)
			text.include("include/linux/sched.h").add("static struct mm_struct *witness_mm;\n");
		text.add("static int __init witness_init(void)\n{\n" + (needsProcess ? "\twitness_mm = current->mm;\n" : "") + call(register, true) + "}\nmodule_init(witness_init);\n");
		text.add("static void __exit witness_exit(void)\n{\n" + call(unregister, false) + "}\nmodule_exit(witness_exit);\n");
	}

	private String call(Declaration function, boolean init) throws NoWitness {
		var call = CText.call(CText.name(function.getName()), arguments, 1) + ";\n";
		if (!init)
			return "\t" + call;
		return isInt(function.getSignature()) ? "\treturn " + call : "\t" + call + "\treturn 0;\n";
	}

	private static boolean isInt(Signature signature) {
		return signature.result().equals("int");
	}
}
