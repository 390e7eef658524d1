package dev.seriatim.language.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/** Whether a name, or what can stand once, stands twice. A function and a macro may share a name: they are one element. */
public final class NameChecks extends LanguageChecks {

	private static final EStructuralFeature ELEMENT_NAME = ContractPackage.Literals.ELEMENT__NAME;

	@Check
	void apisHaveDifferentNames(Document document) {
		different(document.getApis(), Api::getName, ContractPackage.Literals.API__NAME, IssueCodes.DUPLICATE_NAME);
	}

	@Check
	void consumersHaveDifferentNames(Document document) {
		different(document.getConsumers(), Consumer::getName, UsagePackage.Literals.CONSUMER__NAME, IssueCodes.DUPLICATE_NAME);
	}

	@Check
	void seriesHaveDifferentNames(Document document) {
		different(document.getSeries(), series -> series.getName() + " v" + series.getVersion(), SeriesPackage.Literals.PATCH_SERIES__NAME,
				IssueCodes.DUPLICATE_NAME);
	}

	@Check
	void elementsHaveDifferentNames(Api api) {
		different(api.getOpsTables(), Element::getName, ELEMENT_NAME, IssueCodes.DUPLICATE_NAME);
		different(api.getFunctions(), Element::getName, ELEMENT_NAME, IssueCodes.DUPLICATE_NAME);
		different(api.getMacros(), Element::getName, ELEMENT_NAME, IssueCodes.DUPLICATE_NAME);
		different(api.notifyFunctions(), Element::getName, ELEMENT_NAME, IssueCodes.NOTIFY_TWICE);
	}

	@Check
	void callbacksHaveDifferentNames(OpsTable table) {
		different(table.getCallbacks(), Element::getName, ELEMENT_NAME, IssueCodes.DUPLICATE_NAME);
	}

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

	/** Reports the second and each further element of a name, with the line of the first. */
	private <T extends EObject> void different(Collection<T> elements, Function<T, String> name, EStructuralFeature feature, String code) {
		var first = new HashMap<String, T>();
		for (var element : elements) {
			if (element.eGet(feature) == null)
				continue;
			var earlier = first.putIfAbsent(name.apply(element), element);
			if (earlier != null)
				reportError(code, element, feature, element.eGet(feature), NodeModelUtils.getNode(earlier).getStartLine());
		}
	}
}
