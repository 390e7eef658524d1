package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.seriatim.model.contract.Api;

/** A prototype is split at its name and keeps its C text, from which the model makes the canonical signature. */
final class PrototypeTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			void (*f)(void)                                            | void | (void) | void ()
			void (*f)()                                                | void | () | void ()
			int (*f)(struct a *mn, unsigned long address)              | int | (struct a *mn, unsigned long address) | int (struct a *, unsigned long)
			int (*f)(struct a *, unsigned long)                        | int | (struct a *, unsigned long) | int (struct a *, unsigned long)
			const struct a * (*f)(const char __user *s)                | const struct a * | (const char __user *s) | const struct a * (const char *)
			struct a *(*f)(int a[4], char *argv[])                     | struct a * | (int a[4], char *argv[]) | struct a * (int *, char **)
			void (*f)(void (*func)(struct b *b), ...)                  | void | (void (*func)(struct b *b), ...) | void (void (*)(struct b *), ...)
			void (*f)(const char *fmt, ...) __printf(1, 2)             | void | (const char *fmt, ...) | void (const char *, ...)
			unsigned (*f)(long unsigned int n)                         | unsigned | (long unsigned int n) | unsigned int (unsigned long)
			int (*f)(int a, /* one, two) */ int b)                     | int | (int a, int b) | int (int, int)
			""")
	void aCallbackIsSplitAtItsName(String prototype, String returnType, String parameters, String signature) {
		var callback = read("ops struct t { " + prototype + "; }").callbacks().getFirst();
		assertEquals(List.of("f", returnType, parameters, signature),
				List.of(callback.getName(), callback.getReturnType(), callback.getParameters(), callback.signature().toString()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			int f(void)                                                | int | (void) | int ()
			struct a *f(struct b *base, int order)                     | struct a * | (struct b *base, int order) | struct a * (struct b *, int)
			struct a **f(void)                                         | struct a ** | (void) | struct a ** ()
			extern int __must_check f(struct a *a)                     | extern int __must_check | (struct a *a) | int (struct a *)
			static inline unsigned long f(u64 n)                       | static inline unsigned long | (u64 n) | unsigned long (u64)
			int __printf(1, 2) f(const char *fmt, ...)                 | int __printf(1, 2) | (const char *fmt, ...) | int (const char *, ...)
			void f(spinlock_t *l) __must_hold(l)                       | void | (spinlock_t *l) | void (spinlock_t *)
			void f(struct a *a) __cold __must_check                    | void | (struct a *a) | void (struct a *)
			core void f(struct a *a)                                   | void | (struct a *a) | void (struct a *)
			""")
	void aFunctionIsSplitAtItsName(String prototype, String returnType, String parameters, String signature) {
		var function = read(prototype + ";").getFunctions().getFirst();
		assertEquals(List.of("f", returnType, parameters, signature),
				List.of(function.getName(), function.getReturnType(), function.getParameters(), function.signature().toString()));
	}

	private Api read(String member) {
		var result = new DocumentReader().read(TestFiles.write(folder, "prototype.seriatim", "api a { header \"a.h\" " + member + " }"));
		assertEquals(List.of(), result.problems());
		return result.document().getApis().getFirst();
	}
}
