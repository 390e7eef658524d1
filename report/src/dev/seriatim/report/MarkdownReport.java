package dev.seriatim.report;

import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * The report as CommonMark without extensions, to paste into a mail or a merge request. Nothing from a patch becomes markup,
 * neither in CommonMark nor where a forge makes links of addresses and mentions.
 */
public final class MarkdownReport implements ReportWriter {

	private final boolean verbose;

	/** @param verbose whether rows in which nothing happens, and everything that was not checked, are listed and not only counted */
	public MarkdownReport(boolean verbose) {
		this.verbose = verbose;
	}

	@Override
	public String write(Report report) {
		return MarkdownRenderer.builder().build().render(new MarkdownDocument(report, verbose).document());
	}
}
