package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;

/** Calls through ops tables whose types other files declare, on C texts. */
final class CallsThroughTablesTest {

	private static final Api API = ShippedContracts.eras("mmu_notifier").getFirst().load();
	private static final String HEADER = "include/linux/mmu_notifier.h";
	private static final String CORE = "mm/a.c";

	private static final String TABLE = "struct mmu_notifier_ops {\n\tvoid (*release)(struct mmu_notifier *mn);\n"
			+ "\tvoid (*invalidate_page)(struct mmu_notifier *mn, %s);\n};\nstruct mmu_notifier {\n\tconst struct mmu_notifier_ops *ops;\n};\n";
	private static final String BEFORE = TABLE.formatted("unsigned long address");
	private static final String AFTER = TABLE.formatted("unsigned long address, int flags");
	private static final String MISFIT = " invalidate_page 4: invalidate_page of struct mmu_notifier_ops takes 3 arguments, and f (mm/a.c) passes 2: that does not build";

	private static CodeSeries series(String body) {
		return new CodeSeries(API).base(HEADER, BEFORE).base(CORE, function(body));
	}

	/** Its statement stands in line 4. */
	private static String function(String body) {
		return "#include <linux/mmu_notifier.h>\nvoid f(struct mmu_notifier *mn, unsigned long at)\n{\n\t" + body + "\n}\n";
	}

	private static List<String> changed(CodeSeries series) {
		return series.patch(HEADER, AFTER).findings("CALL_ARITY_MISMATCH");
	}

	@Test
	void aCallThatDoesNotFollowTheMemberIsFoundUntilItIsConverted() {
		var call = "mn->ops->invalidate_page(mn, at);";
		assertEquals(List.of("1 error" + MISFIT), changed(series(call)));
		assertEquals(List.of("1 warning" + MISFIT), series(call).patch(HEADER, AFTER).patch(CORE, function("mn->ops->invalidate_page(mn, at, 0);")).findings("CALL_ARITY_MISMATCH"));
		assertEquals(List.of(), changed(series("mn->ops->release(mn);")));
	}

	@Test
	void whatIsBrokenAtTheBaseIsNotBlamed() {
		assertEquals(List.of(), changed(series("mn->ops->invalidate_page(mn);")));
	}

	@Test
	void aLocalCopyOfTheTableIsFollowedAndOneOfTheMemberIsNot() {
		assertEquals(List.of("1 error" + MISFIT), changed(series("const struct mmu_notifier_ops *ops = mn->ops; ops->invalidate_page(mn, at);")));
		assertEquals(List.of(), changed(series("void (*call)(struct mmu_notifier *, unsigned long) = mn->ops->invalidate_page; call(mn, at);")));
	}

	@Test
	void whatFunctionsReturnIsFollowed() {
		var getter = "const struct mmu_notifier_ops *ops_of(struct mmu_notifier *mn);\n";
		assertEquals(List.of("1 error" + MISFIT), changed(series("ops_of(mn)->invalidate_page(mn, at);").base("mm/a.h", getter)));
		assertEquals(List.of(), changed(series("ops_of(mn)->invalidate_page(mn, at);").base("mm/a.h", getter.replace("mmu_notifier_ops", "page_ops"))));
	}

	@Test
	void aVariableHasTheTypeThatTheIncludedHeadersGiveIt() {
		var ours = "extern const struct mmu_notifier_ops *current_ops;\n";
		var others = "extern struct page_ops current_ops[2];\n";
		var call = "current_ops->invalidate_page(mn, at);";
		assertEquals(List.of("1 error" + MISFIT), changed(series(call).base("mm/a.h", ours)));
		assertEquals(List.of(), changed(series(call).base("mm/a.h", others)));
		assertEquals(List.of(), changed(series(call).base("mm/a.h", ours).base("drivers/b.h", others)));
		assertEquals(List.of("1 error" + MISFIT), changed(including("../lib/a.h", call).base("lib/a.h", "#include <linux/b.h>\n").base("include/linux/b.h", ours).base("drivers/b.h", others)));
		assertEquals(List.of(), changed(including("b.h", call).base("mm/b.h", others).base("drivers/b.h", ours)));
	}

	private static CodeSeries including(String header, String body) {
		return series(body).base(CORE, function(body).replace("<linux/mmu_notifier.h>", "\"" + header + "\""));
	}

	@Test
	void aMacroOrAFileWithTheNameOfTheVariableHidesIt() {
		var call = "current_ops->invalidate_page(mn, at);";
		assertEquals(List.of(), changed(series(call).base("mm/a.h", "extern const struct mmu_notifier_ops *current_ops;\n#define current_ops pages->ops\n")));
		assertEquals(List.of(), changed(series(call).base("mm/b.c", "static const struct mmu_notifier_ops *current_ops;\n")));
	}

