package dev.seriatim.language.text;

import java.nio.file.Path;
import java.util.function.Function;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.conversion.QuotedText;
import dev.seriatim.language.ide.Formatting;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.model.contract.Document;

/** The text of a model, as somebody would write it by hand. */
public final class DocumentText {

	private static final Path NOWHERE = Path.of("document.seriatim");

	private DocumentText() {
	}

	/**
	 * A text that {@link dev.seriatim.language.DocumentReader} reads back as the same model, if what the model calls a name, a type, a parameter
	 * list or a constant's value is one in C, and a documentation does not hold the end of a comment. Statements come in one order, whichever they
	 * had in a file: imports, apis, consumers, series, and the parts of an api as in the shipped contracts.
	 *
	 * @return laid out as {@link Formatting} does it; ends in a line end unless the document is empty
	 * @throws IllegalArgumentException when an element that is referred to is not known
	 */
	public static String of(Document document) {
		var text = text(document, QuotedText::of);
		var readable = TextResource.refusal(text).isEmpty() ? text : text(document, QuotedText::withoutParentheses);
		return Formatting.changes(NOWHERE, readable).map(changes -> TextChange.apply(changes, readable)).orElse(readable);
	}

	private static String text(Document document, Function<String, String> quoting) {
		var lines = new Lines(quoting);
		var contracts = new ContractText(lines);
		var series = new SeriesText(lines);
		document.getImports().forEach(other -> lines.line("import " + lines.quoted(other.getPath())));
		lines.section();
		document.getApis().forEach(contracts::api);
		lines.section();
		document.getConsumers().forEach(contracts::consumer);
		lines.section();
		document.getSeries().forEach(series::series);
		return lines.text();
	}
}
