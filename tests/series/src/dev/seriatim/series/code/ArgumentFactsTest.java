package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.SourceFile;

class ArgumentFactsTest {

	@Test
	void aPlaceIsInTheArgumentOfTheInnermostCall() {
		assertEquals(List.of("1: CAST_OFF in moor 1", "2: CAST_OFF in cast 0", "3: CAST_OFF in moor 2", "4: CAST_OFF in moor 0"), places(
				"int a = moor(ship, CAST_OFF);", "int b = moor(ship, cast(CAST_OFF), 0);", "int c = moor(ship, (x, y), CAST_OFF | 1);", "int d = moor((struct s) { 1, CAST_OFF });"));
	}

	@Test
	void aPlaceOutsideOfCallsIsKeptBesideOthers() {
		assertEquals(List.of("1: CAST_OFF in moor 0", "2: CAST_OFF"), places("int a = moor(CAST_OFF);", "int b = (CAST_OFF);"));
		assertEquals(List.of(), places("int b = (CAST_OFF);"));
	}

	@Test
	void whichArgumentItIsIsUnclearBehindADirective() {
		assertEquals(List.of("1: CAST_OFF in moor 0", "5: CAST_OFF"), places("int a = moor(CAST_OFF,", "#ifdef CONFIG_ANCHOR", "\t1,", "#endif", "\tCAST_OFF);"));
		assertEquals(List.of("1: CAST_OFF", "2: CAST_OFF in moor 0"), places("#define OFF moor(ship, CAST_OFF)", "int a = moor(CAST_OFF);"));
	}

	@Test
	void aMacroTellsWhatItDrops() {
		var file = read("#define moor(ship, line, ...) tie(ship)", "#define cast(line) (line)", "#define OFF CAST_OFF");
		assertEquals(List.of(List.of(1, 2), List.of(), List.of()), file.getDeclarations().stream().map(macro -> List.copyOf(macro.getDropped())).toList());
	}

	private static List<String> places(String... lines) {
		return read(lines).getArguments().stream()
				.map(place -> place.getLine() + ": " + place.getName() + (place.getCallee() == null ? "" : " in " + place.getCallee() + " " + place.getIndex())).toList();
	}

	private static SourceFile read(String... lines) {
		Api api = ContractFactory.eINSTANCE.createApi();
		var constant = ContractFactory.eINSTANCE.createConstant();
		constant.setName("CAST_OFF");
		api.getConstants().add(constant);
		return new SourceReader(ApiNames.of(List.of(api))).read(ReadFile.state("drivers/ship.c", String.join("\n", lines)), Configuration.Y);
	}
}
