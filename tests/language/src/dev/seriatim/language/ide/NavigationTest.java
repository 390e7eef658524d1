package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.TestFiles;

/** {@link Occurrences}, {@link References} and {@link Definition}. */
final class NavigationTest {

	private static final String API = """
			api widget {
				header "include/linux/widget*.h"
				ops struct widget_ops {
					void (*release)(struct widget *w);
					void (*flush)(struct widget *release) : pairs with release;
				}
				type struct page_range { int start; }
				core notify widget_tell raises release or else flush;
				macro widget_for_each(pos)
			}
			""";
	private static final String PLAN = """
			import "api.seriatim"
			// release
			consumer lamp of widget in "drivers/lamp.c" needs release;
			series "s" { from "mails/" patch 2 from "two.eml" tree "linux" promise lamp works from 1; }
			""";
	private static final String HEADER = """
			/* struct widget_ops { release } and widget_tell( */
			struct other_ops { void (*release)(int); };
			extern void widget_tell_all(void); void use(widget_ops);
			struct widget_ops {
				void (*flush)(struct widget *release);
				void	(* release )(struct widget *w);
			};
			#define widget_for_each(pos) for (;;)
			struct page_range;
			struct page_range { int start; };
			static inline void widget_tell(struct widget *w)
			{
			}
			""";

	@TempDir
	Path folder;

	@Test
	void occurrencesAreDeclarationAndReferencesButNoParametersOrComments() {
		assertEquals(List.of("4 declared", "5", "8"), lines(Occurrences.at(folder.resolve("api.seriatim"), API, API.indexOf("release)"))));
		assertEquals(List.of("4 declared", "5", "8"), lines(Occurrences.at(folder.resolve("api.seriatim"), API, API.indexOf("release or") + 7)));
		assertEquals(List.of(), Occurrences.at(folder.resolve("api.seriatim"), API, API.indexOf("release) :")));
		assertEquals(List.of(), Occurrences.at(folder.resolve("api.seriatim"), API, API.indexOf("raises")));
	}

	@Test
	void anOccurrenceHasTheExtentOfTheName() {
		var first = Occurrences.at(folder.resolve("api.seriatim"), API, API.indexOf("release)")).getFirst();
		assertEquals("release", API.substring(first.offset(), first.offset() + first.length()));
	}

	@Test
	void occurrencesOfWhatAnotherFileDeclares() {
		TestFiles.write(folder, "api.seriatim", API);
		assertEquals(List.of("3"), lines(Occurrences.at(folder.resolve("plan.seriatim"), PLAN, PLAN.indexOf("release;"))));
	}

	@Test
	void occurrencesOfAShippedApi() {
		var text = "consumer a of mmu_notifier; consumer b of mmu_notifier;";
		assertEquals(2, Occurrences.at(folder.resolve("plan.seriatim"), text, text.indexOf("mmu_")).size());
	}

	@Test
	void referencesFromAllFilesThatImport() {
		var workspace = new Folder(folder, Map.of("api.seriatim", API, "plan.seriatim", PLAN, "far.seriatim",
				"import \"plan.seriatim\" import \"api.seriatim\" consumer toy of widget needs release;", "stranger.seriatim",
				"api widget { header \"w.h\" ops struct widget_ops { void (*release)(void); } }"));
		var found = References.at(folder.resolve("plan.seriatim"), PLAN, PLAN.indexOf("release;"), workspace).orElseThrow();
		assertEquals("release", found.name());
		assertEquals(List.of("api.seriatim 4 declared", "api.seriatim 5", "api.seriatim 8", "far.seriatim 1", "plan.seriatim 3"),
				found.mentions().stream().map(mention -> folder.relativize(mention.file()) + " " + line(mention)).toList());
	}

	@Test
	void referencesToAShippedApiFromAllFiles() {
		var text = "consumer a of mmu_notifier;";
		var workspace = new Folder(folder, Map.of("a.seriatim", text, "b.seriatim", "import \"mmu_notifier-6.9.seriatim\" consumer b of mmu_notifier;",
				"c.seriatim", "api mmu_notifier { header \"m.h\" } consumer c of mmu_notifier;"));
		assertEquals(List.of("a.seriatim", "b.seriatim"), References.at(folder.resolve("a.seriatim"), text, text.indexOf("mmu_"), workspace).orElseThrow()
				.mentions().stream().map(mention -> folder.relativize(mention.file()).toString()).toList());
	}

	@Test
	void aByteOrderMarkBeforeAFileDoesNotCount() {
		TestFiles.write(folder, "api.seriatim", "\uFEFF" + API);
		assertEquals("release", covered(API, Definition.at(folder.resolve("plan.seriatim"), PLAN, PLAN.indexOf("release;"), Workspace.NONE).getFirst()));
	}

	@Test
	void norDoesOneBeforeAHeader() throws IOException {
		tree();
		var header = TestFiles.write(folder, "linux/include/linux/widget.h", "\uFEFF" + HEADER);
		var workspace = new Folder(folder, Map.of(), List.of(folder.resolve("linux")));
		var found = Definition.at(folder.resolve("api.seriatim"), API, API.indexOf("widget_for_each"), workspace).getFirst();
		assertEquals(header, found.file());
		assertEquals("widget_for_each", covered(HEADER, found));
	}

