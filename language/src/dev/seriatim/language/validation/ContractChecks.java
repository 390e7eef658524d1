package dev.seriatim.language.validation;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Check;

import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Import;

/** Whether a contract can be meant as it is written. */
public final class ContractChecks extends LanguageChecks {

	@Check
	void importIsFound(Import imported) {
		if (imported.getPath() != null && Imports.document(imported).isEmpty())
			reportError(IssueCodes.IMPORT_NOT_FOUND, imported, ContractPackage.Literals.IMPORT__PATH, imported.getPath());
	}

	@Check
	void apiHasHeader(Api api) {
		var parsed = ((XtextResource) api.eResource()).getParseResult();
		if (api.getHeaders().isEmpty() && !parsed.hasSyntaxErrors())
			reportWarning(IssueCodes.NO_HEADER, api, ContractPackage.Literals.API__NAME, api.getName());
	}
}
