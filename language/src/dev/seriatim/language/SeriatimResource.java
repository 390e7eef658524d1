package dev.seriatim.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
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
	private static final int BYTE_ORDER_MARK = 0xFEFF;

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

	/** Without the mark before a file in UTF-8, so that offsets are those of editors; a text that is given has the chars that it has. */
	@Override
	protected Reader createReader(InputStream text) throws IOException {
		if (text instanceof LazyStringInputStream)
			return super.createReader(text);
		var reader = new PushbackReader(super.createReader(text));
		var first = reader.read();
		if (first >= 0 && first != BYTE_ORDER_MARK)
			reader.unread(first);
		return reader;
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
