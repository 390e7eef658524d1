package dev.seriatim.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Import;

/** Problems of imported files, as one reads them in the file that imports these. */
final class ImportedProblems {

	private static final String IMPORTED = "IMPORTED";

	private ImportedProblems() {
	}

	/** The problems of the file itself, and for each other file one that stands for all of its problems. */
	static List<Problem> summedUp(Path file, Document document, List<Problem> problems) {
		var own = new ArrayList<Problem>();
		var others = new LinkedHashMap<Path, List<Problem>>();
		for (var problem : problems)
			if (problem.file().equals(file))
				own.add(problem);
			else
				others.computeIfAbsent(problem.file(), other -> new ArrayList<>()).add(problem);
		others.forEach((other, theirs) -> own.add(summedUp(file, document, other, theirs)));
		own.sort(Comparator.comparingInt(Problem::line));
		return own;
	}

	private static Problem summedUp(Path file, Document document, Path other, List<Problem> problems) {
		var worst = problems.stream().min(Comparator.comparing(problem -> switch (problem.severity()) {
		case ERROR -> 0;
		case WARNING -> 1;
		case INFO -> 2;
		})).orElseThrow();
		var message = Messages.of(problems.size() == 1 ? IMPORTED : "IMPORTED_MORE", other.getFileName(), worst.line(), worst.message(), problems.size() - 1);
		for (var imported : document.getImports())
			if (Imports.uri(imported).filter(uri -> uri.isFile() && Path.of(uri.toFileString()).equals(other)).isPresent())
				return at(imported, file, worst, message);
		return new Problem(file, 1, 0, 0, worst.severity(), IMPORTED, message);
	}

	private static Problem at(Import imported, Path file, Problem worst, String message) {
		var path = NodeModelUtils.findNodesForFeature(imported, ContractPackage.Literals.IMPORT__PATH).getFirst();
		return new Problem(file, path.getStartLine(), path.getOffset(), path.getLength(), worst.severity(), IMPORTED, message);
	}
}
