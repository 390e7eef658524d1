package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.model.contract.Api;
import dev.seriatim.series.code.DeclaredText.Gap;

/** What is derived from a header, and that the language says the same as the model. */
final class DerivedContractTest {

	private static final Path HEADERS = Path.of("headers");

	@TempDir
	Path folder;

	static List<Path> headers() throws IOException {
		return sorted(HEADERS).stream().filter(header -> !header.endsWith("broken.h")).toList();
	}

	@ParameterizedTest
	@MethodSource("headers")
	void theTextReadsBackAsTheSameModel(Path header) throws Exception {
		assertReadsBack(derived(header));
	}

	/** The file beside the header says what is expected; of it every line was checked against the header by hand. */
	@Test
	void whatTheHeaderAndItsSourceShowIsInTheContract() throws Exception {
		assertEquals(Files.readString(HEADERS.resolve("gadget.seriatim")), TextOf.contract(derived(HEADERS.resolve("gadget.h"))));
	}

	@Test
	void whatNoContractCanSayIsAGap() throws Exception {
		var gaps = new ContractRun(request(HEADERS.resolve("gadget.h"))).derive(null).gaps();
		assertEquals(List.of("owner", "named", "table", "nested", "gadget_handler"),
				gaps.stream().map(Gap::name).toList());
	}

	@Test
	void ofAHeaderWhoseBracesDoNotMatchNothingIsDerived() throws IOException {
		assertUnbalanced(HEADERS.resolve("broken.h"), 3);
		assertUnbalanced(header("struct a { int (*f)(void);\nvoid g(void);\n"), 1);
		assertUnbalanced(header("void g(void);\nstruct a { int b; };\n}\n"), 3);
		assertUnbalanced(header("#ifdef X\nstruct a {\n#else\nstruct b {\n#endif\nint c;\n"), 2);
	}

	@Test
	void bracesThatMatchInOneBranchDo() throws Exception {
		for (var text : List.of("#ifdef X\nstruct a {\n#else\nstruct b {\n#endif\nint c; };\nvoid g(void);\n", "#define OPEN {\nvoid g(void);\n", "/* { */ void g(void); // }\n"))
			assertTrue(derived(header(text)).getFunctions().stream().anyMatch(function -> function.getName().equals("g")), text);
	}

	@Test
	void aMemberThatIsAFunctionIsNoField() throws Exception {
		var derived = new ContractRun(request(header("struct a { int (*f)(void); void g(void); };\n"))).derive(null);
		assertEquals(List.of("g"), derived.gaps().stream().map(Gap::name).toList());
	}

	@Test
	void withoutTheSourceNothingIsExported() throws Exception {
		var api = new ContractRun(new ContractRequest(List.of(HEADERS.resolve("gadget.h")), List.of(), null)).derive(null).api();
		assertEquals(List.of(), api.getFunctions().stream().filter(function -> function.getExport().getValue() != 0).toList());
	}

	@Test
	void theHeadersOfAKernelReadBackToo() throws Exception {
		var linux = Linux.folder();
		var headers = new ArrayList<Path>();
		for (var header : sorted(linux.resolve("include/linux")))
			if (Files.readString(header, StandardCharsets.ISO_8859_1).contains("_ops {"))
				headers.add(header);
		assertTrue(headers.size() > 100, headers.toString());
		for (var header : headers)
			assertReadsBack(new ContractRun(new ContractRequest(List.of(header), List.of(), null)).derive(null).api());
		var notifier = new ContractRequest(List.of(Path.of("include/linux/mmu_notifier.h")), List.of(Path.of("mm/mmu_notifier.c")), linux);
		assertReadsBack(new ContractRun(notifier).derive(null).api());
	}

	private void assertUnbalanced(Path header, int line) {
		var trouble = assertThrows(Trouble.class, () -> derived(header));
		assertEquals(List.of(header + ":" + line + ": this brace has no partner, so nothing can be told of the header"), trouble.lines());
	}

	private Path header(String text) throws IOException {
		return Files.writeString(folder.resolve("made.h"), text);
	}

	private static Api derived(Path header) throws Trouble {
		return new ContractRun(request(header)).derive(null).api();
	}

	private static ContractRequest request(Path header) {
		var source = Path.of(header.toString().replaceFirst("\\.h$", ".c"));
		return new ContractRequest(List.of(header), Files.exists(source) ? List.of(source) : List.of(), Files.exists(source) ? HEADERS : null);
	}

	private static List<Path> sorted(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".h")).sorted().toList();
		}
	}

	private static void assertReadsBack(Api derived) {
		var text = TextOf.contract(derived);
		var read = new DocumentReader().read(Path.of("derived.seriatim"), text);
		assertEquals(List.of(), read.problems(), text);
		assertTrue(EcoreUtil.equals(derived, read.document().getApis().getFirst()), text);
	}
}
