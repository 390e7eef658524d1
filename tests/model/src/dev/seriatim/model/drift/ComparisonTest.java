package dev.seriatim.model.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.TypeKind;

class ComparisonTest {

	private static final ContractFactory FACTORY = ContractFactory.eINSTANCE;

	/** {@code struct shrinker}: two callbacks among many fields, which a derived contract lists as a type. */
	@Test
	void aStructWithFewCallbacksCanBeAnOpsTableOfTheContract() {
		var contract = contract("(struct shrinker *, struct shrink_control *sc)");
		contract.getTypes().add(type("shrink_control"));
		assertEquals(List.of(), drifts(contract));
	}

	@Test
	void aCallbackOfSuchATableIsCompared() {
		assertEquals(List.of("count_objects is unsigned long (struct shrinker *) in the contract and unsigned long (struct shrinker *, struct shrink_control *) in the header"),
				drifts(contract("(struct shrinker *)")));
	}

	private static Api contract(String parameters) {
		var api = FACTORY.createApi();
		var table = FACTORY.createOpsTable();
		table.setName("shrinker");
		var callback = FACTORY.createCallback();
		callback.setName("count_objects");
		callback.setReturnType("unsigned long");
		callback.setParameters(parameters);
		table.getCallbacks().add(callback);
		api.getOpsTables().add(table);
		return api;
	}

	private static Type type(String name) {
		var type = FACTORY.createType();
		type.setKind(TypeKind.STRUCT);
		type.setName(name);
		return type;
	}

	private static List<String> drifts(Api contract) {
		var derived = FACTORY.createApi();
		derived.getTypes().add(type("shrink_control"));
		var shrinker = type("shrinker");
		field(shrinker, "unsigned long", "count_objects", "(struct shrinker *, struct shrink_control *sc)");
		field(shrinker, "long", "batch", null);
		field(shrinker, "int", "seeks", null);
		derived.getTypes().add(shrinker);
		return Comparison.of(contract, new DeclaredApi(derived, Map.of(), false, Set.of(), Map.of())).stream().map(Drift::toString).toList();
	}

	private static void field(Type type, String before, String name, String after) {
		var field = FACTORY.createField();
		field.setType(before);
		field.setName(name);
		field.setSuffix(after);
		type.getFields().add(field);
	}
}
