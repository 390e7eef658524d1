package dev.seriatim.series.patch;

import java.util.Locale;
import java.util.Optional;

/** Which paths a patch may name. A path in a patch is data from a stranger; git refuses the same ones. */
public final class PathRule {

	private PathRule() {
	}

	/** Why a patch must not touch the path, as the end of a sentence; empty when it may. */
	public static Optional<String> objection(String path) {
		if (path.isEmpty()) {
			return Optional.of("the path is empty");
		}
		if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
			return Optional.of("the path is absolute");
		}
		if (path.chars().anyMatch(Character::isISOControl)) {
			return Optional.of("the path holds control characters");
		}
		for (String component : path.split("/", -1)) {
			String lowered = component.toLowerCase(Locale.ROOT);
			if (lowered.equals("..") || lowered.equals(".")) {
				return Optional.of("the path holds \"" + component + "\"");
			}
			if (lowered.equals(".git") || lowered.equals("git~1") || lowered.matches("\\.git[ .]*")) {
				return Optional.of("the path leads into a git directory");
			}
			if (component.isEmpty()) {
				return Optional.of("the path holds an empty name");
			}
		}
		return Optional.empty();
	}

	/** The path with control characters and others that do not show written as escapes, for messages. */
	public static String readable(String path) {
		var text = new StringBuilder();
		path.codePoints().forEach(character -> {
			int type = Character.getType(character);
			if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
				text.append(String.format("\\u%04x", character));
			} else {
				text.appendCodePoint(character);
			}
		});
		return text.toString();
	}
}
