package dev.seriatim.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;

import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.messages.SyntaxMessages;
import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.series.DiagnosticSeverity;

/** What is wrong with texts that were parsed. */
public final class Problems {

	private Problems() {
	}

	/** Of a text alone, in the order of lines; of several syntax errors in a line only the first, because it causes the others. */
	public static List<Problem> of(Path file, Resource resource, CancelIndicator cancel) {
		var syntax = new HashSet<Integer>();
		return StandaloneLanguage.injector().getInstance(ResourceValidatorImpl.class).validate(resource, CheckMode.ALL, cancel).stream()
				.map(issue -> problem(file, issue)).filter(problem -> !SyntaxMessages.SYNTAX.equals(problem.code()) || syntax.add(problem.line()))
				.sorted(Comparator.comparingInt(Problem::line)).toList();
	}

	/** Of a text and then of each file that it imports, directly or not. */
	static List<Problem> withImported(Path file, Resource resource, CancelIndicator cancel) {
		EcoreUtil.resolveAll(resource);
		var problems = new ArrayList<>(of(file, resource, cancel));
		Imports.reachable(resource).stream().filter(imported -> imported != resource)
				.forEach(imported -> problems.addAll(of(TextResource.file(imported), imported, cancel)));
		return problems;
	}

	private static Problem problem(Path file, Issue issue) {
		var severity = switch (issue.getSeverity()) {
		case ERROR -> DiagnosticSeverity.ERROR;
		case WARNING -> DiagnosticSeverity.WARNING;
		default -> DiagnosticSeverity.INFO;
		};
		return new Problem(file, orZero(issue.getLineNumber()), orZero(issue.getOffset()), orZero(issue.getLength()), severity, issue.getCode(),
				issue.getMessage());
	}

	private static int orZero(Integer number) {
		return number == null ? 0 : number;
	}
}
