package dev.seriatim.language.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Execution;

final class ShippedContractsTest {

	static Stream<Era> eras() {
		return ShippedContracts.eras().stream();
	}

	@Test
	void theErasOfAnApiAreInOrder() {
		assertEquals(List.of("2008", "2.6.27", "4.12", "4.13", "5.10", "6.1", "6.5", "6.9"), ShippedContracts.eras("mmu_notifier").stream().map(Era::era).toList());
		assertEquals(List.of(), ShippedContracts.eras("netdev"));
	}

	@ParameterizedTest
	@MethodSource("eras")
	void anEraNamesItsApiAndHeader(Era era) {
		var api = era.load();
		assertEquals(era.name(), api.getName());
		assertEquals(List.of("include/linux/mmu_notifier.h"), api.getHeaders());
		assertEquals("CONFIG_MMU_NOTIFIER", api.getGuard());
	}

	@ParameterizedTest
	@MethodSource("eras")
	void anEraIsReadOnce(Era era) {
		assertSame(era.load(), era.load());
	}

	@ParameterizedTest
	@MethodSource("eras")
	void everyCallbackTakesItsNotifierFirst(Era era) {
		for (var callback : era.load().callbacks())
			if (!callback.getName().equals("alloc_notifier"))
				assertTrue(callback.signature().parameters().getFirst().matches("struct mmu_(interval_)?notifier \\*"), callback.getName());
	}

	@ParameterizedTest
	@MethodSource("eras")
	void whatIsRaisedBetweenStartAndEndIsPaired(Era era) {
		var start = callback(era.load(), "invalidate_range_start");
		assertEquals("invalidate_range_end", start.getPairsWith().getName());
	}

	@ParameterizedTest
	@MethodSource("eras")
	void onlyAgingIsAHint(Era era) {
		for (var callback : era.load().callbacks())
			assertEquals(callback.getName().endsWith("young"), callback.isHint(), callback.getName());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2008 | ptep_clear_flush_notify                | invalidate_page
			2008 | ptep_clear_flush_young_notify          | clear_flush_young
			2008 | mmu_notifier_invalidate_range_end      | invalidate_range_end
			4.13 | mmu_notifier_invalidate_page           | invalidate_page
			4.13 | ptep_clear_flush_notify                | invalidate_range
			4.13 | mmu_notifier_invalidate_range_end      | invalidate_range_end invalidate_range
			4.13 | set_pte_at_notify                      | change_pte
			4.13 | ptep_clear_young_notify                | clear_young
			2.6.27 | ptep_clear_flush_notify              | invalidate_page
			4.12 | ptep_clear_flush_notify                | invalidate_range
			5.10 | mmu_notifier_invalidate_range_only_end | invalidate_range_end
			6.1  | mmu_notifier_invalidate_range_end      | invalidate_range_end invalidate_range
			6.9  | mmu_notifier_invalidate_range_end      | invalidate_range_end
			6.9  | set_pte_at_notify                      | change_pte
			6.5  | mmu_notifier_invalidate_range_only_end | invalidate_range_end
			6.5  | mmu_notifier_invalidate_range_end      | invalidate_range_end invalidate_range
			6.5  | mmu_notifier_invalidate_range_start    | invalidate_range_start invalidate
			6.5  | pudp_huge_clear_flush_notify           | invalidate_range
			""")
	void aNotifyFunctionRaisesWhatItDidAtTheTime(String era, String function, String raised) {
		assertEquals(List.of(raised.split(" ")), raises(era(era), function));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2008 | clear_flush_young      | int (struct mmu_notifier *, struct mm_struct *, unsigned long)
			4.13 | clear_flush_young      | int (struct mmu_notifier *, struct mm_struct *, unsigned long, unsigned long)
			4.13 | change_pte             | void (struct mmu_notifier *, struct mm_struct *, unsigned long, pte_t)
			4.13 | invalidate_range_start | void (struct mmu_notifier *, struct mm_struct *, unsigned long, unsigned long)
			6.5  | invalidate_range_start | int (struct mmu_notifier *, const struct mmu_notifier_range *)
			2.6.27 | clear_flush_young    | int (struct mmu_notifier *, struct mm_struct *, unsigned long)
			5.10 | invalidate_range_start | int (struct mmu_notifier *, const struct mmu_notifier_range *)
			6.9  | arch_invalidate_secondary_tlbs | void (struct mmu_notifier *, struct mm_struct *, unsigned long, unsigned long)
			6.5  | alloc_notifier         | struct mmu_notifier * (struct mm_struct *)
			6.5  | invalidate             | bool (struct mmu_interval_notifier *, const struct mmu_notifier_range *, unsigned long)
			""")
	void aCallbackHasTheTypeOfTheTime(String era, String name, String signature) {
		assertEquals(signature, callback(era(era), name).signature().toString());
	}

	@Test
	void aCallbackIsThereUntilItWasRemoved() {
		assertEquals(List.of("2008", "2.6.27", "4.12", "4.13"), erasWith("invalidate_page"));
		assertEquals(List.of("4.12", "4.13", "5.10", "6.1", "6.5"), erasWith("invalidate_range"));
		assertEquals(List.of("4.12", "4.13", "5.10", "6.1", "6.5", "6.9"), erasWith("change_pte"));
		assertEquals(List.of("6.9"), erasWith("arch_invalidate_secondary_tlbs"));
	}

	@Test
	void noCallbackMaySleepBeforeTheNotifiersUsedSrcu() {
		for (var callback : era("2.6.27").callbacks())
			assertEquals(Execution.ATOMIC, callback.getExecution(), callback.getName());
	}

	private static List<String> erasWith(String callback) {
		return eras().filter(era -> has(era.load(), callback)).map(Era::era).toList();
	}

	private static List<String> raises(Api api, String function) {
		return api.notifyFunctions().stream().filter(each -> each.getName().equals(function)).findFirst().orElseThrow().raises().stream()
				.map(Callback::getName).toList();
	}

	private static boolean has(Api api, String callback) {
		return api.callbacks().stream().anyMatch(each -> each.getName().equals(callback));
	}

	private static Callback callback(Api api, String name) {
		return api.callbacks().stream().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
	}

	private static Api era(String era) {
		return ShippedContracts.eras().stream().filter(each -> each.era().equals(era)).findFirst().orElseThrow().load();
	}
}
