package dev.seriatim.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;

import dev.seriatim.language.messages.Messages;
import dev.seriatim.language.messages.SyntaxMessages;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.DiagnosticSeverity;

/** Reads files of the language, inside Eclipse and outside. Instances are cheap; threads may use one each. */
public final class DocumentReader {

	private static final int DEEPEST = 300;

	/**
	 * What a file says.
	 *
	 * @param document never null; what could be read of a file with problems, with all names resolved that can be
	 * @param problems of the file and of the files it imports, in the order of lines for each file
	 */
	public record Result(Document document, List<Problem> problems) {

		public Result {
			problems = List.copyOf(problems);
		}

		/** Whether the file, or one that it imports, cannot be taken as it stands. */
		public boolean hasErrors() {
			return problems.stream().anyMatch(problem -> problem.severity() == DiagnosticSeverity.ERROR);
		}
	}

	/**
	 * @param file as given to {@link #read}, or the resolved path of an imported file
	 * @param line from 1, or 0 for the whole file
	 * @param code a stable name of the kind of problem
	 */
	public record Problem(Path file, int line, DiagnosticSeverity severity, String code, String message) {

		/** For example {@code plan.seriatim:3: Expected ';', found '}'.}. */
		@Override
		public String toString() {
			return file + (line > 0 ? ":" + line : "") + ": " + message;
		}
	}

	/** @param file in UTF-8; a file that cannot be read or is no text yields an empty document and a problem */
	public Result read(Path file) {
		try {
			var bytes = Files.readAllBytes(file);
			if (!isText(bytes))
				return failure(file, "NOT_TEXT");
			return isShallow(bytes) ? read(file, bytes) : failure(file, "TOO_DEEP");
		} catch (NoSuchFileException missing) {
			return failure(file, "NO_SUCH_FILE");
		} catch (AccessDeniedException denied) {
			return failure(file, "NO_ACCESS");
		} catch (IOException unreadable) {
			return failure(file, "UNREADABLE", unreadable.getMessage());
		}
	}

	private static Result read(Path file, byte[] bytes) throws IOException {
		var injector = StandaloneLanguage.injector();
		var resources = injector.getInstance(XtextResourceSet.class);
		resources.addLoadOption(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name());
		var resource = injector.getInstance(IResourceFactory.class).createResource(URI.createFileURI(file.toAbsolutePath().normalize().toString()));
		resources.getResources().add(resource);
		resource.load(new ByteArrayInputStream(bytes), resources.getLoadOptions());
		EcoreUtil.resolveAll(resource);
		var validator = injector.getInstance(IResourceValidator.class);
		var problems = new ArrayList<Problem>();
		for (var loaded : List.copyOf(resources.getResources())) {
			var place = loaded == resource ? file : Path.of(loaded.getURI().toFileString());
			problems.addAll(problems(place, validator.validate(loaded, CheckMode.ALL, CancelIndicator.NullImpl)));
		}
		return new Result(document(resource), problems);
	}

	private static boolean isText(byte[] bytes) {
		for (var b : bytes)
			if (b == 0)
				return false;
		return true;
	}

	/** The parser descends once for each open parenthesis, so that a hostile text could exhaust its stack. */
	private static boolean isShallow(byte[] bytes) {
		var depth = 0;
		for (var b : bytes) {
			if (b == '(' && ++depth > DEEPEST)
				return false;
			if (b == ')' && depth > 0)
				depth--;
		}
		return true;
	}

	private static Document document(Resource resource) {
		return resource.getContents().isEmpty() ? ContractFactory.eINSTANCE.createDocument() : (Document) resource.getContents().getFirst();
	}

	/** In the order of lines; of several syntax errors in a line only the first, because it causes the others. */
	private static List<Problem> problems(Path file, List<Issue> issues) {
		var syntax = new HashSet<Integer>();
		return issues.stream().map(issue -> problem(file, issue)).filter(problem -> !SyntaxMessages.SYNTAX.equals(problem.code()) || syntax.add(problem.line()))
				.sorted(Comparator.comparingInt(Problem::line)).toList();
	}

	private static Problem problem(Path file, Issue issue) {
		var severity = switch (issue.getSeverity()) {
		case ERROR -> DiagnosticSeverity.ERROR;
		case WARNING -> DiagnosticSeverity.WARNING;
		default -> DiagnosticSeverity.INFO;
		};
		return new Problem(file, issue.getLineNumber() == null ? 0 : issue.getLineNumber(), severity, issue.getCode(), issue.getMessage());
	}

	private static Result failure(Path file, String code, Object... arguments) {
		return new Result(ContractFactory.eINSTANCE.createDocument(),
				List.of(new Problem(file, 0, DiagnosticSeverity.ERROR, code, Messages.of(code, arguments))));
	}
}
