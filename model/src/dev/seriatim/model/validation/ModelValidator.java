package dev.seriatim.model.validation;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EValidator;

import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.review.ReviewPackage;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.UsagePackage;

/**
 * Whether contracts and statements about a series can be meant, wherever they come from. Each diagnostic is a {@link ModelDiagnostic}. Looks at
 * the object given only, without its contents, as EMF's Diagnostician expects it. Without state; for any thread.
 */
public final class ModelValidator implements EValidator {

	private static final List<EPackage> PACKAGES = List.of(ContractPackage.eINSTANCE, UsagePackage.eINSTANCE, SeriesPackage.eINSTANCE, ReviewPackage.eINSTANCE);

	/** Makes EMF's Diagnostician use it, unless something is registered for the packages already. */
	public static void register() {
		var validator = new ModelValidator();
		for (var model : PACKAGES)
			if (EValidator.Registry.INSTANCE.getEValidator(model) == null)
				EValidator.Registry.INSTANCE.put(model, validator);
	}

	@Override
	public boolean validate(EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
		return validate(object.eClass(), object, diagnostics, context);
	}

	@Override
	public boolean validate(EClass type, EObject object, DiagnosticChain diagnostics, Map<Object, Object> context) {
		var problems = new Problems(diagnostics);
		NameChecks.check(object, problems);
		ContractChecks.check(object, problems);
		SeriesChecks.check(object, problems);
		VariantChecks.check(object, problems);
		AdjustmentChecks.check(object, problems);
		return problems.none();
	}

	@Override
	public boolean validate(EDataType type, Object value, DiagnosticChain diagnostics, Map<Object, Object> context) {
		return true;
	}
}
