package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.TestFiles;

/** Each file in renames is a case: the new name, the files, in one of them a bar before the word, and what becomes of them or the reason. */
final class RenamingTest {

	@TempDir
	Path folder;

	static Stream<Path> cases() {
		return TestFiles.in("ide/renames");
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aCase(Path file) throws IOException {
		var sections = sections(Files.readString(file));
		var texts = texts(sections, "file ");
		var start = texts.entrySet().stream().filter(text -> text.getValue().contains("|")).findFirst().orElseThrow();
		var offset = start.getValue().indexOf('|');
		start.setValue(start.getValue().replace("|", ""));
		var newName = sections.keySet().iterator().next().substring("to ".length());

		var outcome = Renaming.to(newName, folder.resolve(start.getKey()), start.getValue(), offset, new Folder(folder, texts));

		if (sections.containsKey("refused"))
			assertEquals(new Renaming.Refused(sections.get("refused").strip()), outcome);
		else
			assertEquals(texts(sections, "after "), changed(outcome, texts, newName));
	}

	@Test
	void aWordThatCanBeRenamed() {
		var text = "api widget { header \"w.h\" }";
		assertEquals(Optional.of(new Mention(folder.resolve("a.seriatim"), 4, 6, 1, true)), Renaming.candidate(folder.resolve("a.seriatim"), text, 10));
		assertEquals(Optional.empty(), Renaming.candidate(folder.resolve("a.seriatim"), text, 13));
		assertEquals(Optional.empty(), Renaming.candidate(folder.resolve("a.seriatim"), "consumer c of mmu_notifier;", 15));
	}

	private Map<String, String> changed(Renaming.Outcome outcome, Map<String, String> texts, String newName) {
		if (!(outcome instanceof Renaming.Edits edits))
			throw new AssertionError(outcome);
		var changed = new TreeMap<String, String>();
		edits.places().forEach((file, places) -> {
			var name = folder.relativize(file).toString();
			changed.put(name, Renaming.Edits.apply(texts.get(name), places, newName));
		});
		return changed;
	}

	private static Map<String, String> texts(Map<String, String> sections, String kind) {
		var texts = new TreeMap<String, String>();
		sections.forEach((title, text) -> {
			if (title.startsWith(kind))
				texts.put(title.substring(kind.length()), text);
		});
		return texts;
	}

	/** By title, in the order of the file. */
	private static Map<String, String> sections(String text) {
		var sections = new LinkedHashMap<String, String>();
		for (var section : text.split("(?m)^//// ")) {
			var end = section.indexOf('\n');
			if (end > 0)
				sections.put(section.substring(0, end), section.substring(end + 1));
		}
		return sections;
	}
}
