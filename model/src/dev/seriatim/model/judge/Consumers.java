package dev.seriatim.model.judge;

import java.util.List;

import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.usage.CallbackUse;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.Implementation;

/** Names consumers: as the language declares them, or else by the variable that holds their table. */
final class Consumers {

	private final List<Consumer> declared;

	Consumers(List<Consumer> declared) {
		this.declared = declared;
	}

	List<Consumer> declared() {
		return declared;
	}

	String name(Implementation implementation) {
		var path = SnapshotIndex.fileOf(implementation).getPath();
		return declared.stream().filter(consumer -> path.equals(consumer.getPath())).map(Consumer::getName).findFirst()
				.orElse(implementation.getVariable());
	}

	/** A member that is set to a function. @param value the function's name, or other C text */
	record Implemented(String callback, String value, int line) {
	}

	static boolean isNull(CallbackUse use) {
		return use.getValue().equals("NULL") || use.getValue().equals("0");
	}

	/** The callbacks that are set, those that the struct at this prefix does not tell left out. */
	static List<Implemented> implemented(Implementation implementation, SnapshotIndex index) {
		return implementation.getCallbacks().stream().filter(use -> !isNull(use))
				.flatMap(use -> index.callback(use).stream().filter(member -> !isData(implementation, member, index))
						.map(callback -> new Implemented(callback, use.getValue().replaceFirst("^&", ""), use.getLine()))).toList();
	}

	/** Whether somebody is called through a table. Who only sets data that the struct has besides, as the core does when it is passed one, is not. */
	static boolean isCalled(Implementation implementation, SnapshotIndex index) {
		var uses = implementation.getCallbacks();
		return uses.isEmpty() || !uses.stream().allMatch(use -> index.callback(use).filter(member -> isData(implementation, member, index)).isPresent());
	}

	private static boolean isData(Implementation implementation, String member, SnapshotIndex index) {
		var tag = implementation.getOpsTable();
		return index.members(tag, member).isEmpty() && index.allFields(tag).stream().anyMatch(field -> field.getName().equals(member));
	}
}
