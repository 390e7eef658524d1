package dev.seriatim.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.TestFiles;
import dev.seriatim.language.TextResource;
import dev.seriatim.language.ide.Symbols.Symbol;

final class SymbolsTest {

	static Stream<Path> files() {
		return TestFiles.in("ide/outline");
	}

	@ParameterizedTest
	@MethodSource("files")
	void aTextHasAnOutline(Path file) throws IOException {
		var text = Files.readString(file);
		assertEquals(Files.readString(Path.of(file.toString().replace(".seriatim", ".outline"))), lines("", Symbols.of(file, text), text));
	}

	/** Each symbol with its lines and what is selected. */
	private static String lines(String indentation, List<Symbol> symbols, String text) {
		return symbols.stream().map(symbol -> "%s%s %s | %s | %d-%d | %s\n".formatted(indentation, symbol.kind(), symbol.name(), symbol.detail(),
				line(text, symbol.offset()), line(text, symbol.offset() + symbol.length()),
				text.substring(symbol.nameOffset(), symbol.nameOffset() + symbol.nameLength()).replaceAll("\\s+", " "))
				+ lines(indentation + "\t", symbol.children(), text)).collect(Collectors.joining());
	}

	private static long line(String text, int offset) {
		return text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\0", "((((", "}", "// only a comment" })
	void aTextThatDeclaresNothingHasNone(String text) {
		assertEquals(List.of(), Symbols.of(Path.of("a.seriatim"), text));
	}

	@Test
	void aSymbolCoversWhatStandsInIt() {
		var symbol = Symbols.of(Path.of("a.seriatim"), " api a { } ").getFirst();
		assertTrue(symbol.contains(1) && symbol.contains(10));
		assertFalse(symbol.contains(0) || symbol.contains(11));
	}

	@Test
	void aLanguageServerTellsTheSame() throws IOException {
		var file = TestFiles.in("ide/outline").filter(path -> path.endsWith("everything.seriatim")).findFirst().orElseThrow();
		var text = Files.readString(file);
		var injector = new SeriatimIdeSetup().createInjector();
		var told = injector.getInstance(HierarchicalDocumentSymbolService.class).getSymbols(TextResource.of(file, text), CancelIndicator.NullImpl);
		assertEquals(names(Symbols.of(file, text)), namesTold(told));
		assertEquals(List.of(SymbolKind.Module, SymbolKind.Class, SymbolKind.Package), told.stream().map(DocumentSymbol::getKind).distinct().toList());
		assertEquals("extends base", told.get(1).getDetail());
	}

	/** A client sorts them as it likes. */
	private static List<String> names(List<Symbol> symbols) {
		return symbols.stream().flatMap(symbol -> Stream.concat(Stream.of(symbol.name()), names(symbol.children()).stream())).sorted().toList();
	}

	private static List<String> namesTold(List<DocumentSymbol> symbols) {
		return symbols.stream().flatMap(symbol -> Stream.concat(Stream.of(symbol.getName()), namesTold(symbol.getChildren()).stream())).sorted().toList();
	}
}
