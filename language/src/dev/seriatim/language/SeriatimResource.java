package dev.seriatim.language;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Triple;

/** Does not count on and on what is wrong: Xtext compares each new problem with all earlier ones, which takes minutes for a hostile text. */
public class SeriatimResource extends LazyLinkingResource {

	private static final int MOST = 1000;

	@Override
	protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> reference) {
		if (getErrors().size() < MOST)
			super.createAndAddDiagnostic(reference);
	}

	/** What a later attempt found is known by its place: Xtext would word the problem again for each name that is found. */
	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {
		if (!getErrors().isEmpty())
			getErrors().removeIf(error -> error instanceof XtextLinkingDiagnostic problem && problem.getOffset() == reference.getThird().getOffset());
	}
}
