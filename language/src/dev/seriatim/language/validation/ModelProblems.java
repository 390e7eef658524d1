package dev.seriatim.language.validation;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.validation.DiagnosticConverterImpl;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;

import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.validation.ModelDiagnostic;

/** Finds the places in the text of what the validator of the model says. */
public class ModelProblems extends DiagnosticConverterImpl {

	@Override
	public void convertValidatorDiagnostic(Diagnostic diagnostic, IAcceptor<Issue> acceptor) {
		super.convertValidatorDiagnostic(diagnostic, issue -> {
			if (diagnostic instanceof ModelDiagnostic problem && problem.related() != null && issue instanceof IssueImpl editable)
				editable.setMessage(withLine(problem.getMessage(), problem.related()));
			acceptor.accept(issue);
		});
	}

	private static String withLine(String message, EObject related) {
		var node = NodeModelUtils.findActualNodeFor(related);
		return node == null ? message : Messages.of("SEE_LINE", message, node.getStartLine());
	}

	@Override
	protected String getIssueCode(Diagnostic diagnostic) {
		return diagnostic instanceof ModelDiagnostic problem ? problem.issue() : super.getIssueCode(diagnostic);
	}

	@Override
	protected IssueLocation getLocationData(Diagnostic diagnostic) {
		if (diagnostic instanceof ModelDiagnostic problem)
			return getLocationData(getCauser(problem), resolveStructuralFeature(getCauser(problem), problem.getData().get(1)), problem.index());
		return super.getLocationData(diagnostic);
	}
}
