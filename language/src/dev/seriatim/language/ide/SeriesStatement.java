package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import com.google.common.collect.Streams;

import dev.seriatim.language.TextResource;
import dev.seriatim.model.contract.Document;

/** Puts a statement before the brace that closes the only series of a text. */
final class SeriesStatement {

	private SeriesStatement() {
	}

	/** Empty when the text does not hold exactly one series, with its closing brace. */
	static Optional<TextChange> add(Path file, String text, String statement) {
		return closingBrace(file, text).map(brace -> before(brace, text, statement));
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
