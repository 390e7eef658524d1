package dev.seriatim.review.mutation;

import java.nio.file.Path;
import java.util.List;

/** The parts of Linux 6.1 on which series are made. */
final class Grounds {

	static final String HEADER = "include/linux/mmu_notifier.h";
	static final String CORE = "mm/mmu_notifier.c";
	static final String KVM = "virt/kvm/kvm_main.c";
	static final String SGX = "arch/x86/kernel/cpu/sgx/encl.c";
	static final String AMD = "drivers/iommu/amd/iommu_v2.c";
	static final String INTEL = "drivers/iommu/intel/svm.c";
	static final String GRU = "drivers/misc/sgi-gru/grutlbpurge.c";
	static final String HMM = "lib/test_hmm.c";
	static final String XEN = "drivers/xen/gntdev.c";
	static final String RADEON = "drivers/gpu/drm/radeon/radeon_mn.c";

	private static final List<String> HEADERS = List.of(HEADER, "include/linux/hmm.h", "include/linux/kvm_host.h", "include/asm-generic/tlb.h",
			"arch/x86/kernel/cpu/sgx/encl.h", "drivers/misc/sgi-gru/grutables.h", "drivers/xen/gntdev-common.h", "drivers/iommu/intel/iommu.h");

	private Grounds() {
	}

	/** Who implements the API, and the core as far as it raises what they implement. */
	static Ground consumers(Path linux, Path contract) {
		return new Ground("consumers", linux, HEADERS, List.of(CORE, KVM, SGX, "arch/x86/kernel/cpu/sgx/driver.c", AMD, INTEL, GRU, HMM, XEN, RADEON, "mm/ksm.c",
				"mm/oom_kill.c", "mm/page_idle.c", "mm/mmap.c", "mm/migrate_device.c", "mm/damon/ops-common.c"), List.of(contract));
	}

	/** Where the VM raises callbacks. The header is not changed here, so that only the changed file is compiled. */
	static Ground sites(Path linux) {
		return new Ground("sites", linux, HEADERS, List.of(CORE, KVM, AMD, INTEL, GRU, "mm/ksm.c", "mm/rmap.c", "mm/mprotect.c", "mm/mremap.c", "mm/madvise.c",
				"mm/migrate_device.c", "mm/oom_kill.c", "mm/mapping_dirty_helpers.c", "mm/khugepaged.c", "mm/memory.c", "mm/huge_memory.c", "mm/hugetlb.c",
				"kernel/events/uprobes.c", "fs/proc/task_mmu.c"), List.of());
	}

	/** Another API, with a contract that is derived from its header. */
	static Ground cpuidle(Path linux, Path contract) {
		return new Ground("cpuidle", linux, List.of("include/linux/cpuidle.h", "drivers/cpuidle/cpuidle.h", "kernel/sched/idle.c"),
				List.of("drivers/cpuidle/cpuidle.c", "drivers/cpuidle/governor.c", "drivers/cpuidle/driver.c", "drivers/cpuidle/sysfs.c",
						"drivers/cpuidle/governors/menu.c", "drivers/cpuidle/governors/ladder.c", "drivers/cpuidle/governors/teo.c",
						"drivers/cpuidle/governors/haltpoll.c", "kernel/sched/build_policy.c"),
				List.of(contract));
	}
}
