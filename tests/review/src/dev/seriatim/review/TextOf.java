package dev.seriatim.review;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.language.text.DocumentText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;

/** The text of a file with one contract. */
public final class TextOf {

	private TextOf() {
	}

	public static String contract(Api api) {
		var document = ContractFactory.eINSTANCE.createDocument();
		document.getApis().add(EcoreUtil.copy(api));
		return DocumentText.of(document);
	}
}
