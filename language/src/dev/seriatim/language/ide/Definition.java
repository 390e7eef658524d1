package dev.seriatim.language.ide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.xtext.resource.XtextResource;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.scoping.Imports;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Import;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.UsagePackage;

/** Where one gets to from a word of a text. */
public final class Definition {

	private Definition() {
	}

	/**
	 * From a name to where it is declared; from the declaration of an element to its line in the headers of its API, where a tree has them;
	 * from a path to the file or folder.
	 *
	 * <p>
	 * Parses the text, and reads others: not for the UI thread.
	 *
	 * @param offset from 0 to the length of the text
	 * @return usually one; several for an element that several headers declare; empty where nothing leads on. A file as a whole is its first
	 *         line, of length 0.
	 */
	public static List<Mention> at(Path file, String text, int offset, Workspace workspace) {
		if (TextResource.refusal(text).isPresent())
			return List.of();
		var together = new Together(file, text, workspace);
		return in(together.text(), offset, () -> new Trees(together.trees()));
	}

	static List<Mention> in(XtextResource text, int offset, Supplier<Trees> trees) {
		return Word.at(text, offset).map(word -> word.text().startsWith("\"") ? path(word, trees) : named(word, trees)).orElse(List.of());
	}

	private static List<Mention> named(Word word, Supplier<Trees> trees) {
		var named = word.named().filter(element -> !element.eIsProxy());
		if (named.isEmpty())
			return List.of();
		var inHeader = word.declares() && named.get() instanceof Element element && element.getName() != null ? trees.get().declarations(element)
				: List.<Mention>of();
		return inHeader.isEmpty() ? Mention.declaration(named.get()).stream().toList() : inHeader;
	}

	private static List<Mention> path(Word word, Supplier<Trees> trees) {
		var path = word.text().length() < 2 || !word.text().endsWith("\"") ? "" : word.text().substring(1, word.text().length() - 1);
		if (path.isEmpty())
			return List.of();
		if (word.statement() instanceof Import imported)
			return imported(imported);
		if (word.feature() == ContractPackage.Literals.API__HEADERS || word.feature() == UsagePackage.Literals.CONSUMER__PATH
				|| word.feature() == SeriesPackage.Literals.SITE_STATEMENT__PATH)
			return trees.get().files(path).stream().map(Definition::whole).toList();
		return isBeside(word) ? Trees.beside(TextResource.file(word.statement().eResource()), path).filter(Files::exists).map(Definition::whole).stream().toList()
				: List.of();
	}

	private static boolean isBeside(Word word) {
		return word.feature() == SeriesPackage.Literals.PATCH_SERIES__FROM || word.feature() == SeriesPackage.Literals.PATCH_SERIES__TREE
				|| word.feature() == SeriesPackage.Literals.PATCH_SERIES__MACROS || word.feature() == SeriesPackage.Literals.STAND_IN__PATH;
	}

	/** A file that does not exist is no place to go to; a shipped contract is. */
	private static List<Mention> imported(Import imported) {
		var file = Imports.uri(imported).filter(uri -> uri.isFile()).map(uri -> Path.of(uri.toFileString())).filter(Files::isRegularFile);
		return Stream.concat(file.stream(), ShippedContracts.ofFile(imported.getPath()).map(era -> Path.of(era.fileName())).stream()).limit(1)
				.map(Definition::whole).toList();
	}

	private static Mention whole(Path file) {
		return new Mention(file, 0, 0, 1, true);
	}
}
