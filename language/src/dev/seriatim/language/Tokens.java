package dev.seriatim.language;

import java.util.Optional;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The tokens around a place of a text: what is neither comment nor white space. */
public final class Tokens {

	private Tokens() {
	}

	/** The last one before a node; empty at the start of the text. */
	public static Optional<ILeafNode> before(INode node) {
		return before(node.getRootNode(), node.getOffset());
	}

	/** The last one that begins before an offset: it can go on there. */
	public static Optional<ILeafNode> before(INode root, int offset) {
		var place = offset - 1;
		while (place >= 0) {
			var leaf = NodeModelUtils.findLeafNodeAtOffset(root, place);
			if (leaf == null || !leaf.isHidden())
				return Optional.ofNullable(leaf);
			place = leaf.getOffset() - 1;
		}
		return Optional.empty();
	}

	/** The first one after a node; empty at the end of the text. */
	public static Optional<ILeafNode> after(INode node) {
		var place = node.getEndOffset();
		while (place < node.getRootNode().getTotalEndOffset()) {
			var leaf = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), place);
			if (leaf == null || !leaf.isHidden())
				return Optional.ofNullable(leaf);
			place = leaf.getEndOffset();
		}
		return Optional.empty();
	}
}
