package dev.seriatim.model.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.series.Variant;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/** Whether a name stands twice. A function and a macro may share a name: they are one element. */
final class NameChecks {

	private static final EStructuralFeature ELEMENT_NAME = ContractPackage.Literals.ELEMENT__NAME;

	private final Problems problems;

	private NameChecks(Problems problems) {
		this.problems = problems;
	}

	static void check(EObject object, Problems problems) {
		var checks = new NameChecks(problems);
		switch (object) {
		case Document document -> checks.document(document);
		case Api api -> checks.api(api);
		case OpsTable table -> checks.elements(table.getCallbacks());
		case Type type -> checks.elements(type.getFields());
		case PatchSeries series -> checks.different(series.getVariants(), Variant::getName, SeriesPackage.Literals.VARIANT__NAME, ModelIssues.DUPLICATE_NAME);
		default -> {
		}
		}
	}

	private void document(Document document) {
		different(document.getApis(), Api::getName, ContractPackage.Literals.API__NAME, ModelIssues.DUPLICATE_NAME);
		different(document.getConsumers(), Consumer::getName, UsagePackage.Literals.CONSUMER__NAME, ModelIssues.DUPLICATE_NAME);
		different(document.getSeries(), series -> series.getName() + " v" + series.getVersion(), SeriesPackage.Literals.PATCH_SERIES__NAME,
				ModelIssues.DUPLICATE_NAME);
	}

	/** Enumerators share the names of other constants, as in C; tags do not. */
	private void api(Api api) {
		elements(api.getFunctions());
		elements(api.getMacros());
		different(Stream.of(api.getOpsTables(), api.getTypes()).<Element>flatMap(List::stream).toList(), Element::getName, ELEMENT_NAME, ModelIssues.DUPLICATE_NAME);
		elements(Stream.concat(api.getTypes().stream().flatMap(type -> type.getConstants().stream()), api.getConstants().stream()).toList());
		different(api.notifyFunctions(), Element::getName, ELEMENT_NAME, ModelIssues.NOTIFY_TWICE);
	}

	private void elements(Collection<? extends Element> elements) {
		different(elements, Element::getName, ELEMENT_NAME, ModelIssues.DUPLICATE_NAME);
	}

	/** Reports the second and each further element of a name. */
	private <T extends EObject> void different(Collection<? extends T> elements, Function<T, String> name, EStructuralFeature feature, String issue) {
		var first = new HashMap<String, T>();
		for (var element : elements) {
			if (element.eGet(feature) == null)
				continue;
			var earlier = first.putIfAbsent(name.apply(element), element);
			if (earlier != null)
				problems.collision(earlier, issue, element, feature, element.eGet(feature));
		}
	}
}
