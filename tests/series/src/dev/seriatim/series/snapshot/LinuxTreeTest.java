package dev.seriatim.series.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.NotChecked;
import dev.seriatim.model.review.Snapshot;
import dev.seriatim.series.prefix.SmallSeries;
import dev.seriatim.series.tree.Tree;
import dev.seriatim.series.tree.Trees;

/** On a whole kernel: Debian's package linux-source-6.1, unpacked into the folder that SERIATIM_LINUX names. */
class LinuxTreeTest {

	/** The variables of Linux 6.1, found by reading what {@code grep -rn 'struct mmu_notifier_ops'} shows. */
	private static final List<String> KNOWN = List.of("arm_smmu_mmu_notifier_ops", "gru_mmuops", "intel_mmuops", "iommu_mn",
			"kfd_process_mmu_notifier_ops", "kvm_mmu_notifier_ops", "kvm_s390_pv_mmu_notifier_ops", "mn_opts", "nouveau_mn_ops",
			"ocxl_mmu_notifier_ops", "sgx_mmu_notifier_ops");

	private static final Pattern INITIALISER = Pattern.compile("(?m)^(?:static )?(?:const )?struct mmu_notifier_ops\\s+(\\w+)\\s*=");

	private static Path linux;
	private static Snapshot snapshot;
	private static List<NotChecked> notChecked;

	@BeforeAll
	static void readTheTree() throws Exception {
		var folder = System.getenv("SERIATIM_LINUX");
		assumeTrue(folder != null && Files.isDirectory(Path.of(folder)),
				"skipped: SERIATIM_LINUX does not name a folder with the unpacked sources of Debian's package linux-source-6.1");
		linux = Path.of(folder);
		try (Tree tree = Trees.open(linux, Optional.empty(), Optional.empty())) {
			var source = SeriesSnapshots.of(SmallSeries.of(), Optional.of(tree), List.of(api()), SourceCache.inMemory(), null);
			snapshot = source.snapshot(Prefix.BASE, Configuration.Y);
			notChecked = source.notChecked();
		}
	}

	private static Api api() {
		var api = ContractFactory.eINSTANCE.createApi();
		api.setGuard("CONFIG_MMU_NOTIFIER");
		var table = ContractFactory.eINSTANCE.createOpsTable();
		table.setName("mmu_notifier_ops");
		for (var name : List.of("release", "clear_flush_young", "clear_young", "test_young", "change_pte", "invalidate_range_start",
				"invalidate_range_end", "invalidate_range", "alloc_notifier", "free_notifier")) {
			var callback = ContractFactory.eINSTANCE.createCallback();
			callback.setName(name);
			callback.setReturnType("void");
			callback.setParameters("(struct mmu_notifier *subscription)");
			table.getCallbacks().add(callback);
		}
		api.getOpsTables().add(table);
		var group = ContractFactory.eINSTANCE.createNotifyGroup();
		for (var name : List.of("mmu_notifier_invalidate_range_start", "mmu_notifier_invalidate_range_end", "mmu_notifier_invalidate_range",
				"mmu_notifier_invalidate_range_only_end", "ptep_clear_flush_notify", "set_pte_at_notify")) {
			var function = ContractFactory.eINSTANCE.createNotifyFunction();
			function.setName(name);
			group.getFunctions().add(function);
		}
		api.getNotifyGroups().add(group);
		return api;
	}

	@Test
	void everyInitialiserOfTheOpsStructIsFound() throws Exception {
		var written = new TreeSet<String>();
		try (var paths = Files.walk(linux)) {
			for (var path : (Iterable<Path>) paths.filter(file -> TreeSearch.isC(file.toString()) && Files.isRegularFile(file))::iterator) {
				var found = INITIALISER.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
				while (found.find())
					written.add(found.group(1));
			}
		}
		assertEquals(written, implementations());
		assertTrue(written.containsAll(KNOWN), written::toString);
	}

	@Test
	void noOtherReleaseIsTakenForACallback() {
		for (var file : snapshot.getFiles())
			for (var implementation : file.getImplementations())
				assertEquals("mmu_notifier_ops", implementation.getOpsTable(), file.getPath());
		assertEquals(7, snapshot.getFiles().stream().flatMap(file -> file.getImplementations().stream())
				.flatMap(implementation -> implementation.getCallbacks().stream()).filter(use -> use.getCallback().equals("release")).count());
	}

	@Test
	void everyMentionOfTheApiIsUnderstood() {
		assertEquals(List.of(), notChecked.stream().map(place -> place.getFile() + ":" + place.getLine() + " " + place.getReason()).toList());
	}

	private static TreeSet<String> implementations() {
		var names = new TreeSet<String>();
		for (var file : snapshot.getFiles())
			file.getImplementations().forEach(implementation -> names.add(implementation.getVariable()));
		return names;
	}
}
