package dev.seriatim.report;

import java.util.stream.Collectors;

/**
 * What patches need of each other as a graph in the DOT language of Graphviz: an arrow leads from a patch to one that it needs, solid where it does
 * not apply without it, dashed where somebody would be broken, dotted where the series says so.
 */
public final class DependencyDot {

	private static final int LONGEST = 60;

	public String write(DependencyReport report) {
		var nodes = report.patches().stream().map(patch -> "\t%d [label=%s];%n".formatted(patch.number(), quoted(patch.number() + " " + cut(patch.subject()))));
		var edges = report.dependencies().stream()
				.map(needed -> "\t%d -> %d [style=%s, tooltip=%s];%n".formatted(needed.patch(), needed.on(), style(needed.kind()), quoted(needed.kind() + ": " + needed.reason())));
		return "digraph patches {\n\trankdir=BT;\n\tnode [shape=box];\n" + nodes.collect(Collectors.joining()) + edges.collect(Collectors.joining()) + "}\n";
	}

	private static String style(String kind) {
		return switch (kind) {
		case "textual" -> "solid";
		case "API" -> "dashed";
		default -> "dotted";
		};
	}

	private static String cut(String subject) {
		var text = subject == null ? "" : subject;
		return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}

	/** In quotes only the quote itself and the backslash mean something, but labels also read {@code \N} and the like. */
	private static String quoted(String text) {
		return '"' + Visible.escape(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
