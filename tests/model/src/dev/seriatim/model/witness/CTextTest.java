package dev.seriatim.model.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.signature.Signature;

/** What comes from patches is C of which the reader of a witness knows what it does, or stays out. */
class CTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "int", "const struct mm_struct *", "unsigned long", "int (*)(struct page *, ...)", "char[PAGE_SIZE / 2]", "u8[1 << (4 + 1)]", "typeof(struct x)" })
	void aTypeIsWrittenAsItIs(String type) throws NoWitness {
		assertEquals(type, CText.type(type));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "int; int x", "struct { int a; }", "int */", "int /* x", "int // x", "int\n#include", "char[\"x\"]", "char['x']", "int \\", "struct x {", "int)(",
			"int (", "char[)", "asm(x)", "int __attribute__((constructor))", "int \u202e", "int \u0430", "a; system(1)", "@", "_Pragma(x)", "char[({x})]", "static int" })
	void whatIsMoreThanATypeStaysOut(String type) {
		assertThrows(NoWitness.class, () -> CText.type(type));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "1a", "a;", "return", "struct", "sizeof", "a\n", "\u0430", "a.b", "a/*", "#x", "asm" })
	void aNameIsAnIdentifierAndNoKeyword(String name) {
		assertThrows(NoWitness.class, () -> CText.name(name));
	}

	@Test
	void aValueIsAnExpressionOfNamesAndNumbers() throws NoWitness {
		assertEquals("(1 << 3) | FLAG", CText.value("(1 << 3) | FLAG"));
		assertThrows(NoWitness.class, () -> CText.value("1)) system((1"));
		assertThrows(NoWitness.class, () -> CText.value("\"text\""));
		assertThrows(NoWitness.class, () -> CText.value("({ 1; })"));
	}

	@Test
	void aNameStandsWhereItsTypeWantsIt() throws NoWitness {
		assertEquals("struct page *arg0", CText.declaration("struct page *", "arg0"));
		assertEquals("unsigned long arg0", CText.declaration("unsigned long", "arg0"));
		assertEquals("typeof(int (*)(void)) arg0", CText.declaration("int (*)(void)", "arg0"));
	}

	@Test
	void aFunctionHasTheTypeAndItsLinesAreShort() throws NoWitness {
		assertEquals("static int f(void)", CText.head("static", Signature.of("int", "(void)"), "f"));
		assertEquals("static int f(const char *arg0, ...)", CText.head("static", Signature.of("int", "(const char *fmt, ...)"), "f"));
		assertEquals("static void witness_invalidate_range_start(struct mmu_notifier *arg0,\n\t\tstruct mm_struct *arg1, unsigned long arg2, unsigned long arg3)",
				CText.head("static", Signature.of("void", "(struct mmu_notifier *mn, struct mm_struct *mm, unsigned long start, unsigned long end)"), "witness_invalidate_range_start"));
	}

	@Test
	void aFunctionReturnsSomethingOfItsType() {
		assertEquals("", CText.returnNothing("void"));
		assertEquals("\treturn 0;\n", CText.returnNothing("unsigned long"));
		assertEquals("\treturn NULL;\n", CText.returnNothing("struct page *"));
		assertEquals("\treturn (pte_t){ 0 };\n", CText.returnNothing("pte_t"));
	}
}
