package dev.seriatim.cli.lsp;

import static dev.seriatim.cli.lsp.Editor.id;
import static dev.seriatim.cli.lsp.Editor.position;
import static dev.seriatim.cli.lsp.Editor.uri;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.DocumentReader;

/** Drives the process that editors start. */
final class LanguageServerTest {

	private static final String API = """
			api widget {
				header "include/linux/widget.h"
				ops struct widget_ops {
					/** Called last. */
					void (*release)(struct widget *w) : optional, may sleep;
					void (*flush)(struct widget *order) : pairs with release;
				}
			}
			""";
	private static final String PLAN = """
			import "api.seriatim"
			consumer lamp of widget needs release;
			series "s" { from "." promise lamp works from 1; }
			""";

	@TempDir
	static Path root;
	private static Path folder;
	private static Path api;
	private static Path plan;
	private static Editor editor;
	private static List<String> legend;

	@BeforeAll
	static void startsAndReadsTheFolder() throws IOException {
		folder = Files.createDirectories(root.resolve("a plän"));
		api = Files.writeString(folder.resolve("api.seriatim"), API);
		plan = Files.writeString(folder.resolve("plan.seriatim"), PLAN);
		Files.createDirectories(folder.resolve("include/linux"));
		Files.createDirectories(folder.resolve(".hidden"));
		Files.writeString(folder.resolve(".hidden/secret.seriatim"), "api secret { header \"s.h\" }");
		Files.createSymbolicLink(folder.resolve("again"), folder);
		editor = new Editor();
		legend = editor.open(folder).getCapabilities().getSemanticTokensProvider().getLegend().getTokenTypes();
	}

	@AfterAll
	static void ends() {
		assertTrue(editor.messages() > 10);
		editor.close();
	}

	@Test
	void theFolderIsCheckedBeforeAFileIsOpened() {
		assertEquals(List.of(), editor.diagnostics(plan, found -> true));
	}

	@Test
	void diagnosticsFollowEachEdit() {
		var file = folder.resolve("edited.seriatim");
		editor.open(file, "consumer toy of gadget;\n");
		var unknown = editor.diagnostics(file, found -> found.size() == 1).getFirst();
		assertEquals(new Range(new Position(0, 16), new Position(0, 22)), unknown.getRange());
		assertEquals("UNKNOWN_API", unknown.getCode().getLeft());

		editor.change(file, 2, new Range(new Position(0, 0), new Position(0, 0)), "import \"api.seriatim\"\n");
		editor.change(file, 3, new Range(new Position(1, 16), new Position(1, 22)), "widget");
		editor.diagnostics(file, List::isEmpty);
		editor.change(file, 4, new Range(new Position(1, 22), new Position(1, 23)), "");
		assertEquals("SYNTAX", editor.diagnostics(file, found -> found.size() == 1).getFirst().getCode().getLeft());
	}

