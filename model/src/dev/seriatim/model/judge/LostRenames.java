package dev.seriatim.model.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.SourceFile;

/**
 * Functions that a patch calls in place of one of the API, by a name that begins with the same word, and that neither the tree nor a patch knows: the users of a
 * rename without the rename. The tree is searched only for such a name.
 */
final class LostRenames {

	/** What a function calls. */
	private record InFunction(String function, String callee) {

		InFunction(Call call) {
			this(call.getFunction(), call.getCallee());
		}
	}

	private final History history;
	private final SnapshotSource source;
	private final Map<String, ApiElement> found = new LinkedHashMap<>();

	/** @param history with the guard on */
	LostRenames(History history, SnapshotSource source) {
		this.history = history;
		this.source = source;
	}

	/** As if they were elements of the API, which they would be if something declared them. */
	List<ApiElement> find() {
		for (var position = 1; position <= history.timeline().last(); position++)
			for (var file : history.at(position).snapshot().getFiles()) {
				var before = history.at(position - 1).file(file.getPath()).filter(other -> other != file);
				before.ifPresent(other -> find(other, file));
			}
		return List.copyOf(found.values());
	}

	private void find(SourceFile before, SourceFile now) {
		var calledBefore = called(before);
		var calledNow = called(now);
		for (var call : now.getCalls())
			if (call.getFunction() != null && !found.containsKey(call.getCallee()) && !calledBefore.contains(new InFunction(call)))
				replaced(call, before, calledNow).filter(element -> isUnknown(call.getCallee())).ifPresent(element -> found.put(call.getCallee(),
						new ApiElement(call.getCallee(), ElementKind.FUNCTION, element.side(), null, false, false)));
	}

	/** What the function called before with as many arguments, and does no longer. */
	private Optional<ApiElement> replaced(Call call, SourceFile before, Set<InFunction> calledNow) {
		return before.getCalls().stream().filter(other -> call.getFunction().equals(other.getFunction()) && other.getArguments() == call.getArguments())
				.filter(other -> firstWord(other.getCallee()).equals(firstWord(call.getCallee())) && !calledNow.contains(new InFunction(other)))
				.flatMap(other -> history.callable(other.getCallee()).stream()).findFirst();
	}

	private static Set<InFunction> called(SourceFile file) {
		return file.getCalls().stream().map(InFunction::new).collect(Collectors.toSet());
	}

	private static String firstWord(String name) {
		return name.replaceFirst("^_+", "").split("_", 2)[0];
	}

	private boolean isUnknown(String name) {
		return history.callable(name).isEmpty()
				&& IntStream.rangeClosed(0, history.timeline().last()).allMatch(position -> history.at(position).declarations(name).isEmpty())
				&& history.at(0).snapshot().getFiles().stream().noneMatch(file -> file.getNames().containsKey(name)) && !source.isMentioned(name);
	}
}
