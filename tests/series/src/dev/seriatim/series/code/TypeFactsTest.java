package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/** Members of a type of the contract, in whole headers and in pieces of them. */
class TypeFactsTest {

	private static Api frob() {
		var api = Contracts.frob();
		var state = ContractFactory.eINSTANCE.createType();
		state.setKind(TypeKind.STRUCT);
		state.setName("frob_state");
		var lock = ContractFactory.eINSTANCE.createField();
		lock.setName("lock");
		state.getFields().add(lock);
		api.getTypes().add(state);
		var how = ContractFactory.eINSTANCE.createType();
		how.setKind(TypeKind.ENUM);
		how.setName("how");
		var fast = ContractFactory.eINSTANCE.createConstant();
		fast.setName("FROB_FAST");
		how.getConstants().add(fast);
		api.getTypes().add(how);
		return api;
	}

	private static ReadFile piece(String heading, String text) {
		var segment = new Segment(10, text.lines().toList(), heading.isEmpty() ? Map.of() : Map.of(10, heading));
		return new ReadFile(new SourceReader(ApiNames.of(List.of(frob()))).read(new FileState("include/linux/frob.h", false, List.of(segment)), Configuration.Y));
	}

	@Test
	void aFileIsNotSearchedForPlainWords() {
		var vocabulary = ApiNames.of(List.of(frob())).vocabulary();
		assertTrue(vocabulary.containsAll(List.of("frob_state", "FROB_FAST")), vocabulary.toString());
		assertFalse(vocabulary.contains("lock"));
		assertFalse(vocabulary.contains("how"));
	}

	@Test
	void theHeadingNamesTheStruct() {
		assertEquals(List.of("10: field frob_state.lock"), piece("struct frob_state {", "\tspinlock_t lock;\n\tint busy;\n};\n").declarations("lock"));
	}

	@Test
	void aMemberOfAnUnknownStructIsNotChecked() {
		var piece = piece("", "\tspinlock_t lock;\n\tint busy;\n};\n\nint frob_register(struct frob *frob);\n");
		assertEquals(List.of(), piece.declarations("lock"));
		assertEquals(List.of("10: lock"), piece.unchecked());
	}

	@Test
	void anEnumerationThatStartsOutOfSightHasNoKnownValues() {
		var values = piece("", "\tFROB_SLOW,\n\tFROB_FAST,\n};\n").file().getDeclarations().stream().map(fact -> fact.getName() + "=" + fact.getValue()).toList();
		assertTrue(values.stream().allMatch(value -> value.endsWith("=null")), values.toString());
	}
}
