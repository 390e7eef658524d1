package dev.seriatim.language.refresh;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Where elements and their parts stand. */
final class Nodes {

	private Nodes() {
	}

	static INode of(EObject element) {
		return NodeModelUtils.findActualNodeFor(element);
	}

	static List<INode> of(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature);
	}

	static INode brace(EObject container) {
		return keyword(container, "{").orElseThrow();
	}

	/** A token that belongs to the element itself and not to what it contains. */
	static Optional<INode> keyword(EObject element, String token) {
		for (var child : NodeModelUtils.findActualNodeFor(element).getChildren())
			if (child.getText().equals(token))
				return Optional.of(child);
		return Optional.empty();
	}
}
