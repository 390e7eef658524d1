package dev.seriatim.language;

import java.util.List;

import org.eclipse.emf.ecore.EPackage;

import com.google.inject.Injector;

import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.review.ReviewPackage;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.UsagePackage;
import dev.seriatim.model.validation.ModelValidator;

/** Sets the language up outside OSGi, where nothing else puts the model's packages into the registry. */
public class SeriatimStandaloneSetup extends SeriatimStandaloneSetupGenerated {

	public static void doSetup() {
		new SeriatimStandaloneSetup().createInjectorAndDoEMFRegistration();
	}

	/** The packages and their validator come first: the injector creates the validator of the language, which is put beside that one. */
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		for (EPackage model : List.of(ContractPackage.eINSTANCE, SeriesPackage.eINSTANCE, UsagePackage.eINSTANCE, ReviewPackage.eINSTANCE))
			EPackage.Registry.INSTANCE.putIfAbsent(model.getNsURI(), model);
		ModelValidator.register();
		return super.createInjectorAndDoEMFRegistration();
	}
}
