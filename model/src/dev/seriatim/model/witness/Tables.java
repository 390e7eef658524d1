package dev.seriatim.model.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ops tables of a module, with the functions that they name. */
final class Tables {

	private final Break broken;
	private final ModuleText text = new ModuleText();
	private final Map<String, List<String>> tables = new LinkedHashMap<>();

	Tables(Break broken) {
		this.broken = broken;
	}

	/** A table of this struct, with nothing in it so far. */
	Tables add(String table, String header) throws NoWitness {
		text.include(header);
		tables.putIfAbsent(CText.name(table), new ArrayList<>());
		return this;
	}

	/** A function for a callback, with the statements of its body. */
	Tables add(Break.Member member, String body) throws NoWitness {
		var function = "witness_" + CText.name(member.name());
		add(member.table(), member.header());
		text.add(CText.head("static", member.signature(), function) + "\n{\n" + body + "}\n");
		tables.get(member.table()).add("\t." + member.name() + " = " + function + ",\n");
		return this;
	}

	/** Something on the top level before what is added next. */
	Tables add(String declaration) {
		text.add(declaration);
		return this;
	}

	/** One more header by its path in the tree. */
	Tables include(String header) throws NoWitness {
		text.include(header);
		return this;
	}

	/** The whole module. */
	ModuleText text() {
		tables.forEach((table, members) -> text.add(head(table) + (members.isEmpty() ? " { };\n" : " {\n" + String.join("", members) + "};\n")));
		return text;
	}

	/** The whole module as a witness of what happens when it runs: it registers its table, where it is certain how. */
	Witness registered(String explanation) throws NoWitness {
		text();
		var registration = tables.size() == 1 ? Registration.of(broken, tables.keySet().iterator().next()) : null;
		if (registration != null)
			registration.addTo(text);
		var told = registration == null ? " How the table is registered is not certain: that is left to whoever runs it." : registration.explanation();
		return new Witness(broken.finding(), Seen.RUNNING, broken.configuration(), explanation + told, text.toString());
	}

	private static String head(String table) {
		return "static const struct " + table + " " + variable(table) + " __maybe_unused =";
	}

	/** What the table of a struct is called. */
	static String variable(String table) {
		return "witness_" + table;
	}
}
