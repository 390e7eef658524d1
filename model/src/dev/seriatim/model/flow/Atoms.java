package dev.seriatim.model.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.seriatim.model.flow.Step.Kind;

/** The conditions of a flow whose values are followed, as bits: those that are tested twice, or set before they are tested. */
final class Atoms {

	private static final int LIMIT = 60;

	private final List<String> texts;
	private final Map<String, Long> killed = new HashMap<>();

	private Atoms(Set<String> texts) {
		this.texts = texts.stream().limit(LIMIT).toList();
	}

	static Atoms none() {
		return new Atoms(Set.of());
	}

	/** @param returned whether the values that the function returns count too */
	static Atoms of(Flow flow, boolean returned) {
		var tested = new LinkedHashMap<String, Integer>();
		var set = new LinkedHashSet<String>();
		for (var step : flow.steps()) {
			if (step.kind() == Kind.TEST || returned && step.kind() == Kind.LEAVE && step.value() != null)
				tested.merge(step.text(), 1, Integer::sum);
			if (step.value() != null && !step.value().isEmpty() && (step.kind() == Kind.ASSIGN || step.kind() == Kind.CALL))
				set.add(step.kind() == Kind.ASSIGN ? step.text() : step.value());
		}
		var followed = new LinkedHashSet<String>();
		tested.forEach((text, times) -> {
			if (times > 1 || set.contains(text) || text.endsWith(" < 0") && set.contains(text.substring(0, text.length() - 4)))
				followed.add(text);
		});
		return new Atoms(followed);
	}

	/** The bit of a condition, 0 when it is not followed. */
	long bit(String text) {
		var index = texts.indexOf(text);
		return index < 0 ? 0 : 1L << index;
	}

	/** The bits of the conditions that an assignment to an expression changes. */
	long changedBy(String target) {
		return killed.computeIfAbsent(target, key -> {
			var bits = 0L;
			for (var text : texts)
				if (mentions(text, key))
					bits |= bit(text);
			return bits;
		});
	}

	/** Whether the tokens of an expression stand in a condition; a member of the same name is something else. */
	private static boolean mentions(String condition, String target) {
		var tokens = List.of(condition.split(" "));
		var wanted = List.of(target.split(" "));
		var places = new ArrayList<Integer>();
		for (var i = 0; i + wanted.size() <= tokens.size(); i++)
			if (tokens.subList(i, i + wanted.size()).equals(wanted))
				places.add(i);
		return places.stream().anyMatch(i -> i == 0 || !tokens.get(i - 1).equals(".") && !tokens.get(i - 1).equals("->"));
	}

	/** Whether what is returned is certainly zero or not zero; null when it is not certain. */
	Boolean truth(String text, long known, long values) {
		if (Set.of("0", "NULL", "false").contains(text))
			return false;
		if (text.equals("true") || text.matches("-? ?[1-9]\\d*") || text.matches("- ?E[A-Z][A-Z0-9]+") || text.matches("ERR_PTR \\( - E[A-Z0-9]+ \\)"))
			return true;
		var bit = bit(text);
		return (known & bit) == 0 ? null : (values & bit) != 0;
	}
}
