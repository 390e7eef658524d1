package dev.seriatim.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.linking.impl.XtextLinkingDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.util.Triple;

/**
 * Does not count on and on what is wrong: Xtext compares each new problem with all earlier ones, which takes minutes for a hostile text. A text
 * that is refused is as good as empty.
 */
public class SeriatimResource extends LazyLinkingResource {

	private static final int MOST = 1000;

	private String refusal;

	/** Why the text was not parsed, see {@link TextResource#refusal}. */
	public Optional<String> refusal() {
		return Optional.ofNullable(refusal);
	}

	@Override
	protected void doLoad(InputStream text, Map<?, ?> options) throws IOException {
		refusal = null;
		try {
			super.doLoad(text, options);
		} catch (BoundedParser.Refused refused) {
			super.doLoad(new LazyStringInputStream(""), options);
			refusal = refused.code();
		}
	}

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
