package dev.seriatim.language;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.series.DiagnosticSeverity;

/** Finds in a text that is open together with others what {@link DocumentReader.Result#problemsInFile} tells of a file. */
public class DocumentValidator implements IResourceValidator {

	@Override
	public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
		var text = (SeriatimResource) resource;
		var file = TextResource.file(text);
		var refusal = text.refusal();
		if (refusal.isPresent())
			return List.of(issue(new Problem(file, 0, 0, 0, DiagnosticSeverity.ERROR, refusal.get(), Messages.of(refusal.get())), text));
		var problems = Problems.withImported(file, text, cancel);
		return ImportedProblems.summedUp(file, DocumentReader.document(text), problems).stream().map(problem -> issue(problem, text)).toList();
	}

	private static Issue issue(Problem problem, XtextResource resource) {
		var issue = new Issue.IssueImpl();
		issue.setSeverity(switch (problem.severity()) {
		case ERROR -> Severity.ERROR;
		case WARNING -> Severity.WARNING;
		case INFO -> Severity.INFO;
		});
		issue.setCode(problem.code());
		issue.setMessage(problem.message());
		issue.setOffset(problem.offset());
		issue.setLength(problem.length());
		var text = resource.getParseResult().getRootNode();
		var start = NodeModelUtils.getLineAndColumn(text, problem.offset());
		var end = NodeModelUtils.getLineAndColumn(text, problem.offset() + problem.length());
		issue.setLineNumber(start.getLine());
		issue.setColumn(start.getColumn());
		issue.setLineNumberEnd(end.getLine());
		issue.setColumnEnd(end.getColumn());
		issue.setUriToProblem(resource.getURI());
		return issue;
	}
}
