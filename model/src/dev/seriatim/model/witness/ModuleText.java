package dev.seriatim.model.witness;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.usage.Declaration;

/** The text of a module as it grows. */
final class ModuleText {

	/** What the kernel's build looks for headers in, for all code. */
	private static final Pattern SHARED = Pattern.compile("(?:arch/[A-Za-z0-9_-]+/)?include/(?:uapi/)?([A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+.-]+)*\\.h)");

	private final Set<String> includes = new LinkedHashSet<>();
	private final StringBuilder body = new StringBuilder();
	private String license = "GPL";

	ModuleText() {
		includes.add("linux/module.h");
	}

	/** Includes a header by its path in the tree. */
	ModuleText include(String path) throws NoWitness {
		var shared = SHARED.matcher(path);
		if (!shared.matches() || path.contains(".."))
			throw new NoWitness("it is not declared in a header that modules can include");
		includes.add(shared.group(1));
		return this;
	}

	/** Includes the header in which something is declared. */
	ModuleText includeThatOf(Declaration declaration) throws NoWitness {
		return include(SnapshotIndex.fileOf(declaration).getPath());
	}

	/** Something on the top level, with an empty line before it. */
	ModuleText add(String text) {
		body.append("\n").append(text);
		return this;
	}

	/** For one that GPL-only exports are closed to. */
	ModuleText proprietary() {
		license = "Proprietary";
		return this;
	}

	@Override
	public String toString() {
		var text = new StringBuilder();
		includes.forEach(header -> text.append("#include <").append(header).append(">\n"));
		return text.append(body).append("\nMODULE_LICENSE(\"").append(license).append("\");\n").toString();
	}
}
