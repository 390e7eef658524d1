package dev.seriatim.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import dev.seriatim.model.review.Configuration;

/** In which configurations the prefixes are judged. */
enum Configurations {

	Y(EnumSet.of(Configuration.Y)), N(EnumSet.of(Configuration.N)), BOTH(EnumSet.allOf(Configuration.class));

	private final Set<Configuration> set;

	Configurations(Set<Configuration> set) {
		this.set = set;
	}

	Set<Configuration> set() {
		return set;
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}
}
