package dev.seriatim.model.rules;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that can be said of a series. A rule is one class; its id is the class name in upper case with underscores, as in
 * checkpatch, and never changes once it was released. Beside the class lies its page, {@code ID.md}.
 */
public interface Rule {

	/** For example {@code OPS_MEMBER_REMOVED}. */
	default String id() {
		return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
	}

	/** The rule's sentence in the message bundle, filled. Keys are the id, or the id, a dot and a variant. */
	default String message(String variant, Object... arguments) {
		var key = variant.isEmpty() ? id() : id() + "." + variant;
		return MessageFormat.format(ResourceBundle.getBundle(Rule.class.getPackageName() + ".messages").getString(key), arguments);
	}
}
