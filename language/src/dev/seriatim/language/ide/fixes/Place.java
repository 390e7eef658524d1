package dev.seriatim.language.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;

/**
 * Where a problem is.
 *
 * @param offset in chars
 * @param length in chars
 * @param node what it is about: the largest node with the text of the problem
 * @param text of the whole file
 */
record Place(XtextResource resource, int offset, int length, INode node, String text) {

	/** A problem of no text, or at the end of a file, is at the nearest token. */
	static Place of(XtextResource resource, int offset, int length) {
		var root = resource.getParseResult().getRootNode();
		INode node = NodeModelUtils.findLeafNodeAtOffset(root, Math.min(offset, Math.max(0, root.getTotalLength() - 1)));
		if (node == null)
			node = root;
		while (node.getParent() != null && node.getParent().getOffset() == offset && node.getParent().getLength() <= length)
			node = node.getParent();
		return new Place(resource, offset, length, node, root.getText());
	}

	String written() {
		return NodeModelUtils.getTokenText(node);
	}

	EObject object() {
		return NodeModelUtils.findActualSemanticObjectFor(node);
	}

	<T extends EObject> Optional<T> container(Class<T> type) {
		return Optional.ofNullable(EcoreUtil2.getContainerOfType(object(), type));
	}

	List<Fix> replacedBy(List<String> texts) {
		return texts.stream().map(replacement -> replacedBy(replacement, node)).toList();
	}

	Fix replacedBy(String replacement, INode replaced) {
		return new Fix(Messages.of("FIX_CHANGE", replacement), List.of(new TextChange(replaced.getOffset(), replaced.getLength(), replacement)));
	}
}
