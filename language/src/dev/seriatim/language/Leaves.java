package dev.seriatim.language;

import java.util.Optional;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The tokens around a node of a text. */
final class Leaves {

	private Leaves() {
	}

	/** The last token before a node that is neither comment nor white space. */
	static INode before(INode node) {
		var offset = node.getOffset() - 1;
		while (offset >= 0) {
			var leaf = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), offset);
			if (!leaf.isHidden())
				return leaf;
			offset = leaf.getOffset() - 1;
		}
		return node.getRootNode();
	}

	/** The first token after a node that is neither comment nor white space. */
	static INode after(INode node) {
		var offset = node.getEndOffset();
		while (offset < node.getRootNode().getTotalEndOffset()) {
			var leaf = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), offset);
			if (!leaf.isHidden())
				return leaf;
			offset = leaf.getEndOffset();
		}
		return node.getRootNode();
	}

	/** The documentation comment of the element that a node stands for. */
	static Optional<INode> documentation(INode node) {
		INode comment = null;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden())
				break;
			if (leaf.getText().startsWith("/**"))
				comment = leaf;
		}
		return Optional.ofNullable(comment);
	}
}
