package dev.seriatim.language.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.Models;
import dev.seriatim.language.TestFiles;
import dev.seriatim.language.TextResource;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.ide.Formatting;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.language.text.DocumentText;
import dev.seriatim.language.text.GeneratedDocument;

final class FormatterTest {

	private static final List<String> SPACES = List.of(" ", "  ", "\t", "\n", "\n\n", "\n\n\n\n", " \n ", "\n\t\t", "\t\n   \n\t");

	static Stream<Path> cases() {
		return TestFiles.in("formatting");
	}

	static Stream<Path> sound() {
		return Stream.concat(TestFiles.sound(), cases());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aTextIsLaidOut(Path file) throws IOException {
		var expected = Files.readString(Path.of(file.toString().replace(".seriatim", ".formatted")));
		assertEquals(expected, formatted(file, Files.readString(file)));
		assertEquals(Optional.of(List.of()), Formatting.changes(file, expected));
	}

	@ParameterizedTest
	@MethodSource("sound")
	void onlyWhiteSpaceChangesAndOnlyOnce(Path file) throws IOException {
		assertSound(file, Files.readString(file));
	}

	@ParameterizedTest
	@MethodSource("sound")
	void whateverTheWhiteSpaceIsItIsLaidOut(Path file) throws IOException {
		var text = Files.readString(file);
		for (var seed = 0; seed < 5; seed++)
			assertSound(file, spaced(file, text, new Random(seed)));
	}

	@Test
	void generatedModelsAreLaidOut() {
		for (var seed = 1000; seed < 1040; seed++) {
			var file = Path.of("seed-" + seed + ".seriatim");
			assertSound(file, spaced(file, DocumentText.of(GeneratedDocument.of(seed)), new Random(seed)));
		}
	}

	@Test
	void aShippedContractIsLaidOut() throws IOException {
		for (var era : ShippedContracts.eras()) {
			var file = Path.of("../../language/contracts").resolve(era.fileName());
			assertEquals(Optional.of(List.of()), Formatting.changes(file, Files.readString(file)), era.fileName());
		}
	}

	@Test
	void linesKeepTheirEnds() {
		assertEquals("api a {\r\n\t// one\r\n\theader \"a.h\"\r\n\r\n\tguard  B\r\n}\r\n",
				formatted("api a {\r\n// one\r\nheader \"a.h\"\r\n\r\n\r\nguard B }\r\n"));
	}

	@Test
	void aCarriageReturnEndsALineToo() {
		assertEquals("/* one */\napi a {\n\tguard  B\n\n\tint f(int a,\n\t\t\tint b);\n}\n",
				formatted("/* one */\rapi a {\rguard B\r\r\rint f(int a,\rint b);\r}\r"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "api   a {", "api   a { header \"a.h }", "api   a { int f(void) }", "\0", "import   4;" })
	void aTextWithASyntaxErrorStays(String text) {
		assertEquals(Optional.empty(), changes(text));
	}

	@Test
	void aNameThatIsNotKnownIsNoObstacle() {
		assertEquals("consumer a of nothing;\n", formatted("consumer   a of nothing ;"));
	}

	@Test
	void aTextOfNothingButWhiteSpaceBecomesEmpty() {
		assertEquals("", formatted("\n \n"));
	}

	@Test
	void theLinesOfASelectionAreLaidOut() {
		var text = "api a {\n  header \"a.h\"\n  guard   B\n  macro C\n}\n";
		var start = text.indexOf("uard");
		assertEquals("api a {\n  header \"a.h\"\n\tguard  B\n  macro C\n}\n",
				TextChange.apply(Formatting.changes(Path.of("a.seriatim"), text, start, 2).orElseThrow(), text));
	}

	@Test
	void aSelectionAtTheEndIsLaidOut() {
		var text = "api a { }\nimport  \"b\"";
		assertEquals("api a { }\nimport \"b\"\n", TextChange.apply(Formatting.changes(Path.of("a.seriatim"), text, text.length(), 0).orElseThrow(), text));
	}

	@Test
	void whatIsRightStays() {
		assertEquals(List.of(new TextChange(8, 2, "\t"), new TextChange(28, 2, "")), changes("api a {\n  header \"a.h\" // a\n\n\n}\n").orElseThrow());
	}

	private static Optional<List<TextChange>> changes(String text) {
		return Formatting.changes(Path.of("a.seriatim"), text);
	}

	private static String formatted(String text) {
		return formatted(Path.of("a.seriatim"), text);
	}

	private static String formatted(Path file, String text) {
		return TextChange.apply(Formatting.changes(file, text).orElseThrow(), text);
	}

	private static void assertSound(Path file, String text) {
		var formatted = formatted(file, text);
		assertEquals(squeezed(text), squeezed(formatted));
		Models.assertSame(Models.read(file, text), Models.read(file, formatted), formatted);
		assertEquals(formatted, formatted(file, formatted), "formatted once more");
	}

	private static String squeezed(String text) {
		return text.replaceAll("\\s+", "");
	}

	/** The text with other white space where there is some, outside comments. */
	private static String spaced(Path file, String text, Random random) {
		var leaves = TextResource.of(file, text).getParseResult().getRootNode().getLeafNodes();
		return StreamSupport.stream(leaves.spliterator(), false).map(leaf -> spaced(leaf, random)).collect(Collectors.joining());
	}

	private static String spaced(ILeafNode leaf, Random random) {
		return leaf.isHidden() && leaf.getText().isBlank() ? SPACES.get(random.nextInt(SPACES.size())) : leaf.getText();
	}
}
