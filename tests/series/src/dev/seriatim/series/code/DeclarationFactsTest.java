package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.usage.Declaration;
import dev.seriatim.model.usage.DeclarationKind;

class DeclarationFactsTest {

	private final ReadFile on = ReadFile.of("header.h", Configuration.Y);
	private final ReadFile off = ReadFile.of("header.h", Configuration.N);

	@Test
	void aHeaderWithTheGuardOnShowsTheApi() {
		assertEquals(List.of("2: macro _LINUX_FROB_H -1 ", "4: declared type frob", "6: type frob_event", "6: constant frob_event.FROB_UNMAP",
				"6: constant frob_event.FROB_CLEAR", "8: type frob_fn", "11: type frob_ops", "12: callback frob_ops.release void (struct frob_user *)",
				"13: callback frob_ops.age int (struct frob_user *)", "14: callback frob_ops.shoot",
				"15: callback frob_ops.shoot_range void (struct frob_user *, struct frob *, unsigned long, unsigned long)", "18: field frob_ops.flags",
				"21: declared function frob_register int (struct frob *, const struct frob_ops *)",
				"25: static inline function frob_shoot void (struct frob *, int)",
				"31: macro frob_clear_notify 2 ({ int __r = clear_frob(__frob); frob_shoot(__frob, __how); __r; })"), on.declarations());
	}

	@Test
	void aHeaderWithTheGuardOffShowsTheStubs() {
		assertEquals(List.of("38: static inline function frob_shoot void (struct frob *, int)", "41: macro frob_clear_notify 2 clear_frob(frob)",
				"42: macro frob_age -1 frob_shoot"), off.declarations().stream().skip(6).toList());
	}

	@Test
	void namesAreThoseOutsideCommentsAndStringsOfTheConfiguration() {
		assertEquals(15, on.file().getNames().get("shoot_range"));
		assertEquals(42, off.file().getNames().get("frob_age"));
		assertFalse(on.file().getNames().containsKey("comment"));
		assertFalse(off.file().getNames().containsKey("shoot_range"));
		assertFalse(on.file().getNames().containsKey("define"));
	}

	@Test
	void anExportBelongsToTheFunction() {
		assertEquals(List.of("59: function lost_statements int (struct frob *) exported gpl"), ReadFile.of("traps.c").declarations("lost_statements"));
	}

	@Test
	void anExportOfAFunctionElsewhereStandsForIt() {
		assertEquals(List.of("1: declared function frob_far exported"), read("EXPORT_SYMBOL(frob_far);\n").declarations());
	}

	@Test
	void variablesThatMacrosDefineAreDeclared() {
		assertEquals(List.of("90: variable frob_lock"), ReadFile.of("traps.c").declarations("frob_lock"));
		assertEquals(List.of("91: variable frobs"), ReadFile.of("traps.c").declarations("frobs"));
	}

	@Test
	void theGuardDecidesWhatDependsOnIt() {
		var branches = ReadFile.of("branches.c", Configuration.N);
		assertTrue(branches.declarations("with_frob").isEmpty());
		assertEquals(List.of("7: static function without_frob void (struct frob *)"), branches.declarations("without_frob"));
		assertEquals(List.of("14: static variable fast_without"), branches.declarations("fast_without"));
		assertEquals(List.of(), ReadFile.of("branches.c", Configuration.Y).declarations("fast_without"));
	}

	@Test
	void whatIsNeverBuiltIsNotRead() {
		assertFalse(ReadFile.of("branches.c").file().getNames().containsKey("never"));
	}

	@Test
	void callsInEveryBranchAreFoundOnce() {
		assertEquals(List.of("4: frob_shoot/2 in with_frob", "52: frob_shoot/2 in split", "63: frob_shoot/2 in one_of_two"),
				ReadFile.of("branches.c").calls("frob_shoot"));
		assertEquals(List.of(), ReadFile.of("branches.c").unchecked());
	}

	@Test
	void oneContentIsReadOnce() {
		var reader = new SourceReader(ApiNames.of(List.of(Contracts.frob())));
		assertSame(reader.read(ReadFile.state("traps.c"), Configuration.Y), reader.read(ReadFile.state("traps.c"), Configuration.Y));
	}

	@Test
	void bothConfigurationsShareWhatTheGuardDoesNotChange() {
		var reader = new SourceReader(ApiNames.of(List.of(Contracts.frob())));
		assertSame(reader.read(ReadFile.state("traps.c"), Configuration.Y), reader.read(ReadFile.state("traps.c"), Configuration.N));
	}

