package dev.seriatim.language.refresh;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.linking.DocumentationComment;

/**
 * Changes of a text, gathered in any order, and the places between its lines where they go. At one place insertions come first, in the order in
 * which they were added.
 */
final class TextEdits {

	private final String text;
	private final List<TextChange> edits = new ArrayList<>();

	TextEdits(String text) {
		this.text = text;
	}

	void insert(int offset, String words) {
		edits.add(new TextChange(offset, 0, words));
	}

	void replace(int offset, int end, String words) {
		edits.add(new TextChange(offset, end - offset, words));
	}

	void replace(INode node, String words) {
		replace(node.getOffset(), node.getEndOffset(), words);
	}

	/** What lies in a stretch that is removed must not be edited as well. */
	void remove(int offset, int end) {
		edits.removeIf(edit -> edit.offset() >= offset && edit.offset() < end);
		if (edits.stream().noneMatch(edit -> edit.offset() <= offset && end <= edit.offset() + edit.length()))
			edits.add(new TextChange(offset, end - offset, ""));
	}

	/** A node with the documentation comment right before it, and the line end. */
	void removeLines(INode node) {
		var start = DocumentationComment.node(node).map(INode::getOffset).orElse(node.getOffset());
		var line = text.lastIndexOf('\n', start - 1) + 1;
		var from = text.substring(line, start).isBlank() ? line : start;
		var end = lineEnd(node);
		var next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
		remove(from, from == line ? next : end);
	}

	/** After the node, and after a comment that follows it in its line. */
	int lineEnd(INode node) {
		var end = node.getEndOffset();
		var line = text.indexOf('\n', end);
		var rest = text.substring(end, line < 0 ? text.length() : line);
		return rest.isBlank() || rest.strip().matches("//.*|;?\\s*/\\*((?!\\*/).)*\\*/|;") ? end + rest.stripTrailing().length() : end;
	}

	/** After the last line before the brace that closes an api. */
	int lastLineEnd(EObject container) {
		var close = NodeModelUtils.getNode(container).getEndOffset();
		close = text.lastIndexOf('}', close - 1);
		return text.substring(0, close).stripTrailing().length();
	}

	/** Lines that are inserted end as those of the text do. */
	String apply() {
		var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
		return TextChange.apply(edits.stream().map(edit -> new TextChange(edit.offset(), edit.length(), edit.text().replace("\n", lineEnd))).toList(), text);
	}
}
