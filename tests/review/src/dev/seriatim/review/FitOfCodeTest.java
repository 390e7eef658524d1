package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.usage.UsageFactory;

/** What is said of the code of consumers and callers, on C texts. */
final class FitOfCodeTest {

	private static final Api API = ShippedContracts.eras("mmu_notifier").getFirst().load();
	private static final String HEADER = "include/linux/mmu_notifier.h";
	private static final String DRIVER = "drivers/a.c";

	private static final String MEMBERS = "struct mmu_notifier_ops {\n\tunsigned int flags;\n\tvoid (*release)(struct mmu_notifier *mn, struct mm_struct *mm);\n"
			+ "\tvoid (*invalidate_page)(struct mmu_notifier *mn, %s address);\n};\n";
	private static final String FUNCTIONS = "static void a_release(struct mmu_notifier *mn, struct mm_struct *mm)\n{\n}\n"
			+ "static void a_page(struct mmu_notifier *mn, unsigned long address)\n{\n}\n";

	@Test
	void valuesWithoutDesignatorsFollowTheOrderOfTheMembers() {
		assertEquals(List.of("1 error invalidate_page 7: invalidate_page of struct mmu_notifier_ops is void (struct mmu_notifier *, struct page *), "
				+ "and a_page is void (struct mmu_notifier *, unsigned long): that does not build"), changed("struct mmu_notifier_ops ops = { 0, a_release, a_page };"));
		assertEquals(1, changed("struct mmu_notifier_ops ops = { .release = a_release, a_page };").size());
		assertEquals(List.of(), changed("struct mmu_notifier_ops ops = { 0, a_release, NULL };"));
	}

	@Test
	void aValueWhoseMemberNobodyCanTellIsNotClean() {
		var table = "static struct mmu_notifier_ops ops = { 0, a_release, NULL };\n";
		assertEquals(List.of("1 ? 7: ops sets a_release without naming a member, and of struct mmu_notifier_ops too little is known to tell which that is"),
				new CodeSeries(API).base(DRIVER, FUNCTIONS).patch(DRIVER, FUNCTIONS + table).patch(DRIVER, "int other;\n" + FUNCTIONS + table)
						.findings("CALLBACK_TYPE_MISMATCH"));
		assertEquals(List.of(), new CodeSeries(API).base(HEADER, MEMBERS.formatted("unsigned long")).base(DRIVER, FUNCTIONS).patch(DRIVER, FUNCTIONS + table)
						.findings("CALLBACK_TYPE_MISMATCH"));
	}

	@Test
	void assignmentsCount() {
		assertEquals(1, changed("void f(struct mmu_notifier_ops *ops)\n{\n\tops->invalidate_page = a_page;\n}").size());
	}

	@Test
	void aCastHidesTheTypeAndIsNotClean() {
		assertEquals(List.of("1 ? 7: invalidate_page of struct mmu_notifier_ops has another type, and whether (void *)a_page, to which ops sets it, has it too is not visible"),
				changed("struct mmu_notifier_ops ops = { .invalidate_page = (void *)a_page };"));
	}

	@Test
	void aTypedefNameMayStandForTheSame() {
		var series = new CodeSeries(API).base(HEADER, MEMBERS.formatted("unsigned long")).base(DRIVER, FUNCTIONS + "struct mmu_notifier_ops ops = { .invalidate_page = a_page };");
		assertEquals(List.of("1 ? 7: invalidate_page of struct mmu_notifier_ops has another type, and whether a_page, to which ops sets it, has it too is not visible"),
				series.patch(HEADER, MEMBERS.formatted("pgoff_t")).findings("CALLBACK_TYPE_MISMATCH"));
	}

	private static List<String> changed(String table) {
		return new CodeSeries(API).base(HEADER, MEMBERS.formatted("unsigned long")).base(DRIVER, FUNCTIONS + table)
				.patch(HEADER, MEMBERS.formatted("struct page *")).findings("CALLBACK_TYPE_MISMATCH");
	}

