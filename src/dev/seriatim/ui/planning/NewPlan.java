package dev.seriatim.ui.planning;

import java.util.List;

import dev.seriatim.language.text.DocumentText;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Import;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;

/**
 * What a new plan states.
 *
 * @param version  0 for none
 * @param contract the file that is imported, empty for none
 * @param tree     a path relative to the file or absolute, empty for none
 * @param base     a revision of the tree, empty for none
 * @param subjects of the patches, in order
 */
record NewPlan(String title, int version, String contract, String tree, String base, List<String> subjects) {

	String text() {
		Document document = ContractFactory.eINSTANCE.createDocument();
		if (!contract.isEmpty()) {
			Import imported = ContractFactory.eINSTANCE.createImport();
			imported.setPath(contract);
			document.getImports().add(imported);
		}
		document.getSeries().add(series());
		return DocumentText.of(document);
	}

	private PatchSeries series() {
		PatchSeries series = SeriesFactory.eINSTANCE.createPatchSeries();
		series.setName(title);
		series.setVersion(version);
		series.setTree(tree.isEmpty() ? null : tree);
		series.setBase(base.isEmpty() ? null : base);
		for (String subject : subjects) {
			PatchPlan patch = SeriesFactory.eINSTANCE.createPatchPlan();
			patch.setNumber(series.getPlans().size() + 1);
			patch.setSubject(subject);
			series.getPlans().add(patch);
		}
		return series;
	}
}
