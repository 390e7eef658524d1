package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.Problems;
import dev.seriatim.language.TextResource;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.language.messages.SyntaxMessages;
import dev.seriatim.model.series.DiagnosticSeverity;

/** Texts before and after a renaming: they must say the same, in other words. */
final class RenamedTexts {

	private final List<XtextResource> before;
	private final String newName;
	private final Workspace workspace;
	private final Map<Path, String> renamed = new HashMap<>();

	RenamedTexts(List<XtextResource> before, Map<Path, List<Mention>> places, String newName, Workspace workspace) {
		this.before = before;
		this.newName = newName;
		this.workspace = workspace;
		for (var text : before)
			renamed.put(TextResource.file(text), Renaming.Edits.apply(Together.contents(text), places.getOrDefault(TextResource.file(text), List.of()), newName));
	}

	/** Why it should not be done. */
	Optional<String> trouble() {
		for (var text : before) {
			var file = TextResource.file(text);
			var after = new Together(file, renamed.get(file), new Renamed()).text();
			var trouble = syntaxError(file, text).or(() -> newProblem(file, text, after)).or(() -> otherMeaning(file, text, after));
			if (trouble.isPresent())
				return trouble;
		}
		return Optional.empty();
	}

	/** Behind which nobody knows what words mean. */
	private static Optional<String> syntaxError(Path file, XtextResource before) {
		return errors(file, before).stream().filter(problem -> problem.code().equals(SyntaxMessages.SYNTAX)).findFirst()
				.map(problem -> Messages.of("RENAME_UNREADABLE", file.getFileName(), problem.line(), problem.message()));
	}

	/** The first error of a kind of which there are more than before. */
	private static Optional<String> newProblem(Path file, XtextResource before, XtextResource after) {
		var known = new HashMap<String, Integer>();
		errors(file, before).forEach(problem -> known.merge(problem.code(), 1, Integer::sum));
		return errors(file, after).stream().filter(problem -> known.merge(problem.code(), -1, Integer::sum) < 0).findFirst()
				.map(problem -> Messages.of("RENAME_BREAKS", file.getFileName(), problem.line(), problem.message()));
	}

	private static List<Problem> errors(Path file, XtextResource text) {
		return Problems.of(file, text, CancelIndicator.NullImpl).stream().filter(problem -> problem.severity() == DiagnosticSeverity.ERROR).toList();
	}

	/** Both texts have the same words but for the name. */
	private Optional<String> otherMeaning(Path file, XtextResource before, XtextResource after) {
		var then = Word.in(before);
		var now = Word.in(after);
		for (var index = 0; index < Math.min(then.size(), now.size()); index++)
			if (now.get(index).text().equals(newName) && !Objects.equals(meaning(then.get(index)), meaning(now.get(index))))
				return Optional.of(Messages.of("RENAME_MEANS", newName, now.get(index).leaf().getStartLine(), file.getFileName()));
		return Optional.empty();
	}

	/** Names change, the place of an element in its file does not. */
	private static String meaning(Word word) {
		return word.named().filter(named -> !named.eIsProxy()).map(named -> EcoreUtil.getURI(named).toString()).orElse(null);
	}

	private final class Renamed implements Workspace {

		@Override
		public Optional<String> edited(Path file) {
			return Optional.ofNullable(renamed.get(file)).or(() -> workspace.edited(file));
		}
	}
}
