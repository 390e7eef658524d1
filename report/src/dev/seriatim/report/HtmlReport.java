package dev.seriatim.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/**
 * The report as one page that needs no other file and no script, in light and dark, to read, print or attach. The picture's
 * cells lead to the findings, and a finding's rule leads to the rule's page, which is part of the report.
 */
public final class HtmlReport implements ReportWriter {

	private final Function<String, Optional<String>> rulePages;
	private final boolean verbose;
	private final Template template;

	/**
	 * @param rulePages the documentation page of a rule in Markdown, by the rule's id; empty when there is none
	 * @param verbose   whether rows in which nothing happens are shown and not only counted
	 */
	public HtmlReport(Function<String, Optional<String>> rulePages, boolean verbose) {
		this.rulePages = rulePages;
		this.verbose = verbose;
		this.template = template("report.mustache");
	}

	static Template template(String name) {
		// Mustache escapes for HTML after the formatter.
		return Mustache.compiler().withFormatter(HtmlReport::visible).escapeHTML(true).emptyStringIsFalse(true)
				.withLoader(part -> new StringReader(resource(part + ".mustache"))).compile(resource(name));
	}

	@Override
	public String write(Report report) {
		return template.execute(new Page(report, this::rulePage, new Page.Own(resource("report.css")), verbose));
	}

	private static String visible(Object value) {
		return value instanceof Page.Own own ? own.text() : Visible.escape(value.toString());
	}

	private Optional<Page.Own> rulePage(String rule) {
		return rulePages.apply(rule).map(HtmlReport::html).map(Page.Own::new);
	}

	private static String html(String markdown) {
		var renderer = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
		return renderer.render(Parser.builder().build().parse(markdown));
	}

	static String resource(String name) {
		try (var in = HtmlReport.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
