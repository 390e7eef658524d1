package dev.seriatim.series.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.signature.Signature;

/** The language reads prototypes as text, the parser as a tree: both must come to the same signature. */
class SignatureAgreementTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			void                           | (void)
			void                           | ()
			int                            | (struct frob *f, unsigned long address)
			static inline int              | (const struct frob *const f)
			struct frob *                  | (struct frob **pages, int n)
			const char *                   | (char const *name, ...)
			unsigned                       | (unsigned int a, long unsigned b, unsigned long long c, short int d)
			u64                            | (u64 __user *p, pte_t pte, size_t len)
			bool                           | (_Bool b, signed char c, char d)
			void *                         | (void *data, void (*done)(void *data, int error))
			int                            | (int (*compare)(const void *a, const void *b), enum frob_event event)
			unsigned long                  | (unsigned long pages[], int grid[4][8], struct page *list[16])
			extern int __must_check        | (union frob_state state, volatile int *flag, int *restrict r)
			struct frob __rcu *            | (struct frob __rcu **slot, const volatile void *p)
			asmlinkage long                | (const struct iovec __user *vec, unsigned long vlen, int, long)
			static __always_inline __init s64 | (spinlock_t *lock) __acquires(lock)
			int                            | (void f(int), int a[static 3])
			char *volatile const           | (u64, pte_t [4], int (*walk)(__u64, __u64, void *), const u64)
			""")
	void theParserAndTheLanguageAgree(String returnType, String parameters) {
		var prototype = parameters.replaceFirst(" __acquires.*", "");
		assertEquals(Signature.of(returnType, prototype).toString(), parsed(returnType + " probe" + parameters + ";\n"));
		assertEquals(Signature.of(returnType, prototype).toString(), parsed(returnType + "\nprobe" + parameters.replace(",", ",\n\t") + "\n{\n}\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			void           | (struct frob_user *user)
			struct frob *  | (struct frob *f, void (*done)(int), bool last)
			const void *   | (void)
			""")
	void theyAgreeOnCallbacks(String returnType, String parameters) {
		var text = "struct frob_ops {\n\t" + returnType + " (*probe)" + parameters + ";\n};\n";
		assertEquals(Signature.of(returnType, parameters).toString(), parsed(text));
	}

	private static String parsed(String text) {
		var file = new SourceReader(ApiNames.of(List.of(Contracts.frob()))).read(ReadFile.state("probe.c", text), Configuration.Y);
		return file.getDeclarations().stream().filter(declaration -> declaration.getName().equals("probe")).findFirst().orElseThrow().getSignature()
				.toString();
	}
}
