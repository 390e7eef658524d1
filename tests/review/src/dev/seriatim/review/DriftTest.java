package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.drift.Comparison;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.drift.Drift;

/** Shipped contracts against the kernel that they are about. */
final class DriftTest {

	@Test
	void theShippedContractOf61SaysWhatLinux61Declares() throws Exception {
		assertEquals(List.of(), Comparison.of(era("6.1"), linux61()));
	}

	@Test
	void itsNotifyFunctionsRaiseWhatTheirBodiesCall() throws Exception {
		var derived = linux61().api();
		for (var group : era("6.1").getNotifyGroups())
			for (var function : group.getFunctions()) {
				var found = derived.notifyFunctions().stream().filter(other -> other.getName().equals(function.getName())).findFirst().orElseThrow();
				var expected = names(group);
				// A start that fails is followed by an end for those that started, which the contract leaves out.
				if (function.getName().contains("invalidate_range_start"))
					expected = List.of("invalidate", "invalidate_range_end", "invalidate_range_start");
				assertEquals(expected, names((NotifyGroup) found.eContainer()), function.getName());
			}
	}

	@Test
	void theContractsOfTheNeighboursDriftWhereTheApiChanged() throws Exception {
		var older = Comparison.of(era("5.10"), linux61()).stream().map(Drift::toString).toList();
		assertEquals(List.of("mmu_notifier_range_init_migrate is not in the header any more", "mmu_notifier_range_init_owner is new in the header"), older);
		var newer = Comparison.of(era("6.5"), linux61());
		assertEquals(List.of("mmu_notifier_range_init", "mmu_notifier_range_init_owner", "mmu_notifier_range_update_to_read_only"),
				newer.stream().map(Drift::name).toList());
		assertEquals(List.of(Drift.Kind.PROTOTYPE, Drift.Kind.PROTOTYPE, Drift.Kind.ADDED), newer.stream().map(Drift::kind).toList());
		var first = Comparison.of(era("2.6.27"), linux61());
		assertTrue(first.stream().anyMatch(drift -> drift.kind() == Drift.Kind.GONE && drift.name().equals("invalidate_page")), first.toString());
		assertTrue(first.stream().anyMatch(drift -> drift.kind() == Drift.Kind.PROTOTYPE && drift.name().equals("clear_flush_young")), first.toString());
	}

	private static List<String> names(NotifyGroup group) {
		return Stream.concat(group.getRaises().stream(), group.getOrElse().stream()).map(Callback::getName).sorted().toList();
	}

	private static DeclaredApi linux61() throws Trouble {
		var linux = Linux.folder();
		var request = new ContractRequest(List.of(linux.resolve("include/linux/mmu_notifier.h")), List.of(linux.resolve("mm/mmu_notifier.c")), null);
		return new ContractRun(request).derive(null).declared();
	}

	private static Api era(String name) {
		return ShippedContracts.eras("mmu_notifier").stream().filter(era -> era.era().equals(name)).findFirst().orElseThrow().load();
	}
}