	@Test
	void noReferencesToWhatIsNotKnown() {
		assertEquals(Optional.empty(), References.at(folder.resolve("a.seriatim"), "consumer a of gadget;", 15, Workspace.NONE));
	}

	@Test
	void theDeclarationInAnotherFile() {
		TestFiles.write(folder, "api.seriatim", API);
		assertEquals(List.of("api.seriatim 4"), definition("plan.seriatim", PLAN, "release;"));
	}

	@Test
	void theDeclarationInAShippedContract() {
		var found = Definition.at(folder.resolve("a.seriatim"), "consumer a of mmu_notifier;", 15, Workspace.NONE).getFirst();
		assertEquals(Path.of("mmu_notifier-6.9.seriatim"), found.file());
	}

	@Test
	void anImportedFile() {
		TestFiles.write(folder, "api.seriatim", API);
		assertEquals(List.of("api.seriatim 1"), definition("plan.seriatim", PLAN, "\"api"));
		assertEquals(List.of(), definition("plan.seriatim", "import \"missing.seriatim\"", "missing"));
		assertEquals(List.of(Path.of("mmu_notifier-6.5.seriatim")), Definition.at(folder.resolve("a.seriatim"), "import \"mmu_notifier-6.5.seriatim\"", 10,
				Workspace.NONE).stream().map(Mention::file).toList());
	}

	@Test
	void mailsAndTree() throws IOException {
		Files.createDirectories(folder.resolve("mails"));
		Files.createDirectories(folder.resolve("linux"));
		TestFiles.write(folder, "two.eml", "");
		assertEquals(List.of("mails 1"), definition("plan.seriatim", PLAN, "mails/"));
		assertEquals(List.of("two.eml 1"), definition("plan.seriatim", PLAN, "two.eml"));
		assertEquals(List.of("linux 1"), definition("plan.seriatim", PLAN, "linux\""));
	}

	@Test
	void aFileOfTheTree() throws IOException {
		tree();
		assertEquals(List.of("linux/drivers/lamp.c 1"), definition("plan.seriatim", PLAN, "drivers/"));
		assertEquals(List.of(), definition("plan.seriatim", PLAN.replace("drivers/lamp.c", "../two.eml"), "../two"));
	}

	@Test
	void theHeaderOfAContractInTheTreeOfASeriesThatImportsIt() throws IOException {
		tree();
		assertEquals(List.of("linux/include/linux/widget.h 1", "linux/include/linux/widget_more.h 1"), definition("api.seriatim", API, "include/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "release)( 6", "flush)( 5", "widget_ops 4", "page_range 10", "start; 10", "widget_tell 11", "widget_for_each 8" })
	void anElementInItsHeader(String place) throws IOException {
		tree();
		var word = place.split(" ")[0];
		assertEquals(List.of("linux/include/linux/widget.h " + place.split(" ")[1]), definition("api.seriatim", API, word));
	}

	@Test
	void withoutATreeADeclarationIsItsOwn() {
		assertEquals(List.of("api.seriatim 4"), lone("api.seriatim", API, "release)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "{", "api a {", "import \"", "x ", "\"" })
	void aHostileTextIsNoTrouble(String piece) {
		var text = piece.repeat(20_000);
		for (var offset : List.of(0, 1, text.length() / 2, text.length())) {
			assertEquals(List.of(), Occurrences.at(folder.resolve("a.seriatim"), text, offset).stream().filter(mention -> mention.line() > 1).toList());
			assertTrue(References.at(folder.resolve("a.seriatim"), text, offset, Workspace.NONE).isEmpty() || piece.startsWith("api"));
			Definition.at(folder.resolve("a.seriatim"), text, offset, Workspace.NONE);
		}
	}

	private void tree() throws IOException {
		Files.createDirectories(folder.resolve("linux/include/linux"));
		Files.createDirectories(folder.resolve("linux/drivers"));
		TestFiles.write(folder, "linux/include/linux/widget.h", HEADER);
		TestFiles.write(folder, "linux/include/linux/widget_more.h", "");
		TestFiles.write(folder, "linux/include/linux/gadget.h", HEADER);
		TestFiles.write(folder, "linux/drivers/lamp.c", "");
		TestFiles.write(folder, "two.eml", "");
	}

	private List<String> definition(String file, String text, String place) {
		return definition(file, text, place, new Folder(folder, Map.of("api.seriatim", API, "plan.seriatim", PLAN)));
	}

	private List<String> lone(String file, String text, String place) {
		return definition(file, text, place, Workspace.NONE);
	}

	private List<String> definition(String file, String text, String place, Workspace workspace) {
		return Definition.at(folder.resolve(file), text, text.indexOf(place) + 1, workspace).stream()
				.map(mention -> folder.relativize(mention.file()) + " " + mention.line()).toList();
	}

	private static List<String> lines(List<Mention> mentions) {
		return mentions.stream().map(NavigationTest::line).toList();
	}

	private static String line(Mention mention) {
		return mention.line() + (mention.declaration() ? " declared" : "");
	}

	private static String covered(String text, Mention mention) {
		return text.substring(mention.offset(), mention.offset() + mention.length());
	}
}