	@Test
	void aMemberOfTheSameNameInAnotherStructIsNotMeant() {
		var pages = "struct page_ops {\n\tvoid (*invalidate_page)(struct page *page, int flags);\n};\nstruct pages {\n\tstruct page_ops *ops;\n};\n";
		assertEquals(List.of(), changed(series("struct pages *pages = get(mn); pages->ops->invalidate_page(page, 0);").base("include/linux/pages.h", pages)));
		assertEquals(List.of(), changed(series("all_pages->ops->invalidate_page(page, 0);").base("include/linux/pages.h", pages + "extern struct pages *all_pages;\n")));
	}

	@Test
	void whatIsOnlyTakenForTheTableIsNotClean() {
		var call = "unseen->ops->invalidate_page(mn, at);";
		assertEquals(List.of("1 ? 4: invalidate_page of struct mmu_notifier_ops takes 3 arguments now, and whether f (mm/a.c) calls it or the member of another struct is not visible"),
				changed(series(call)));
		assertEquals(List.of(), series("f();").patch(CORE, function(call.replace(", at", ""))).findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void macrosCanStandForSeveralArguments() {
		assertEquals(List.of("1 ? 4: invalidate_page of struct mmu_notifier_ops takes 3 arguments, and for how many the macros stand that f (mm/a.c) passes is not visible"),
				changed(series("mn->ops->invalidate_page(BOTH);").base("mm/a.h", "#define BOTH mn, (at)\n")));
		assertEquals(List.of("1 ? 4: invalidate_page of struct mmu_notifier_ops takes 2 arguments, and for how many the macros stand that f (mm/a.c) passes is not visible"),
				series("f();").patch(CORE, function("mn->ops->invalidate_page(UNSEEN(mn));")).findings("CALL_ARITY_MISMATCH"));
		assertEquals(List.of(), series("mn->ops->invalidate_page(mn, at);").patch(CORE, function("mn->ops->invalidate_page(mn, FIRST);")).findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void macrosThatStoodForOneArgumentStillDo() {
		assertEquals(List.of("1 error" + MISFIT), changed(series("mn->ops->invalidate_page(mn, PAGE_SIZE);")));
		assertEquals(List.of("1 error" + MISFIT), changed(series("mn->ops->invalidate_page(mn, TWICE(at));").base("mm/a.h", "#define TWICE(x) max((x), (x))\n")));
		assertEquals(List.of("1 error" + MISFIT.replace("3 arguments", "2 arguments").replace("passes 2", "passes 3")),
				series("f();").patch(CORE, function("mn->ops->invalidate_page(mn, FIRST, at);")).findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void aCallThatThePreprocessorHidesIsNotThere() {
		var call = "\n#ifndef CONFIG_MMU_NOTIFIER\n\tmn->ops->invalidate_page(mn, at);\n#else\n\tmn->ops->invalidate_page(mn, at, 0);\n#endif\n";
		assertEquals(List.of(), series("f();").patch(HEADER, AFTER).patch(CORE, function(call)).findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void aMemberOfTwoFormsTakesEither() {
		var both = TABLE.formatted("unsigned long address);\n#ifdef CONFIG_A\n\tvoid (*invalidate_page)(struct mmu_notifier *mn, unsigned long address, int flags").replace(
				"\tvoid (*invalidate_page)(struct mmu_notifier *mn, unsigned long address);\n#ifdef CONFIG_A\n",
				"#ifndef CONFIG_A\n\tvoid (*invalidate_page)(struct mmu_notifier *mn, unsigned long address);\n#else\n").replace("int flags);\n", "int flags);\n#endif\n");
		assertEquals(List.of(), series("mn->ops->invalidate_page(mn, at);").patch(HEADER, both).findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void aCallThroughAVariableOfAnotherHeaderIsUsedAndTested() {
		var declared = "extern const struct mmu_notifier_ops *current_ops;\n";
		var tested = "if (current_ops->release)\n\t\tcurrent_ops->release(mn);";
		assertEquals(1, series(tested).base("mm/a.h", declared).patch(CORE, function("current_ops->release(mn);")).findings("OPS_MEMBER_REQUIRED").size());
		assertEquals(0, series(tested).base("mm/a.h", declared).patch(CORE, function("if (!current_ops->release)\n\t\treturn;\n\tcurrent_ops->release(mn);"))
				.findings("OPS_MEMBER_REQUIRED").size());
		assertEquals(List.of("1 error release 5: release is gone since patch 1 and still used: f (mm/a.c)"), removed(series(tested).base("mm/a.h", declared)));
		assertEquals(List.of(), removed(series(tested).base("mm/a.h", declared.replace("mmu_notifier_ops", "page_ops"))));
	}

	private static List<String> removed(CodeSeries series) {
		return series.patch(HEADER, BEFORE.replace("\tvoid (*release)(struct mmu_notifier *mn);\n", "")).findings("USED_AFTER_REMOVED");
	}
}
