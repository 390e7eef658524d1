package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.Arity;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.Raise;

/** Calls through ops tables that pass another number of arguments than the member takes. */
final class TableCalls {

	/** A call of which that cannot be told, with the variant of the message that says why. */
	record Doubt(Raise raise, String variant) {
	}

	/** Of a name that no file declares: how macros are written, and enumerators. */
	private static final Pattern CAPITALS = Pattern.compile("[A-Z_][A-Z0-9_]*");

	private final History history;
	private final Map<String, List<Optional<Arity>>> arities = new HashMap<>();

	TableCalls(History history) {
		this.history = history;
	}

	/** Calls that certainly go through a struct with the member and do not fit any struct of its name. */
	List<Raise> misfits(ApiElement callback, int position) {
		return raises(callback, position).filter(raise -> isThrough(raise, callback, position) && !fits(raise, callback, position) && isCounted(raise, callback, position))
				.toList();
	}

	/**
	 * Calls that a patch perhaps breaks: macros among their arguments can stand for several, or what they go through is only taken for the table.
	 */
	List<Doubt> doubts(ApiElement callback, int position) {
		var doubts = new ArrayList<Doubt>();
		raises(callback, position).filter(raise -> !fits(raise, callback, position)).forEach(raise -> {
			if (isThrough(raise, callback, position)) {
				if (!isCounted(raise, callback, position) && (isChanged(callback, position) || same(raise, position - 1).findAny().isEmpty()))
					doubts.add(new Doubt(raise, "macro"));
			} else if (isChanged(callback, position) && history.at(position).opsTable(raise).isEmpty() && fits(raise, callback, position - 1)
					&& others(callback).noneMatch(other -> fits(raise, other, position)))
				doubts.add(new Doubt(raise, "table"));
		});
		return doubts;
	}

	private Stream<Raise> raises(ApiElement callback, int position) {
		return history.at(position).raises().stream().filter(raise -> raise.getArguments() >= 0 && raise.getCallback().equals(callback.name()));
	}

	/** The same call at another position, as far as its arguments are counted. */
	private Stream<Raise> same(Raise raise, int position) {
		var path = SnapshotIndex.fileOf(raise).getPath();
		return history.at(position).raisesIn(raise.getFunction()).stream().filter(other -> other.getCallback().equals(raise.getCallback())
				&& other.getArguments() == raise.getArguments() && other.getExpandable().equals(raise.getExpandable()) && SnapshotIndex.fileOf(other).getPath().equals(path));
	}

	private Stream<ApiElement> others(ApiElement callback) {
		return history.elements().stream().filter(other -> other.kind() == ElementKind.CALLBACK && other.name().equals(callback.name()) && other != callback);
	}

	private boolean isThrough(Raise raise, ApiElement callback, int position) {
		return history.at(position).opsTable(raise).filter(callback.opsTable()::equals).isPresent();
	}

	private boolean isChanged(ApiElement callback, int position) {
		var before = arities(callback, position - 1);
		return !before.isEmpty() && !before.equals(arities(callback, position));
	}

	/** Whether some struct of the table's name takes so many, or it is not known how many one takes. */
	private boolean fits(Raise raise, ApiElement callback, int position) {
		var arities = arities(callback, position);
		return arities.isEmpty() || arities.stream().anyMatch(arity -> arity.isEmpty() || arity.get().takes(raise.getArguments()));
	}

	private List<Optional<Arity>> arities(ApiElement callback, int position) {
		var index = history.at(position);
		return arities.computeIfAbsent(position + " " + callback.key(), key -> index.members(callback.opsTable(), callback.name()).stream()
				.map(member -> Arity.of(member, index, history.api())).toList());
	}

	/**
	 * Whether the arguments are as many as are written: no macro is among them that can stand for several, or there are too many already, or the same
	 * call has built before.
	 */
	private boolean isCounted(Raise raise, ApiElement callback, int position) {
		return raise.getExpandable().stream().noneMatch(name -> canExpand(name, raise, position))
				|| arities(callback, position).stream().allMatch(arity -> arity.isPresent() && !arity.get().variadic() && raise.getArguments() > arity.get().count())
				|| IntStream.range(0, position).anyMatch(before -> same(raise, before).anyMatch(built -> fits(built, callback, before)));
	}

	private boolean canExpand(String name, Raise raise, int position) {
		var declared = history.at(position).declarations(name).stream()
				.filter(declaration -> SnapshotIndex.fileOf(declaration) == SnapshotIndex.fileOf(raise) || SnapshotIndex.fileOf(declaration).getPath().endsWith(".h")).toList();
		if (declared.isEmpty())
			return CAPITALS.matcher(name).matches() && !name.equals("NULL");
		return declared.stream().anyMatch(declaration -> declaration.getKind() == DeclarationKind.MACRO && hasSeveralParts(declaration));
	}

	/** Whether a comma stands in its text outside of brackets. */
	private static boolean hasSeveralParts(Declaration macro) {
		var depth = 0;
		for (var character : macro.getBody() == null ? new char[0] : macro.getBody().toCharArray())
			switch (character) {
			case '(', '[', '{' -> depth++;
			case ')', ']', '}' -> depth--;
			case ',' -> {
				if (depth == 0)
					return true;
			}
			default -> {
			}
			}
		return false;
	}
}
