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

	/** The members that are set to a function. */
	static List<CallbackUse> implemented(Implementation implementation) {
		return implementation.getCallbacks().stream().filter(use -> !use.getValue().equals("NULL") && !use.getValue().equals("0")).toList();
	}
}
