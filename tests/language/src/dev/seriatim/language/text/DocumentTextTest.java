package dev.seriatim.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.Models;
import dev.seriatim.language.TestFiles;
import dev.seriatim.language.ide.Formatting;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.UsageFactory;

final class DocumentTextTest {

	private static final int SEEDS = 300;

	/** What the messages of a series are for, and what only the elements of an api themselves can have. */
	private static final Set<String> NOT_STATED = Set.of("Callback.side", "Field.side", "OpsTable.side", "PatchSeries.author", "PatchSeries.changeId",
			"PatchSeries.comments", "PatchSeries.cover", "PatchSeries.diagnostics", "PatchSeries.missing", "PatchSeries.patches", "PatchSeries.prerequisites", "PatchSeries.total");

	static Stream<Path> files() {
		return TestFiles.sound();
	}

	@ParameterizedTest
	@MethodSource("files")
	void aFileIsReadBackAsTheSameModel(Path file) throws IOException {
		assertReadBack(file, Models.read(file, Files.readString(file)));
	}

	@Test
	void aGeneratedModelIsReadBack() {
		for (var seed = 0; seed < SEEDS; seed++)
			assertReadBack(Path.of("seed-" + seed + ".seriatim"), GeneratedDocument.of(seed));
	}

	/** A model that is put together says everything that a text can say, or the test above proves less than it seems to. */
	@Test
	void generatedModelsHaveEveryFeatureOfTheLanguage() {
		var classes = new HashSet<EClass>();
		var features = new TreeSet<String>();
		for (var seed = 0; seed < SEEDS; seed++)
			GeneratedDocument.of(seed).eAllContents().forEachRemaining(object -> {
				classes.add(object.eClass());
				object.eClass().getEAllStructuralFeatures().stream().filter(object::eIsSet).map(feature -> name(object.eClass(), feature)).forEach(features::add);
			});
		var missing = new TreeSet<String>();
		for (var type : classes)
			type.getEAllStructuralFeatures().forEach(feature -> missing.add(name(type, feature)));
		missing.removeAll(features);
		assertEquals(NOT_STATED, missing);
		assertEquals(Set.of(), unreached(classes));
	}

	private static String name(EClass type, EStructuralFeature feature) {
		return type.getName() + "." + feature.getName();
	}

	private static Set<String> unreached(Set<EClass> reached) {
		var unreached = new TreeSet<String>();
		for (var part : List.of(ContractPackage.eINSTANCE, SeriesPackage.eINSTANCE))
			for (var classifier : part.getEClassifiers())
				if (classifier instanceof EClass type && !type.isAbstract() && !reached.contains(type))
					unreached.add(type.getName());
		unreached.removeAll(Set.of("Document", "BinaryPatch", "Comment", "CoverLetter", "Diagnostic", "FileChange", "Hunk", "Patch", "Trailer"));
		return unreached;
	}

	@Test
	void aModelIsWrittenAsByHand() throws IOException {
		var file = TestFiles.in("text").findFirst().orElseThrow();
		assertEquals(Files.readString(file.resolveSibling("everything.written")), DocumentText.of(Models.read(file, Files.readString(file))));
	}

	@Test
	void anEmptyModelIsAnEmptyText() {
		assertEquals("", DocumentText.of(ContractFactory.eINSTANCE.createDocument()));
	}

	@Test
	void anApiThatIsNotKnownCannotBeWritten() {
		var document = ContractFactory.eINSTANCE.createDocument();
		var consumer = UsageFactory.eINSTANCE.createConsumer();
		consumer.setName("lamp");
		document.getConsumers().add(consumer);
		assertThrows(IllegalArgumentException.class, () -> DocumentText.of(document));
	}

	private static void assertReadBack(Path file, EObject model) {
		var text = DocumentText.of((Document) model);
		Models.assertSame(model, Models.read(file, text), text);
		assertEquals(List.of(), Formatting.changes(file, text).orElseThrow(), "the layout of " + text);
		assertTrue(text.isEmpty() || text.endsWith("}\n") || text.endsWith(";\n") || text.endsWith("\"\n"), text);
	}
}
