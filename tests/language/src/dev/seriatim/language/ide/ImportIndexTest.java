package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportIndexTest {

	@TempDir
	Path folder;
	private Path stored;
	private final ImportIndex index = new ImportIndex();

	@BeforeEach
	void aChainAndAStranger() {
		stored = folder.resolve("index");
		put("api", "api a { header \"a.h\" }");
		put("consumers", "import \"api.seriatim\" import \"missing.seriatim\"");
		put("plan", "import \"../x/consumers.seriatim\" import \"mmu_notifier-6.5.seriatim\" oops");
		put("stranger", "consumer c of mmu_notifier;");
	}

	@Test
	void whatImportsAFileDirectlyOrNot() {
		assertEquals(Set.of(file("consumers"), file("plan")), index.importing(Set.of(file("api"))));
		assertEquals(Set.of(file("plan")), index.importing(Set.of(file("consumers"))));
		assertEquals(Set.of(), index.importing(Set.of(file("plan"), file("stranger"))));
	}

	@Test
	void whatWaitsForAFileThatIsMissing() {
		assertEquals(Set.of(file("consumers"), file("plan")), index.importing(Set.of(file("missing"))));
	}

	@Test
	void filesThatImportEachOther() {
		put("api", "import \"plan.seriatim\"");
		assertEquals(Set.of(file("api"), file("consumers"), file("plan")), index.importing(Set.of(file("api"))));
	}

	@Test
	void aNewTextTakesThePlaceOfTheOld() {
		put("consumers", "");
		assertEquals(Set.of(), index.importing(Set.of(file("api"))));
	}

	@Test
	void aTextThatIsRefusedImportsNothing() {
		put("plan", "import \"api.seriatim\"" + "(".repeat(1000));
		assertEquals(Set.of(file("consumers")), index.importing(Set.of(file("api"))));
	}

	@Test
	void itIsReadAgain() throws IOException {
		index.write(stored);
		var again = ImportIndex.read(stored);
		assertEquals(index.files(), again.files());
		assertEquals(Set.of(file("consumers"), file("plan")), again.importing(Set.of(file("api"))));
		assertTrue(again.isCurrent(file("api"), "api".length()));
		assertFalse(again.isCurrent(file("api"), 0));
		assertFalse(again.isCurrent(file("missing"), 7));
	}

	@Test
	void whatIsDamagedIsThrownAway() throws IOException {
		index.write(stored);
		var whole = Files.readAllBytes(stored);
		for (var place = 0; place < whole.length; place++) {
			var damaged = whole.clone();
			damaged[place] ^= 0x20;
			Files.write(stored, damaged);
			assertEquals(Set.of(), ImportIndex.read(stored).files(), "byte " + place);
			Files.write(stored, Arrays.copyOf(whole, place));
			assertEquals(Set.of(), ImportIndex.read(stored).files(), place + " bytes");
		}
	}

	@Test
	void whatIsMissingIsEmpty() {
		assertEquals(Set.of(), ImportIndex.read(stored).files());
	}

	@Test
	void othersAreForgotten() {
		assertFalse(index.retain(index.files()));
		assertTrue(index.retain(Set.of(file("api"), file("plan"))));
		assertEquals(Set.of(file("api"), file("plan")), index.files());
	}

	private void put(String name, String text) {
		index.put(file(name), name.length(), text);
	}

	private Path file(String name) {
		return folder.resolve("x/" + name + ".seriatim");
	}
}