	@Test
	void whoTakesAnyNumberOfArgumentsIsGivenEnough() {
		var header = "#define mmu_notifier_log(mm, args...) do_log(mm, ##args)\n#define mmu_notifier_one(mm) do_one(mm)\n#define mmu_notifier_two mmu_notifier_one\n";
		var calls = "void f(void)\n{\n\tmmu_notifier_log(mm, 1, 2);\n\tmmu_notifier_log(mm);\n\tmmu_notifier_one();\n\tmmu_notifier_two(%s);\n}\n";
		assertEquals(List.of(), new CodeSeries(API).patch(HEADER, header).patch(DRIVER, calls.formatted("mm")).findings("CALL_ARITY_MISMATCH"));
		assertEquals(List.of("2 error mmu_notifier_two 6: mmu_notifier_two takes 1 argument, and f (drivers/a.c) passes 2: that does not build"),
				new CodeSeries(API).patch(HEADER, header).patch(DRIVER, calls.formatted("mm, 1")).findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void whatIsDeclaredTwiceFitsWhoeverIsMeant() {
		var series = new CodeSeries(API).base(HEADER, "int mmu_notifier_register(struct mmu_notifier *mn, struct mm_struct *mm);\n").base("arch/a/include/asm/a.h",
				"int mmu_notifier_register(struct a *a);\n");
		assertEquals(List.of(), series.patch(DRIVER, "int f(void)\n{\n\treturn mmu_notifier_register(a);\n}\n").findings("CALL_ARITY_MISMATCH"));
	}

	@Test
	void anArgumentThatAMacroDropsIsNoUse() {
		assertEquals(List.of(), withoutConstant("#define mmu_event(mn, event) do_event(mn)\n", "mmu_event(mn, MMU_EVENT_CLEAR)"));
		assertEquals(List.of(), withoutConstant("#define mmu_event(mn, ...) do_event(mn)\n", "mmu_event(mn, 1, MMU_EVENT_CLEAR)"));
	}

	@Test
	void whatAMacroHandsOnIsAUse() {
		var gone = List.of("1 error MMU_EVENT_CLEAR 3: MMU_EVENT_CLEAR is gone since patch 1 and still used: drivers/a.c");
		assertEquals(gone, withoutConstant("#define mmu_event(mn, event) do_event(mn, event)\n", "mmu_event(mn, MMU_EVENT_CLEAR)"));
		assertEquals(gone, withoutConstant("#define mmu_event(mn, event) do_event(mn)\n", "mmu_event(MMU_EVENT_CLEAR, 1)"));
		assertEquals(gone, withoutConstant("#define mmu_event(mn, event) do_event(mn)\n", "mmu_event(mn, MMU_EVENT_CLEAR) + MMU_EVENT_CLEAR"));
		assertEquals(gone, withoutConstant("int mmu_event(struct mmu_notifier *mn, int event);\n", "mmu_event(mn, MMU_EVENT_CLEAR)"));
		assertEquals(gone, withoutConstant("#ifdef CONFIG_X\nint mmu_event(int mn, int event);\n#else\n#define mmu_event(mn, event) 0\n#endif\n", "mmu_event(mn, MMU_EVENT_CLEAR)"));
		assertEquals(gone, withoutConstant("", "mmu_event(mn, MMU_EVENT_CLEAR)"));
	}

	private static List<String> withoutConstant(String header, String use) {
		var api = ShippedContracts.eras("mmu_notifier").getFirst().load();
		var constant = ContractFactory.eINSTANCE.createConstant();
		constant.setName("MMU_EVENT_CLEAR");
		api.getConstants().add(constant);
		return new CodeSeries(api).base(HEADER, "enum { MMU_EVENT_CLEAR, MMU_EVENT_OTHER };\n" + header).base(DRIVER, "int f(void)\n{\n\treturn " + use + ";\n}\n")
				.patch(HEADER, "enum { MMU_EVENT_OTHER };\n" + header).findings("USED_AFTER_REMOVED");
	}

	@Test
	void theUsersOfARenameWithoutTheRenameDoNotBuild() {
		assertEquals(List.of("1 error mmu_enlist 3: mmu_enlist is used from patch 1 on, and no patch that is judged adds it: f (drivers/a.c)"),
				insteadOfRegister("mmu_enlist(mn, mm)"));
	}

	@Test
	void whatAnyFileMentionsOrIsNoNewNameOfTheSameCallMayBeDeclaredThere() {
		assertEquals(List.of(), insteadOfRegister("mmu_hidden(mn, mm)"));
		assertEquals(List.of(), insteadOfRegister("enlist(mn, mm)"));
		assertEquals(List.of(), insteadOfRegister("mmu_enlist(mn)"));
		assertEquals(List.of(), insteadOfRegister("mmu_enlist(mn, mm) + mmu_notifier_register(mn, mm)"));
		assertEquals(List.of(), insteadOfRegister("mmu_enlist(mn, mm);\n}\nint mmu_enlist(void *mn, void *mm)\n{\n\treturn 0"));
	}

	private static List<String> insteadOfRegister(String call) {
		var caller = "int f(struct mmu_notifier *mn, struct mm_struct *mm)\n{\n\treturn %s;\n}\n";
		return new CodeSeries(API).base(HEADER, "int mmu_notifier_register(struct mmu_notifier *mn, struct mm_struct *mm);\n")
				.base(DRIVER, caller.formatted("mmu_notifier_register(mn, mm)")).patch(DRIVER, caller.formatted(call)).findings("USED_BEFORE_ADDED");
	}

	@Test
	void aSequenceThatIsReadAndComparedIsARetryProtocolToo() {
		var good = "int fault(struct a *a)\n{\n\tint seq = a->seq;\n\twork(a);\n\tif (seq != a->seq)\n\t\treturn -EAGAIN;\n\treturn 0;\n}\n";
		assertEquals(List.of(), retry("seq", "seq").base(DRIVER, good).patch(DRIVER, "int other;\n" + good).findings("RETRY_MISSING"));
		assertEquals(List.of("1 error fault 3: fault does not check seq after seq: it uses what an invalidation may have changed meanwhile"),
				retry("seq", "seq").base(DRIVER, good).patch(DRIVER, good.replace("\tif (seq != a->seq)\n\t\treturn -EAGAIN;\n", "").replace("int seq = a->seq", "a->seq"))
						.findings("RETRY_MISSING"));
	}

	@Test
	void aCheckWithoutABeginningIsFoundAndAFunctionThatIsNotThereIsSaid() {
		var text = "int fault(struct a *a)\n{\n\tint seq = begin(a);\n\treturn retry(a, seq);\n}\n";
		assertEquals(List.of(), retry("begin", "retry").patch(DRIVER, text).findings("RETRY_MISSING"));
		assertEquals(List.of("1 error fault 4: fault checks retry without begin before: it cannot notice an invalidation that runs meanwhile"),
				retry("begin", "retry").base(DRIVER, text).patch(DRIVER, text.replace("begin(a)", "0")).findings("RETRY_MISSING"));
		assertEquals(List.of("0 ? 0: fault must follow a retry protocol, and no file that was read defines it"),
				retry("begin", "retry").patch(DRIVER, "int other;\n").findings("RETRY_MISSING"));
	}

	private static CodeSeries retry(String begin, String end) {
		var retry = ContractFactory.eINSTANCE.createRetryProtocol();
		retry.setFunction("fault");
		retry.setBegin(begin);
		retry.setEnd(end);
		var consumer = UsageFactory.eINSTANCE.createConsumer();
		consumer.setName("A");
		consumer.setPath(DRIVER);
		consumer.getRetries().add(retry);
		return new CodeSeries(API).consumer(consumer);
	}
}
