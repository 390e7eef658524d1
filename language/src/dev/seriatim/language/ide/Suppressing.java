package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import com.google.common.collect.Streams;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.conversion.QuotedText;
import dev.seriatim.model.contract.Document;

/** Writes into a series that a finding is known and accepted. */
public final class Suppressing {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

	private Suppressing() {
	}

	/**
	 * The statement that suppresses a finding, put before the brace that closes the only series of a text. Parses the text, and reads nothing else:
	 * not for the UI thread.
	 *
	 * @param element null, or any text: what is no name cannot be stated, and the patch is named instead
	 * @param patch   0 for the whole series
	 * @return empty when the text does not hold exactly one series, with its closing brace
	 */
	public static Optional<TextChange> change(Path file, String text, String rule, String element, int patch, String reason) {
		var statement = "suppress " + rule + about(element, patch) + " because " + QuotedText.of(reason) + ";";
		return closingBrace(file, text).map(brace -> before(brace, text, statement));
	}

	private static String about(String element, int patch) {
		if (element != null && NAME.matcher(element).matches())
			return " of " + element;
		return patch > 0 ? " in patch " + patch : "";
	}

	private static Optional<Integer> closingBrace(Path file, String text) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var series = TextResource.of(file, text).getContents().stream().filter(Document.class::isInstance).flatMap(document -> ((Document) document).getSeries().stream())
				.toList();
		if (series.size() != 1)
			return Optional.empty();
		var block = NodeModelUtils.findActualNodeFor(series.getFirst());
		return Streams.stream(block.getLeafNodes()).filter(leaf -> leaf.getParent() == block && leaf.getText().equals("}")).findFirst().map(INode::getOffset);
	}

	private static TextChange before(int brace, String text, String statement) {
		var line = text.lastIndexOf('\n', brace) + 1;
		var indent = text.substring(line, brace);
		if (!indent.isBlank())
			return new TextChange(brace, 0, statement + " ");
		var unit = text.contains("\n\t") ? "\t" : "    ";
		return new TextChange(line, 0, indent + unit + statement + (text.contains("\r\n") ? "\r\n" : "\n"));
	}
}
