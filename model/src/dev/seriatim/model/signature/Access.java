package dev.seriatim.model.signature;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an expression leads to a struct that its own file does not show: from something that other files declare through members. Pointers and
 * arrays count as what they lead to.
 *
 * @param root    what the name is that it starts from
 * @param members from the outermost; none where the name itself leads there
 */
public record Access(Root root, String name, List<String> members) {

	public enum Root {
		VARIABLE,
		/** A call of the function; its result is what counts. */
		FUNCTION,
		/** A value of which the file shows that it is or points to the struct of this tag, and not what is in that. */
		STRUCT
	}

	public Access {
		members = List.copyOf(members);
	}

	public static Access from(Root root, String name) {
		return new Access(root, name, List.of());
	}

	public Access to(String member) {
		return new Access(root, name, Stream.concat(members.stream(), Stream.of(member)).toList());
	}

	/** The name whose declaration tells the type of the whole. */
	public String last() {
		return members.isEmpty() ? name : members.getLast();
	}
}
