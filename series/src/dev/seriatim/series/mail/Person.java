package dev.seriatim.series.mail;

import java.util.Locale;

/**
 * Who sent or wrote something.
 *
 * @param name    as written, empty without
 * @param address in lower case, empty without
 */
record Person(String name, String address) {

	static Person of(String from) {
		int start = from.lastIndexOf('<');
		int end = from.indexOf('>', Math.max(start, 0));
		if (start < 0 || end < 0) {
			return from.indexOf('@') < 0 ? new Person(from.strip(), "") : new Person("", from.strip().toLowerCase(Locale.ROOT));
		}
		return new Person(from.substring(0, start).replace("\"", "").strip(), from.substring(start + 1, end).strip().toLowerCase(Locale.ROOT));
	}

	/** People write from more than one address, and from programs that do not know their name. */
	boolean isSameAs(Person other) {
		return !address.isEmpty() && address.equals(other.address) || !name.isEmpty() && name.equalsIgnoreCase(other.name);
	}
}
