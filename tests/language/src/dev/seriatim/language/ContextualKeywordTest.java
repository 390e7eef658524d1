package dev.seriatim.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.model.validation.ModelIssues;

final class ContextualKeywordTest {

	/** Keywords of C, and attributes with an argument list, which name nothing in C either. */
	private static final Set<String> NO_NAMES = Set.of("struct", "union", "enum", "for", "else", "typeof", "typeof_unqual", "__typeof", "__typeof__",
			"__attribute__", "__attribute", "__declspec", "__printf", "__scanf", "__aligned", "__section", "__acquires", "__releases",
			"__must_hold", "__alloc_size", "__counted_by", "__alias", "__assume_aligned");

	private static final Set<String> SAME_WORD = Set.of(ModelIssues.DUPLICATE_NAME, ModelIssues.UNKNOWN_RULE);

	@TempDir
	Path folder;

	static Stream<String> keywords() {
		var grammar = StandaloneLanguage.injector().getInstance(IGrammarAccess.class).getGrammar();
		return GrammarUtil.getAllKeywords(grammar).stream().filter(keyword -> Character.isJavaIdentifierStart(keyword.charAt(0)))
				.filter(keyword -> !NO_NAMES.contains(keyword)).sorted();
	}

	@ParameterizedTest
	@MethodSource("keywords")
	void everyKeywordNamesAnything(String keyword) {
		assertReads("""
				api KEY {
					header "include/linux/key.h"
					guard KEY
					ops struct KEY {
						struct KEY *(*KEY)(KEY KEY, struct KEY *KEY, int (*KEY)(unsigned KEY));
					}
					unsigned KEY *KEY(int KEY, KEY) : exported, must hold KEY, must not hold other->KEY;
					core struct KEY *other(int KEY);
					macro KEY(KEY)
					core notify KEY, other raises other_callback;
					type struct KEY { unsigned KEY; struct KEY *other; KEY (*KEY)(KEY KEY); }
					type enum other { KEY = KEY }
					constant KEY = KEY;
					retry in KEY checks KEY, KEY;
					severity KEY info;
					suppress KEY of KEY because "key";
					ops struct others { void (*other_callback)(void); }
				}
				consumer KEY of KEY in "a.c";
				series "key" {
					promise KEY works from 1;
					promise patch 1 keeps KEY compatible;
					patch 1 { renames other_callback to KEY; converts KEY; site KEY: nothing -> other_callback; context other_callback must hold KEY; }
					severity KEY info;
					suppress KEY of KEY because "key";
				}
				""".replace("KEY", keyword));
	}

	@ParameterizedTest
	@ValueSource(strings = { "order", "base", "from", "site", "move", "patch", "series", "api", "consumer", "work", "with", "hold", "tree", "reroll" })
	void aCallbackWithTheNameOfAKeywordCanBeReferredTo(String keyword) {
		assertReads("""
				api a {
					header "include/linux/a.h"
					ops struct ops {
						void (*KEY)(void);
						void (*other)(void) : shortcut for KEY, other_still, atomic;
						void (*other_still)(void) : pairs with KEY, optional;
					}
					notify f raises other, KEY or else other_still;
					notify g raises other or else KEY;
				}
				consumer c of a needs other, KEY may sleep;
				series "s" {
					patch 1 { adds KEY, other; removes KEY; renames KEY to KEY; site f: KEY, other -> other_still, KEY; context KEY, other may sleep; }
					promise order KEY before KEY, KEY last;
					variant "v" { split KEY from 1 to 2 left out; split other from 1 to 2 standing in KEY, other_still; }
				}
				""".replace("KEY", keyword));
	}

	/** That one word stands for everything is a problem of its own. */
	private void assertReads(String text) {
		var problems = new DocumentReader().read(TestFiles.write(folder, "keyword.seriatim", text)).problems();
		assertEquals(List.of(), problems.stream().filter(problem -> !SAME_WORD.contains(problem.code())).toList());
	}
}
