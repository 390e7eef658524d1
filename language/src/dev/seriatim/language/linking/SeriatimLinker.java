package dev.seriatim.language.linking;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.IDiagnosticConsumer;
import org.eclipse.xtext.linking.lazy.LazyLinker;

import dev.seriatim.model.contract.Document;

/** Links names when they are asked for, and first fills in what the parser cannot. */
public class SeriatimLinker extends LazyLinker {

	@Override
	protected void beforeModelLinked(EObject model, IDiagnosticConsumer diagnostics) {
		super.beforeModelLinked(model, diagnostics);
		if (model instanceof Document document)
			Completion.complete(document);
	}
}
