package dev.seriatim.language.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.TestFiles;
import dev.seriatim.language.refresh.ContractRefresh.Refreshed;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.drift.DeclaredApi;

/** Each case is a file before the refresh, the contract that its header would give, and the file afterwards. */
final class ContractRefreshTest {

	static Stream<String> cases() {
		return TestFiles.in("refresh").map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".before.seriatim"))
				.map(name -> name.substring(0, name.indexOf('.')));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void onlyWhatDiffersIsTouched(String name) throws IOException {
		var refreshed = refresh(name, text(name, "before"), true).orElseThrow();
		assertEquals(text(name, "after"), refreshed.text());
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aSecondRefreshChangesNothing(String name) throws IOException {
		var again = refresh(name, text(name, "after"), true).orElseThrow();
		assertEquals(text(name, "after"), again.text());
		assertEquals(List.of(), again.changed());
	}

	@Test
	void whatIsGoneStaysUnlessItIsToBeRemoved() throws IOException {
		var refreshed = refresh("gone", text("gone", "before"), false).orElseThrow();
		assertEquals(text("gone", "before"), refreshed.text());
		assertEquals(List.of("unused", "needed", "gone", "flush_gone", "flush_more", "all_gone", "B", "C"),
				refreshed.kept().stream().map(drift -> drift.name()).toList());
	}

	@Test
	void whatAConsumerNeedsStaysAndIsTold() throws IOException {
		var kept = refresh("gone", text("gone", "before"), true).orElseThrow().kept();
		assertEquals(List.of("needed is not in the header any more"), kept.stream().map(Object::toString).toList());
	}

	@Test
	void aTextWithASyntaxErrorIsLeftAlone() throws IOException {
		assertEquals(Optional.empty(), refresh("gone", "api widget { int f(; }", false));
		assertEquals(Optional.empty(), refresh("gone", "api widget \0", false));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void linesThatEndAsOnWindowsDoSoAfterwards(String name) throws IOException {
		var before = text(name, "before").replace("\n", "\r\n");
		assertEquals(text(name, "after").replace("\n", "\r\n"), refresh(name, before, true).orElseThrow().text());
	}

	private static Optional<Refreshed> refresh(String name, String text, boolean remove) throws IOException {
		var read = new DocumentReader().read(Path.of("header.seriatim"), text(name, "header"));
		assertEquals(List.of(), read.problems());
		var api = read.document().getApis().getFirst();
		var prototypes = api.getFunctions().stream().collect(Collectors.toMap(Element::getName, function -> function));
		var refreshed = ContractRefresh.of(Path.of("contract.seriatim"), text, new DeclaredApi(api, Map.copyOf(prototypes), true, Set.of(), Map.of()), remove);
		refreshed.ifPresent(result -> assertTrue(!new DocumentReader().read(Path.of("contract.seriatim"), result.text()).hasErrors(), result.text()));
		return refreshed;
	}

	private static String text(String name, String stage) throws IOException {
		return Files.readString(TestFiles.in("refresh").filter(file -> file.endsWith(name + "." + stage + ".seriatim")).findFirst().orElseThrow());
	}
}
