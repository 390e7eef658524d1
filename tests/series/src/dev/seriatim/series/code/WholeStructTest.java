package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.DeclarationKind;

class WholeStructTest {

	@ParameterizedTest
	@ValueSource(strings = { "int depth;", "const struct ship *ship;\n\tunsigned long long a : 3, b[4];", "void (*drop)(struct ship *ship, int (*how)(void));",
			"union {\n\t\tint a;\n\t\tstruct { long unsigned b; } c;\n\t};", "struct list_head list;\n#ifdef CONFIG_CHAIN\n\tint links;\n#endif",
			"void __user *(*drop)(int);\n\tint __aligned(8) depth;", "unsigned long bits[BITS_TO_LONGS(4)];", "int (*rope)[4];", "enum how { SLOW, FAST } how;" })
	void aStructOfPlainMembersIsWhole(String members) {
		assertEquals(true, isWhole(members));
	}

	@ParameterizedTest
	@ValueSource(strings = { "struct_group(both,\n\t\tint a;\n\t\tint b;\n\t);", "COMMON_MEMBERS;", "COMMON_MEMBERS int depth;", "RESERVE(1)\n\tint depth;", "MEMBER(int, depth);",
			"int MEMBER(depth);", "struct ship;", "ship_t;", "union {\n\t\tint a;\n\t\tCOMMON_MEMBERS;\n\t};", "int a;\n#include \"members.h\"", "int a\n\tint b;" })
	void aStructThatAMacroOrAnotherStructGivesMembersIsNot(String members) {
		assertEquals(false, isWhole(members));
	}

	@Test
	void onlyTypesOfTheApiAreAsked() {
		assertEquals(false, isWhole("int depth;", "other_ship"));
	}

	private static boolean isWhole(String members) {
		return isWhole(members, "sea_anchor");
	}

	private static boolean isWhole(String members, String promised) {
		var api = ContractFactory.eINSTANCE.createApi();
		var type = ContractFactory.eINSTANCE.createType();
		type.setKind(TypeKind.STRUCT);
		type.setName(promised);
		api.getTypes().add(type);
		var file = new SourceReader(ApiNames.of(List.of(api))).read(ReadFile.state("drivers/ship.c", "struct sea_anchor {\n\t" + members + "\n};\n"), Configuration.Y);
		return file.getDeclarations().stream().anyMatch(found -> found.getKind() == DeclarationKind.TYPE && found.getName().equals("sea_anchor") && found.isWhole());
	}
}
