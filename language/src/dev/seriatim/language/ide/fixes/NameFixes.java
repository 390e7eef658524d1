package dev.seriatim.language.ide.fixes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.language.scoping.NearNames;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.rules.Rule;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.validation.NearMiss;

/** Proposes names that exist for one that does not. */
final class NameFixes {

	private static final int MOST_FILES = 1000;

	private NameFixes() {
	}

	static List<Fix> reference(Place place) {
		var reference = reference(place.node());
		if (reference == null || place.object() == null)
			return List.of();
		var scopes = StandaloneLanguage.injector().getInstance(IScopeProvider.class);
		return place.replacedBy(NearNames.of(scopes, place.object(), reference, place.written()));
	}

	/** Also declares it, for the first API that the file knows. */
	static List<Fix> consumer(Place place) {
		var fixes = new ArrayList<>(reference(place));
		place.container(PatchSeries.class).ifPresent(series -> {
			var text = "consumer " + place.written() + " of " + apiOf(series) + ";\n\n";
			var offset = NodeModelUtils.findActualNodeFor(series).getOffset();
			fixes.add(new Fix(Messages.of("FIX_DECLARE", place.written()), List.of(new TextChange(offset, 0, text))));
		});
		return fixes;
	}

	private static String apiOf(PatchSeries series) {
		var document = (Document) series.eContainer();
		return Stream.concat(document.getApis().stream().map(api -> api.getName()),
				Stream.concat(document.getConsumers().stream().filter(consumer -> consumer.getApi() != null && !consumer.getApi().eIsProxy())
						.map(consumer -> consumer.getApi().getName()), ShippedContracts.eras().stream().map(Era::name)))
				.findFirst().orElseThrow();
	}

	/** Files of the folder, then shipped contracts. */
	static List<Fix> importedFile(Place place) {
		var names = new ArrayList<String>();
		var own = Path.of(place.resource().getURI().toFileString());
		try (var files = Files.list(own.getParent())) {
			files.limit(MOST_FILES).filter(file -> !file.equals(own)).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".seriatim")).sorted()
					.forEach(names::add);
		} catch (IOException unreadable) {
			// then only shipped contracts are proposed
			names.clear();
		}
		ShippedContracts.eras().stream().map(Era::fileName).forEach(names::add);
		var written = place.written().replaceAll("^\"|\"$", "");
		return place.replacedBy(NearMiss.of(written, names).stream().map(name -> '"' + name + '"').toList());
	}

	static List<Fix> rule(Place place) {
		return place.replacedBy(NearMiss.of(place.written(), Rules.all().stream().map(Rule::id).toList()));
	}

	private static EReference reference(INode node) {
		for (INode candidate = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), node.getOffset()); candidate != null; candidate = candidate.getParent())
			if (GrammarUtil.containingCrossReference(candidate.getGrammarElement()) instanceof CrossReference found)
				return GrammarUtil.getReference(found);
		return null;
	}
}