	@Test
	void anUnsavedEditOfAnImportedFileIsSeen() throws IOException {
		var imported = Files.writeString(folder.resolve("imported.seriatim"), "api engine { header \"e.h\" }");
		var importing = folder.resolve("importing.seriatim");
		editor.open(imported, Files.readString(imported));
		editor.open(importing, "\nimport \"imported.seriatim\"\nconsumer car of engine;\n");
		editor.diagnostics(importing, List::isEmpty);
		editor.change(imported, 2, new Range(new Position(0, 4), new Position(0, 10)), "motor");
		assertEquals("No api engine: neither in this file, nor imported, nor shipped.",
				editor.diagnostics(importing, found -> found.size() == 1).getFirst().getMessage().getLeft());
		editor.change(imported, 3, new Range(new Position(0, 0), new Position(0, 9)), "api engine oops");
		var broken = editor.diagnostics(importing, found -> found.stream().anyMatch(problem -> "IMPORTED".equals(problem.getCode().getLeft()))).stream()
				.filter(problem -> "IMPORTED".equals(problem.getCode().getLeft())).findFirst().orElseThrow();
		assertEquals(1, broken.getRange().getStart().getLine());
		assertThat(broken.getMessage().getLeft(), containsString("imported.seriatim, line 1: "));

		editor.server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(imported)));
		editor.diagnostics(importing, List::isEmpty);
		Files.delete(imported);
		editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(imported), FileChangeType.Deleted))));
		assertEquals("IMPORT_NOT_FOUND", editor.diagnostics(importing, found -> found.size() == 2).getFirst().getCode().getLeft());
	}

	static Stream<Path> filesOfTheLanguage() throws IOException {
		try (var files = Files.walk(Path.of("../language/src/dev/seriatim/language"))) {
			return files.filter(file -> file.toString().matches(".*/(bad|good)/[^/]*\\.seriatim")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("filesOfTheLanguage")
	void diagnosticsAreThoseOfTheCommandLine(Path source) throws IOException {
		var text = Files.readString(source);
		var file = folder.resolve("open-" + source.getFileName());
		var wanted = new DocumentReader().read(file, text).problemsInFile().stream()
				.map(problem -> problem.line() + " " + problem.severity() + " " + problem.code() + " " + problem.message()).toList();

		editor.open(file, text);

		assertEquals(wanted, editor.diagnostics(file, found -> found.size() == wanted.size()).stream().map(LanguageServerTest::written).toList());
	}

	private static String written(Diagnostic problem) {
		var severity = switch (problem.getSeverity()) {
		case Error -> "error";
		case Warning -> "warning";
		default -> "info";
		};
		return problem.getRange().getStart().getLine() + 1 + " " + severity + " " + problem.getCode().getLeft() + " " + problem.getMessage().getLeft();
	}

	static Stream<String> hostileTexts() {
		return Stream.of("(".repeat(100_000), "x".repeat(1_000_000), "api a {\0}", "api a { ".repeat(5000), "\"".repeat(20_000), "/* ".repeat(10_000), "\uD800\uFEFF\u202E\u200B",
				"import \"import\" ".repeat(2000));
	}

	@ParameterizedTest
	@MethodSource("hostileTexts")
	void hostileTextIsNoTrouble(String text) {
		var file = folder.resolve("hostile" + text.length() + ".seriatim");
		editor.open(file, text);
		assertFalse(editor.diagnostics(file, found -> !found.isEmpty()).isEmpty());

		var documents = editor.server().getTextDocumentService();
		var place = new Position(0, 1);
		editor.answer(documents.hover(new HoverParams(id(file), place)));
		editor.answer(documents.definition(new DefinitionParams(id(file), place)));
		editor.answer(documents.references(new ReferenceParams(id(file), place, new ReferenceContext(true))));
		editor.answer(documents.completion(new CompletionParams(id(file), place)));
		editor.answer(documents.documentHighlight(new DocumentHighlightParams(id(file), place)));
		editor.answer(documents.documentSymbol(new DocumentSymbolParams(id(file))));
		editor.answer(documents.semanticTokensFull(new SemanticTokensParams(id(file))));
		editor.answer(documents.foldingRange(new FoldingRangeRequestParams(id(file))));
		editor.answer(documents.formatting(new DocumentFormattingParams(id(file), new FormattingOptions(4, false))));
		editor.server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
		editor.diagnostics(file, List::isEmpty);
	}

	@Test
	void completion() {
		var file = folder.resolve("completed.seriatim");
		var text = "import \"api.seriatim\"\nconsumer toy of widget needs re";
		editor.open(file, text);
		var items = editor.answer(editor.server().getTextDocumentService().completion(new CompletionParams(id(file), new Position(1, 31)))).getRight().getItems();
		assertEquals(List.of("release"), items.stream().map(CompletionItem::getLabel).toList());
		assertEquals(new Range(new Position(1, 29), new Position(1, 31)), items.getFirst().getTextEdit().getLeft().getRange());
	}

	@Test
	void hover() {
		var hover = editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(id(plan), position(PLAN, "release"))));
		assertEquals("plaintext", hover.getContents().getRight().getKind());
		assertThat(hover.getContents().getRight().getValue(), containsString("void (*release)(struct widget *w)\n"));
		assertThat(hover.getContents().getRight().getValue(), containsString("Called last.\n\n"));
		assertThat(hover.getContents().getRight().getValue(), containsString("needed by lamp"));
	}

	@Test
	void definitionInAnotherFileThenInTheHeader() throws IOException {
		assertEquals(List.of("api.seriatim 4:9"), places(definition(plan, PLAN, "release")));
		assertEquals(List.of("api.seriatim 4:9"), places(definition(api, API, "release)(")));
		assertEquals(List.of("api.seriatim 0:0"), places(definition(plan, PLAN, "\"api.")));

		Files.writeString(folder.resolve("include/linux/widget.h"), "struct widget_ops {\n\tvoid (*flush)(int);\n\tvoid (*release)(int);\n};\n");
		assertEquals(List.of("widget.h 2:8"), places(definition(api, API, "release)(")));
		assertEquals(List.of("widget.h 0:0"), places(definition(api, API, "\"include")));
		Files.delete(folder.resolve("include/linux/widget.h"));
	}

	@Test
	void theDefinitionOfAShippedApiIsACopyThatNobodyWrites() {
		var file = folder.resolve("shipped.seriatim");
		var text = "consumer toy of mmu_notifier;";
		editor.open(file, text);
		var location = definition(file, text, "mmu_").getFirst();
		var copy = Path.of(URI.create(location.getUri()));
		assertEquals("mmu_notifier-6.9.seriatim", copy.getFileName().toString());
		assertTrue(copy.toFile().isFile());
	}

	@Test
	void references() {
		var all = new ReferenceParams(id(api), position(API, "release)"), new ReferenceContext(true));
		assertEquals(List.of("api.seriatim 4:9", "api.seriatim 5:51", "plan.seriatim 1:30"), places(editor.answer(editor.server().getTextDocumentService().references(all))));
		var others = new ReferenceParams(id(api), position(API, "release)"), new ReferenceContext(false));
		assertEquals(List.of("api.seriatim 5:51", "plan.seriatim 1:30"), places(editor.answer(editor.server().getTextDocumentService().references(others))));
	}

	@Test
	void highlights() {
		assertEquals(2, editor.answer(editor.server().getTextDocumentService().documentHighlight(new DocumentHighlightParams(id(api), position(API, "release)")))).size());
	}

	@Test
	void rename() {
		var documents = editor.server().getTextDocumentService();
		assertEquals(new Range(new Position(1, 30), new Position(1, 37)),
				editor.answer(documents.prepareRename(new PrepareRenameParams(id(plan), position(PLAN, "release")))).getFirst());

		var edit = editor.answer(documents.rename(new RenameParams(id(plan), position(PLAN, "release"), "free")));
		assertEquals(new TreeSet<>(List.of(uri(api), uri(plan))), new TreeSet<>(edit.getChanges().keySet()));
		assertEquals(2, edit.getChanges().get(uri(api)).size());
		assertEquals("free", edit.getChanges().get(uri(plan)).getFirst().getNewText());

		var refused = assertThrows(IllegalStateException.class, () -> editor.answer(documents.rename(new RenameParams(id(plan), position(PLAN, "release"), "flush"))));
		assertThat(refused.getMessage(), containsString("flush is already declared. See line 5."));
	}

	@Test
	void symbols() {
		var outline = editor.answer(editor.server().getTextDocumentService().documentSymbol(new DocumentSymbolParams(id(api))));
		var names = new ArrayList<String>();
		outline.forEach(symbol -> collect(symbol.getRight(), names));
		assertTrue(names.containsAll(List.of("widget", "widget_ops", "release", "flush")), names.toString());

		var found = editor.answer(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("LAM"))).getRight();
		assertThat(found.getFirst().getLocation().getLeft().getUri(), endsWith("/plan.seriatim"));
		assertEquals(List.of(), editor.answer(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("secret"))).getRight());
	}

	private static void collect(DocumentSymbol symbol, List<String> names) {
		names.add(symbol.getName());
		symbol.getChildren().forEach(child -> collect(child, names));
	}

	@Test
	void aProblemIsMendedByACodeAction() {
		var file = folder.resolve("mended.seriatim");
		editor.open(file, "import \"api.seriatim\"\nconsumer toy of wigdet;");
		var problem = editor.diagnostics(file, found -> found.size() == 1).getFirst();
		var actions = editor.answer(editor.server().getTextDocumentService()
				.codeAction(new CodeActionParams(id(file), problem.getRange(), new CodeActionContext(List.of(problem)))));
		assertEquals("widget", actions.getFirst().getRight().getEdit().getChanges().get(uri(file)).getFirst().getNewText());
	}

	@Test
	void foldingHasTheLinesOfTheApi() {
		assertTrue(editor.answer(editor.server().getTextDocumentService().foldingRange(new FoldingRangeRequestParams(id(api)))).stream()
				.anyMatch(range -> range.getStartLine() == 0 && range.getEndLine() == 7));
	}

	@Test
	void formattingAnswers() {
		var file = folder.resolve("formatted.seriatim");
		editor.open(file, "api   lamp { header \"l.h\" }\n");
		editor.answer(editor.server().getTextDocumentService().formatting(new DocumentFormattingParams(id(file), new FormattingOptions(4, false))));
	}

	@Test
	void keywordsAndNamesHaveDifferentTokens() {
		var file = folder.resolve("tokens.seriatim");
		editor.open(file, "/* a\n b */ api order { header \"o.h\" }\nconsumer of of order;");
		var tokens = editor.answer(editor.server().getTextDocumentService().semanticTokensFull(new SemanticTokensParams(id(file)))).getData();
		var types = new ArrayList<String>();
		for (var index = 0; index < tokens.size(); index += 5)
			types.add(legend.get(tokens.get(index + 3)) + tokens.get(index + 2));
		assertEquals(List.of("comment4", "comment5", "keyword3", "namespace5", "keyword6", "string5", "keyword8", "class2", "keyword2", "namespace5"), types);
	}

	@Test
	void aFileOutsideTheFolderIsServed() throws IOException {
		var file = root.resolve("outside.seriatim");
		editor.open(file, "consumer toy of gadget;");
		assertEquals("UNKNOWN_API", editor.diagnostics(file, found -> found.size() == 1).getFirst().getCode().getLeft());
	}

	@Test
	void theByteOrderMarkOfAHeaderCountsNowhere() throws IOException {
		Files.writeString(folder.resolve("include/linux/marked.h"), "\uFEFFvoid marked_start(void);\n");
		var file = folder.resolve("marked.seriatim");
		var text = "api marked { header \"include/linux/marked.h\" void marked_start(void); }";
		editor.open(file, text);
		assertEquals(List.of("marked.h 0:5"), places(definition(file, text, "marked_start")));
	}

	@Test
	void aFileOfAnotherLanguageIsNoTrouble() {
		var file = folder.resolve("mail.eml");
		editor.open(file, "Subject: hello");
		editor.change(file, 2, new Range(new Position(0, 0), new Position(0, 7)), "To");
		assertEquals("", editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(id(file), new Position(0, 1)))).getContents().getRight().getValue());
	}

	@Test
	void withoutAFolderFilesAreServed() throws Exception {
		try (var lone = new Editor()) {
			lone.start(new InitializeParams());
			var file = root.resolve("lone.seriatim");
			lone.open(file, "consumer toy of gadget;");
			assertEquals(1, lone.diagnostics(file, found -> !found.isEmpty()).size());
		}
	}

	@Test
	void shutdownAndExitEndTheProcess() throws Exception {
		try (var leaving = new Editor()) {
			leaving.open(folder);
			leaving.answer(leaving.server().shutdown());
			leaving.server().exit();
			assertTrue(leaving.process().waitFor(20, TimeUnit.SECONDS));
			assertEquals(0, leaving.process().exitValue());
			assertTrue(leaving.messages() >= 2);
		}
	}

	@Test
	void exitAloneIsAFailure() throws Exception {
		try (var leaving = new Editor()) {
			leaving.open(folder);
			leaving.server().exit();
			assertTrue(leaving.process().waitFor(20, TimeUnit.SECONDS));
			assertEquals(1, leaving.process().exitValue());
		}
	}

	@Test
	void theProcessEndsWithItsClient() throws Exception {
		try (var leaving = new Editor()) {
			leaving.open(folder);
			leaving.process().getOutputStream().close();
			assertTrue(leaving.process().waitFor(20, TimeUnit.SECONDS));
			assertEquals("", leaving.errors());
		}
	}

	@Test
	void aStreamThatIsNoneOfTheProtocolIsToldInOneLine() throws Exception {
		try (var leaving = new Editor()) {
			leaving.process().getOutputStream().write("Content-Length: abc\r\n\r\ngarbage".getBytes(StandardCharsets.UTF_8));
			leaving.process().getOutputStream().close();
			assertTrue(leaving.process().waitFor(20, TimeUnit.SECONDS));
			assertEquals("seriatim: For input string: \"abc\"", leaving.errors().lines().findFirst().orElseThrow());
			assertTrue(leaving.errors().lines().allMatch(line -> line.startsWith("seriatim: ")), leaving.errors());
		}
	}

	private List<? extends Location> definition(Path file, String text, String place) {
		return editor.answer(editor.server().getTextDocumentService().definition(new DefinitionParams(id(file), position(text, place)))).getLeft();
	}

	private static List<String> places(List<? extends Location> locations) {
		return locations.stream().map(location -> location.getUri().substring(location.getUri().lastIndexOf('/') + 1) + " " + location.getRange().getStart().getLine() + ":"
				+ location.getRange().getStart().getCharacter()).sorted().toList();
	}
}
