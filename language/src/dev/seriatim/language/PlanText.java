package dev.seriatim.language;

import java.util.List;

import dev.seriatim.language.text.DocumentText;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.series.SeriesFactory;

/**
 * The text of a {@code .seriatim} file that states one series, as somebody would write it by hand. {@link DocumentReader} reads back
 * what was given here, whatever characters it has.
 *
 * @param imports contracts, as paths relative to the file
 * @param from    where the messages are, relative to the file or absolute
 * @param reroll  what the reroll to take is called, null for the newest
 * @param tree    as {@code from}, null without a tree
 * @param base    null when no revision is given
 */
public record PlanText(List<String> imports, String title, List<String> from, String reroll, String tree, String base) {

	public PlanText {
		imports = List.copyOf(imports);
		from = List.copyOf(from);
	}

	/** Ends in a line end. */
	public String text() {
		var document = ContractFactory.eINSTANCE.createDocument();
		for (var path : imports) {
			var contract = ContractFactory.eINSTANCE.createImport();
			contract.setPath(path);
			document.getImports().add(contract);
		}
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		series.setName(title);
		series.getFrom().addAll(from);
		series.setReroll(reroll);
		series.setTree(tree);
		series.setBase(base);
		document.getSeries().add(series);
		return DocumentText.of(document);
	}
}
