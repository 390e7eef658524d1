package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;

/** Which paths through a function leave between {@code S(r)} and {@code E(r)}, which stand for the two notify functions of a range. */
final class RangePathsTest {

	private static final Api API = ShippedContracts.eras("mmu_notifier").getFirst().load();

	@ParameterizedTest
	@ValueSource(strings = {
			"S(r); work(); E(r); return 0;",
			"if (early) return -EINVAL; S(r); work(); E(r); return 0;",
			"S(r); if (work()) { ret = -ENOMEM; goto out; } more(); out: E(r); return ret;",
			"S(r); if (a) { E(r); return 1; } else { E(r); } return 0;",
			"S(r); for (;;) { if (work()) break; } E(r);",
			"S(r); while (next(&p)) { if (skip(p)) continue; if (work(p)) break; } E(r); return 0;",
			"S(r); for_each_page(p, r) { if (work(p)) break; } E(r);",
			"S(r); for_each_page(p, r) work(p); E(r);",
			"for (i = 0; i < n; i++) { S(r); if (work(i)) { E(r); return -EIO; } E(r); }",
			"S(r); do { if (work()) break; } while (more()); E(r); return 0;",
			"S(r); switch (kind) { case 1: work(); break; case 2: more(); /* fall through */ default: rest(); } E(r);",
			"S(r); BUG_ON(bad); if (worse) BUG(); E(r); return 0;",
			"S(r); if (bad) panic(\"bad\"); E(r); return 0;",
			"if (cow) S(r); work(); if (cow) E(r); return 0;",
			"if (is_cow(vma->flags)) S(r); work(); if (is_cow(vma->flags)) E(r); return 0;",
			"if (cow) { S(r); } else { lock(); } work(); if (!cow) unlock(); else E(r); return 0;",
			"if (cow == 0) work(); else S(r); work(); if (cow) E(r); return 0;",
			"if (start && end) S(r); work(); if (start && end) E(r); return 0;",
			"if (unlikely(cow)) S(r); if (!cow) return 0; E(r); return 1;",
			"bool told = false; while (work()) { if (!told) { told = true; S(r); } } if (told) E(r); return 0;",
			"S(r); S(q); work(); E(q); E(r); return 0;",
			"S(r); ret = ({ int x = work(); if (x) more(); x; }); E(r); return ret;",
			"if (mmu_notifier_invalidate_range_start(r, 0, 0)) return -EAGAIN; work(); E(r); return 0;",
			"ret = mmu_notifier_invalidate_range_start(r, 0, 0); if (ret) return ret; work(); E(r); return 0;",
			"ret = mmu_notifier_invalidate_range_start(r, 0, 0); if (ret < 0) goto out; work(); E(r); out: return ret;",
			"scoped_guard(mutex, &lock) { S(r); work(); E(r); } return 0;",
			"S(r); scoped_guard(mutex, &lock) { work(); E(r); } return 0;",
			"S(r); return finish(work(), E(r));",
			"work(); return 0;" })
	void aRangeThatEndsOnEveryPathIsFine(String body) {
		assertEquals(List.of(), review(body), body);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"S(r); if (work()) return -ENOMEM; E(r); return 0;",
			"S(r); return -ENOMEM; E(r);",
			"if (cow) S(r); if (work()) return -ENOMEM; if (cow) E(r); return 0;",
			"S(r); do { if (work()) return -ENOMEM; } while (more()); E(r); return 0;",
			"for (i = 0; i < n; i++) { S(r); if (work(i)) return -ENOMEM; E(r); } return 0;",
			"S(r); switch (kind) { case 1: return -ENOMEM; default: break; } E(r); return 0;",
			"S(r); if (a && (b || c)) return -ENOMEM; E(r); return 0;",
			"S(r); x = a ? b : c; if (x) { more(); return -ENOMEM; } E(r); return 0;",
			"S(r); S(q); E(q); if (work()) return -ENOMEM; E(r); return 0;",
			"ret = mmu_notifier_invalidate_range_start(r, 0, 0); if (ret) return ret; if (work()) return -ENOMEM; E(r); return 0;",
			"S(r); for_each_page(p, r) { if (work(p)) return -ENOMEM; } E(r); return 0;" })
	void aReturnBetweenThemIsFound(String body) {
		assertEquals(List.of("1 error f 4: f returns -ENOMEM after invalidate_range_start without invalidate_range_end"), review(body), body);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"S(r); if (work()) goto out; E(r); out: return ret;",
			"S(r); if (work()) { E(r); } return ret;",
			"S(r); for (;;) { if (work()) goto out; if (more()) break; } E(r); out: return ret;",
			"if (cow) S(r); cow = work(); if (a) goto out; E(r); out: return ret;",
			"if (mmu_notifier_invalidate_range_start(r, 0, 0)) { E(r); return 1; } return ret;" })
	void aJumpOverTheEndIsFound(String body) {
		assertEquals(1, review(body).size(), body);
	}

	@Test
	void whatIsAssignedInBetweenNoLongerCorrelates() {
		assertEquals(List.of("1 ? 4: whether every path through f from invalidate_range_start reaches invalidate_range_end depends on what is not followed"),
				review("if (cow) S(r); cow = work(); if (cow) E(r); return 0;"));
	}

	@Test
	void aMacroThatReturnsLeavesItsUser() {
		var text = "#define CHECK(x) do { if (x) return -EINVAL; } while (0)\n#define DO(x) do { work(x); } while (0)\n";
		assertEquals(List.of("1 error f 6: f returns in CHECK after invalidate_range_start without invalidate_range_end"),
				series(text + function("f", "S(r); DO(1); CHECK(a); E(r); return 0;")));
	}

	@Test
	void aMacroCanStartAndEnd() {
		var text = "#define START(r) do { prepare(); S(r); } while (0)\n#define END(r) E(r)\n".replace("S(r);", "mmu_notifier_invalidate_range_start(r, 0, 0);")
				.replace(" E(r)", " mmu_notifier_invalidate_range_end(r, 0, 0)");
		assertEquals(List.of(), series(text + function("f", "START(r); work(); END(r); return 0;")));
	}

	@Test
	void aDirectCallerCanEndWhatItsCalleeStarts() {
		var callee = function("follow", "S(r); if (!work()) return 0; E(r); return -EINVAL;");
		assertEquals(List.of(), series(callee + function("f", "if (follow(r)) return -EINVAL; more(); E(r); return 0;")));
		assertEquals(List.of("1 error f 9: f returns -EIO after invalidate_range_start without invalidate_range_end"),
				series(callee + function("f", "if (follow(r)) return -EINVAL; if (more()) return -EIO; E(r); return 0;")));
	}

	@Test
	void aDirectCalleeCanEndWhatItsCallerStarts() {
		var callee = function("finish", "work(); E(r);");
		assertEquals(List.of(), series(callee + function("f", "S(r); work(); finish(r); return 0;")));
		assertEquals(List.of("1 error f 9: f returns -EIO after invalidate_range_start without invalidate_range_end"),
				series(callee + function("f", "S(r); if (work()) return -EIO; finish(r); return 0;")));
	}

	@Test
	void overSeveralCallsNothingIsConcluded() {
		var text = function("start", "S(r); return 0;") + function("wrap", "return start(r);") + function("f", "wrap(r); work(); E(r); return 0;");
		assertEquals(2, series(text).stream().filter(line -> line.startsWith("1 ? ")).count());
		assertEquals(2, series(text).size());
	}

	@Test
	void whatTheBaseLeavesOpenIsNotBlamedOnTheSeries() {
		var bad = function("f", "S(r); if (work()) return -ENOMEM; E(r); return 0;");
		assertEquals(List.of(), new CodeSeries(API).base("mm/a.c", bad).patch("mm/a.c", "int unrelated;\n" + bad).findings("RANGE_UNPAIRED"));
		assertEquals(List.of("2 warning f 4: f returns -ENOMEM after invalidate_range_start without invalidate_range_end"),
				new CodeSeries(API).base("mm/a.c", function("f", "S(r); E(r); return 0;")).patch("mm/b.c", "int unrelated;\n").patch("mm/a.c", bad)
						.patch("mm/a.c", function("f", "S(r); E(r); return 0;")).findings("RANGE_UNPAIRED"));
	}

	@Test
	void anEndThatIsTakenAwayIsMissedWhereTheSiteStillRaisesIt() {
		var before = function("f", "S(r); if (a) { E(r); return 1; } E(r); return 0;");
		var after = function("f", "S(r); if (a) { E(r); return 1; } return 0;");
		assertEquals(List.of("1 error f 4: f returns 0 after invalidate_range_start without invalidate_range_end"),
				new CodeSeries(API).base("mm/a.c", before).patch("mm/a.c", after).findings("RANGE_UNPAIRED"));
	}

	private static List<String> review(String body) {
		return series(function("f", body));
	}

	/** The code is what a patch adds. */
	private static List<String> series(String text) {
		return new CodeSeries(API).patch("mm/a.c", text).findings("RANGE_UNPAIRED");
	}

	private static String function(String name, String body) {
		return "int %s(struct mm_struct *r)\n{\n\tint ret = unknown();\n\t%s\n}\n".formatted(name,
				body.replaceAll("\\bS\\((\\w)\\)", "mmu_notifier_invalidate_range_start($1, 0, 0)").replaceAll("\\bE\\((\\w)\\)",
						"mmu_notifier_invalidate_range_end($1, 0, 0)"));
	}
}
