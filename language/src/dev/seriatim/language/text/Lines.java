package dev.seriatim.language.text;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

/** Collects statements, one a line, with documentation comments before them and empty lines around what has one. */
final class Lines {

	private final StringBuilder text = new StringBuilder();
	private final Function<String, String> quoting;
	private boolean isStart = true;
	private boolean isApart;

	/** @param quoting how a text is written in quotes */
	Lines(Function<String, String> quoting) {
		this.quoting = quoting;
	}

	String text() {
		return text.toString();
	}

	/** What comes next is set apart from what there is in the block. */
	void section() {
		isApart = true;
	}

	/** @param documentation null for none */
	void line(String documentation, String line) {
		if (!isStart && (isApart || documentation != null))
			text.append('\n');
		if (documentation != null)
			text.append(comment(documentation)).append('\n');
		text.append(line).append('\n');
		isStart = false;
		isApart = documentation != null;
	}

	void line(String line) {
		line(null, line);
	}

	void open(String documentation, String heading) {
		line(documentation, heading + " {");
		isStart = true;
	}

	/** @param apart whether what follows the block is set apart from it */
	void close(boolean apart) {
		text.append("}\n");
		isStart = false;
		isApart = apart;
	}

	String quoted(String value) {
		return quoting.apply(value);
	}

	String quoted(Collection<String> values) {
		return values.stream().map(quoting).collect(Collectors.joining(", "));
	}

	static String comment(String documentation) {
		var lines = documentation.replace("*/", "* /").lines().toList();
		return lines.size() < 2 && !documentation.startsWith("*") ? "/** " + String.join("", lines) + " */"
				: lines.stream().map(line -> line.isEmpty() ? " *" : " * " + line).collect(Collectors.joining("\n", "/**\n", "\n */"));
	}

	/**
	 * The names of elements that are referred to.
	 *
	 * @throws IllegalArgumentException when one of them is not known
	 */
	static <E extends EObject> String names(Collection<E> elements, Function<E, String> name) {
		return elements.stream().map(element -> name(element, name)).collect(Collectors.joining(", "));
	}

	static <E extends EObject> String name(E element, Function<E, String> name) {
		if (element == null || element.eIsProxy())
			throw new IllegalArgumentException("A name is not resolved: " + element);
		return name.apply(element);
	}
}
