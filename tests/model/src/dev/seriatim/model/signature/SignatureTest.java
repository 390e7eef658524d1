package dev.seriatim.model.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"void | (struct mmu_notifier *mn, struct mm_struct *mm) | void (struct mmu_notifier *, struct mm_struct *)",
			"extern int | (void) | int ()", "static inline unsigned | () | unsigned int ()",
			"long unsigned int | (unsigned long int x, short int y) | unsigned long (unsigned long, short)",
			"struct foo const * | (const struct foo *const f) | const struct foo * (const struct foo *)",
			"int | (char buf[16], int (*cb)(void *cookie, int), ...) | int (char *, int (*)(void *, int), ...)",
			"int | (int fn(long)) | int (int (*)(long))", "int | (u8 (*rows)[8], int m[4][5]) | int (u8 (*)[8], int (*)[5])",
			"bool | (_Bool b, volatile unsigned v) | bool (bool, unsigned int)", "int __must_check | (void __user *p, int __iomem *q) | int (void *, int *)",
			"void | (char *restrict s, struct a ** const p) | void (char *, struct a **)",
			"__printf(1, 2) int | (const char *fmt, ...) | int (const char *, ...)", "void (*)(int) | (int) | void (*)(int) (int)",
			"signed char | (signed int, signed) | signed char (int, int)",
			"pte_t | (struct vm_area_struct *, /* in */ unsigned long address, pte_t *) | pte_t (struct vm_area_struct *, unsigned long, pte_t *)" })
	void isWrittenAsCComparesTypes(String returnType, String parameters, String canonical) {
		assertEquals(canonical, Signature.of(returnType, parameters).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "(int *p) | (int p)", "(struct a *p) | (struct b *p)", "(const char *p) | (char *p)", "(long p) | (int p)",
			"(int a, int b) | (int a)", "(int a, ...) | (int a)", "(int (*f)(int)) | (int (*f)(long))" })
	void differsWhereCDiffers(String one, String other) {
		assertNotEquals(Signature.of("void", one), Signature.of("void", other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "(", "(((", ")", "(int", "(,)", "int a)", "(struct)", "(*)(", "(\"unclosed)", "([)]" })
	void readsOddTextWithoutFailing(String parameters) {
		assertEquals(Signature.of("void", parameters), Signature.of("void", parameters));
	}

	@ParameterizedTest
	@CsvSource({ "int,bool,true", "unsigned long,u64,true", "int,void,false", "int,int *,false", "struct a *,struct b *,false" })
	void arithmeticResultsConvertForCallers(String before, String after, boolean converts) {
		if (converts)
			assertTrue(Signature.convertsForCallers(before, after));
		else
			assertFalse(Signature.convertsForCallers(before, after));
	}

	@ParameterizedTest
	@CsvSource({ "struct page *, const struct page *, true", "const struct page *, struct page *, false", "struct page *, void *, true", "void *, struct page *, false",
			"const void *, struct page *, false", "struct page **, const struct page **, false", "struct page **, void *, true", "struct page *, struct folio *, false",
			"struct page *, const volatile struct page *, true", "int (*)(void), void *, false", "int, unsigned long, true", "struct page *, unsigned long, false", "pte_t, pte_t, true" })
	void whatCallersPassIsTakenWhereCConvertsIt(String from, String to, boolean passes) {
		assertEquals(passes, Signature.passes(from, to));
	}

	@ParameterizedTest
	@CsvSource({ "int, bool, true", "const char *, char *, true", "char *, const char *, false", "struct page *, void *, false", "void *, struct page *, false", "void *, void *, true" })
	void aResultIsUsedAsBefore(String before, String after, boolean returns) {
		assertEquals(returns, Signature.returns(before, after));
	}

	@Test
	void ofQualifiersCompilersOnlyWarn() {
		assertTrue(Signature.differInQualifiersAlone(Signature.of("int", "(const char *a)"), Signature.of("int", "(char *a)")));
		assertFalse(Signature.differInQualifiersAlone(Signature.of("int", "(const char *a)"), Signature.of("int", "(long *a)")));
		assertFalse(Signature.differInQualifiersAlone(Signature.of("int", "(char *a)"), Signature.of("int", "(char *a)")));
	}
}
