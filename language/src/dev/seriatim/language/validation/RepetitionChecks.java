package dev.seriatim.language.validation;

import java.util.HashSet;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

/** Whether what can stand once stands twice. */
public final class RepetitionChecks extends LanguageChecks {

	@Check
	void singleFeaturesAreGivenOnce(EObject object) {
		for (var feature : object.eClass().getEAllStructuralFeatures()) {
			if (feature.isMany())
				continue;
			var nodes = NodeModelUtils.findNodesForFeature(object, feature);
			if (nodes.size() > 1)
				reportErrorAt(nodes.size() - 1, IssueCodes.GIVEN_TWICE, object, feature, NodeModelUtils.getTokenText(nodes.getLast()), nodes.getFirst().getStartLine());
		}
	}

	@Check
	void listsNameEachOnce(EObject object) {
		for (var reference : object.eClass().getEAllReferences())
			if (reference.isMany() && !reference.isContainment())
				eachOnce(object, reference);
	}

	private void eachOnce(EObject object, EReference reference) {
		var names = new HashSet<String>();
		var nodes = NodeModelUtils.findNodesForFeature(object, reference);
		for (var index = 0; index < nodes.size(); index++) {
			var name = NodeModelUtils.getTokenText(nodes.get(index));
			if (!names.add(name))
				reportErrorAt(index, IssueCodes.LISTED_TWICE, object, reference, name);
		}
	}
}
