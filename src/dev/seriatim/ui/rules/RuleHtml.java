package dev.seriatim.ui.rules;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a web page of a rule's Markdown. */
final class RuleHtml {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<title>%s</title>
			<style>
			:root { color-scheme: light dark; }
			body { max-width: 48em; margin: 2em auto; padding: 0 1.5em; font: 15px/1.5 sans-serif; color: #202124; background: #ffffff; }
			h1 { font-size: 1.5em; }
			h2 { font-size: 1.15em; margin-top: 1.8em; }
			pre { padding: 0.8em 1em; overflow-x: auto; background: #f3f4f6; border-radius: 4px; }
			code { font: 0.9em monospace; }
			@media (prefers-color-scheme: dark) {
			body { color: #dddddd; background: #1e1f22; }
			pre { background: #2b2d30; }
			a { color: #7fb2ff; }
			}
			</style>
			</head>
			<body>
			%s</body>
			</html>
			""";

	private RuleHtml() {
	}

	static String of(String title, String markdown) {
		return PAGE.formatted(title, HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(Parser.builder().build().parse(markdown)));
	}
}