	@Test
	void oddTextIsReadAsFarAsItGoes() {
		var odd = ReadFile.of("odd.c");
		assertEquals(List.of("5: frob_shoot/2 in old_style", "23: frob_shoot/2 in f"), odd.calls("frob_shoot"));
		assertEquals(List.of("11: frob_shoot"), odd.unchecked());
	}

	@Test
	void carriageReturnsChangeNothing() {
		for (var name : List.of("header.h", "traps.c", "raises.c", "keeper.c")) {
			var lines = ReadFile.state(name).segments().getFirst().lines();
			var withReturns = read(String.join("\r\n", lines) + "\r\n");
			assertEquals(ReadFile.of(name).declarations(), withReturns.declarations());
			assertEquals(ReadFile.of(name).raises(), withReturns.raises());
			assertEquals(ReadFile.of(name).implementations(), withReturns.implementations());
			assertEquals(ReadFile.of(name).calls("frob_shoot"), withReturns.calls("frob_shoot"));
		}
	}

	@Test
	void membersHaveTheCanonicalTypeOfC() {
		assertEquals(List.of("const char *", "unsigned long", "unsigned int : 3", "void (*)(struct frob *, int)", "u8[4][8]", "struct list_head",
				"unsigned long", "unsigned long"),
				read("""
						struct frob_state {
							char const  *name;
							long unsigned int start;
							unsigned urgent:3;
							void (*done)(struct frob *frob, int how);
							u8 table[4][8];
							struct list_head list __aligned(8);
							union {
								unsigned long first, second;
							};
						};
						""").file().getDeclarations().stream().filter(fact -> "frob_state".equals(fact.getOwner())).map(Declaration::getType).toList());
	}

	@Test
	void membersOfATypedefWithoutTagAreOfTheTypedef() {
		assertEquals(List.of("1: field frob_t.val", "1: type frob_t"), read("typedef struct { int val; } frob_t;\n").declarations().stream().sorted().toList());
	}

	@Test
	void enumeratorsAreCountedFromTheLastWrittenValue() {
		assertEquals(List.of("A=0", "B=1", "C=BIT(4)", "D=(BIT(4)) + 1", "E=7"), values("enum frob_how { A, B, C = BIT(4), D, E = 7 };\n"));
		assertEquals(List.of("A=0", "B=1", "B=2", "C=null"), values("enum frob_how {\n A,\n#ifdef X\n B,\n#else\n X1, B,\n#endif\n C };\n").stream()
				.filter(value -> !value.startsWith("X")).toList());
	}

	private static List<String> values(String text) {
		return read(text).file().getDeclarations().stream().filter(fact -> fact.getKind() == DeclarationKind.CONSTANT)
				.map(fact -> fact.getName() + "=" + fact.getValue()).toList();
	}

	@Test
	void anExportIsThatOfAVariableToo() {
		assertEquals(List.of("1: variable frob_limit exported gpl"), read("int frob_limit;\nEXPORT_SYMBOL_GPL(frob_limit);\n").declarations());
		assertEquals(List.of("1: function frob_one int () exported", "3: function frob_two int () exported gpl"), read("""
				int frob_one(void) { return 1; }
				EXPORT_SYMBOL_NS(frob_one, FROB);
				int frob_two(void) { return 2; }
				EXPORT_SYMBOL_NS_GPL(frob_two, FROB);
				""").declarations());
	}

	@Test
	void aDeclarationKnowsUnderWhichConfigurationSymbolsItStands() {
		var file = read("""
				#ifndef _FROB_H
				#ifdef CONFIG_FAST
				int fast(void);
				#if IS_ENABLED(CONFIG_SMP) && defined(CONFIG_NUMA)
				int near(void);
				#endif
				#else
				int slow(void);
				#endif
				#ifdef CONFIG_FROB
				int always(void);
				#endif
				#endif
				""").file();
		assertEquals(List.of("fast [CONFIG_FAST]", "near [CONFIG_FAST, CONFIG_SMP && CONFIG_NUMA]", "slow [!CONFIG_FAST]", "always []"),
				file.getDeclarations().stream().map(fact -> fact.getName() + " " + fact.getConditions()).toList());
	}

	@Test
	void aFileKnowsWhatItIncludes() {
		assertEquals(List.of("<linux/frob.h>", "\"frob_private.h\""), read("#include <linux/frob.h>\n# include \"frob_private.h\" // why\n#include FROB\n").file().getIncludes());
	}

	@Test
	void anEmptyFileHasNoFacts() {
		assertEquals(List.of(), read("").declarations());
		assertEquals(Map.of(), read("").file().getNames());
	}

	private static ReadFile read(String text) {
		return new ReadFile(new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(ReadFile.state("text.c", text), Configuration.Y));
	}
}
