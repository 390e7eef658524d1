package dev.seriatim.language.linking;

import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The comment before an element that starts with two stars, as kernel-doc has it. */
public final class DocumentationComment {

	private DocumentationComment() {
	}

	/** The text of the nearest such comment without its stars, or null. */
	static String of(EObject element) {
		var node = NodeModelUtils.getNode(element);
		return node == null ? null : node(node).map(comment -> text(comment.getText())).orElse(null);
	}

	/** The nearest such comment before what a node stands for. */
	public static Optional<INode> node(INode node) {
		INode comment = null;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden())
				break;
			if (leaf.getText().startsWith("/**") && leaf.getText().length() > "/**/".length())
				comment = leaf;
		}
		return Optional.ofNullable(comment);
	}

	private static String text(String comment) {
		return comment.substring("/**".length(), comment.length() - "*/".length()).lines()
				.map(line -> line.strip().replaceFirst("^\\*+ ?", "")).collect(Collectors.joining("\n")).strip();
	}
}
