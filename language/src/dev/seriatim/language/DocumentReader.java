package dev.seriatim.language;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.CancelIndicator;

import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.DiagnosticSeverity;

/** Reads files of the language, inside Eclipse and outside. Instances are cheap; threads may use one each. */
public final class DocumentReader {

	/**
	 * What a file says.
	 *
	 * @param file as given to {@link #read}
	 * @param document never null; what could be read of a file with problems, with all names resolved that can be
	 * @param problems of the file and of the files it imports, in the order of lines for each file
	 */
	public record Result(Path file, Document document, List<Problem> problems) {

		public Result {
			problems = List.copyOf(problems);
		}

		/** Whether the file, or one that it imports, cannot be taken as it stands. */
		public boolean hasErrors() {
			return problems.stream().anyMatch(problem -> problem.severity() == DiagnosticSeverity.ERROR);
		}

		/**
		 * The problems as they are shown in the file itself, in the order of lines: those of an imported file are one problem, at the
		 * import, or in the first line when an imported file imports it.
		 */
		public List<Problem> problemsInFile() {
			return ImportedProblems.summedUp(file, document, problems);
		}
	}

	/**
	 * @param file as given to {@link #read}, or the resolved path of an imported file
	 * @param line from 1, or 0 for the whole file
	 * @param offset in chars, of the text without a byte order mark when it was read from the file
	 * @param length in chars; 0, like the offset, for the whole file
	 * @param code a stable name of the kind of problem
	 */
	public record Problem(Path file, int line, int offset, int length, DiagnosticSeverity severity, String code, String message) {

		/** For example {@code plan.seriatim:3: Expected ';', found '}'.}. */
		@Override
		public String toString() {
			return file + (line > 0 ? ":" + line : "") + ": " + message;
		}
	}

	/** @param file in UTF-8; a file that cannot be read or is no text yields an empty document and a problem */
	public Result read(Path file) {
		try {
			return read(file, FileText.read(file));
		} catch (NoSuchFileException missing) {
			return failure(file, "NO_SUCH_FILE");
		} catch (AccessDeniedException denied) {
			return failure(file, "NO_ACCESS");
		} catch (IOException unreadable) {
			return failure(file, "UNREADABLE", unreadable.getMessage());
		}
	}

	/**
	 * Reads a text that is not saved yet.
	 *
	 * @param file where the text will stand, which need not exist; imported files are read from disk, beside it
	 */
	public Result read(Path file, String text) {
		var refusal = TextResource.refusal(text);
		return refusal.isPresent() ? failure(file, refusal.get()) : readable(file, text);
	}

	private static Result readable(Path file, String text) {
		var resource = TextResource.of(file, text);
		return new Result(file, document(resource), Problems.withImported(file, resource, CancelIndicator.NullImpl));
	}

	static Document document(Resource resource) {
		return resource.getContents().isEmpty() ? ContractFactory.eINSTANCE.createDocument() : (Document) resource.getContents().getFirst();
	}

	private static Result failure(Path file, String code, Object... arguments) {
		return new Result(file, ContractFactory.eINSTANCE.createDocument(),
				List.of(new Problem(file, 0, 0, 0, DiagnosticSeverity.ERROR, code, Messages.of(code, arguments))));
	}
}
