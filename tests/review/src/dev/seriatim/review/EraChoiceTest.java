package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.signature.Signature;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.UsageFactory;

class EraChoiceTest {

	private final NavigableMap<Integer, SourceFile> files = new TreeMap<>();

	@Test
	void everyShippedEraIsRecognisedByItsOwnHeader() {
		for (var era : ShippedContracts.eras()) {
			files.clear();
			files.put(0, header(era.load()));

			// What 4.12 and 4.13 declare is the same, and of several that fit alike it is the newest.
			assertEquals(Optional.of(era.era().equals("4.12") ? "4.13" : era.era()), chosen());
		}
	}

	@Test
	void whereTheApiIsNewTheFirstPrefixThatShowsItDecides() {
		files.put(0, file());
		files.put(2, header(era("2008").load()));

		assertEquals(Optional.of("2008"), chosen());
	}

	@Test
	void aSeriesThatNeverMentionsTheApiIsOfNoEra() {
		files.put(0, file("printk", "release"));

		assertEquals(Optional.empty(), chosen());
	}

	@Test
	void namesAreEnoughWhereNoHunkShowsADeclaration() {
		files.put(0, file("mmu_notifier_invalidate_range_start", "mmu_notifier_range_init"));

		assertEquals(Optional.of("6.9"), chosen());
	}

	@Test
	void aNameThatOnlyAnOlderEraHasSpeaksForIt() {
		files.put(0, file("mmu_notifier_invalidate_page", "mmu_notifier_invalidate_range", "set_pte_at_notify"));

		assertEquals(Optional.of("4.13"), chosen());
	}

	@Test
	void oneTypeThatDiffersOutweighsANameInCommon() {
		var file = file("mmu_notifier_unregister");
		file.getDeclarations().add(declaration("mmu_notifier_unregister", DeclarationKind.FUNCTION, null,
				Signature.of("int", "(struct mmu_notifier *mn, struct mm_struct *mm)")));
		files.put(0, file);

		assertEquals(Optional.of("2008"), chosen());
	}

	private Optional<String> chosen() {
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		series.setTotal(3);
		return new EraChoice(new Source(), Timeline.of(series)).of(ShippedContracts.eras("mmu_notifier")).map(Era::era);
	}

	private static Era era(String name) {
		return ShippedContracts.eras().stream().filter(era -> era.era().equals(name)).findFirst().orElseThrow();
	}

	private static SourceFile file(String... names) {
		var file = UsageFactory.eINSTANCE.createSourceFile();
		file.setPath("mm/memory.c");
		var index = new LinkedHashMap<String, Integer>();
		for (var name : names)
			index.put(name, 1);
		file.setNames(index);
		return file;
	}

	private static SourceFile header(Api api) {
		var file = file();
		for (var table : api.getOpsTables()) {
			file.getNames().put(table.getName(), 1);
			for (var callback : table.getCallbacks())
				file.getDeclarations().add(declaration(callback.getName(), DeclarationKind.CALLBACK, table.getName(), callback.signature()));
		}
		for (var function : api.getFunctions()) {
			file.getNames().put(function.getName(), 1);
			file.getDeclarations().add(declaration(function.getName(), DeclarationKind.FUNCTION, null, function.signature()));
		}
		api.notifyFunctions().forEach(function -> file.getNames().put(function.getName(), 1));
		return file;
	}

	private static Declaration declaration(String name, DeclarationKind kind, String owner, Signature signature) {
		var declaration = UsageFactory.eINSTANCE.createDeclaration();
		declaration.setName(name);
		declaration.setKind(kind);
		declaration.setOwner(owner);
		declaration.setSignature(signature);
		return declaration;
	}

	/** Each prefix has the file that was given for it, or for the nearest one before. */
	private final class Source implements SnapshotSource {

		@Override
		public Snapshot snapshot(Prefix prefix, Configuration configuration) {
			var snapshot = ReviewFactory.eINSTANCE.createSnapshot();
			snapshot.setConfiguration(configuration);
			snapshot.getFiles().add(files.floorEntry(prefix.last()).getValue());
			return snapshot;
		}

		@Override
		public List<Conflict> conflicts(Prefix prefix) {
			return List.of();
		}

		@Override
		public Optional<MailPlace> mailPlace(Prefix prefix, String file, int line, boolean removed) {
			return Optional.empty();
		}

		@Override
		public boolean hasTree() {
			return false;
		}

		@Override
		public Optional<String> base() {
			return Optional.empty();
		}

		@Override
		public List<NotChecked> notChecked() {
			return List.of();
		}
	}
}
