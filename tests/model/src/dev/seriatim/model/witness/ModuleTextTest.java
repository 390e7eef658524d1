package dev.seriatim.model.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleTextTest {

	@ParameterizedTest
	@CsvSource({ "include/linux/mmu_notifier.h, linux/mmu_notifier.h", "include/uapi/linux/userfaultfd.h, linux/userfaultfd.h", "arch/x86/include/asm/tlbflush.h, asm/tlbflush.h",
			"include/asm-generic/tlb.h, asm-generic/tlb.h" })
	void aHeaderIsIncludedAsTheKernelsBuildFindsIt(String path, String name) throws NoWitness {
		assertEquals("#include <linux/module.h>\n#include <" + name + ">\n\nMODULE_LICENSE(\"GPL\");\n", new ModuleText().include(path).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mm/internal.h", "drivers/gpu/include/drm.h", "include/../../../etc/passwd.h", "include/linux/../x.h", "/include/linux/x.h", "include/linux/x.h>\n#error x.h", "include/linux/x.c",
			"include/linux/a b.h", "include/linux/\u202e.h", "include//etc/x.h", "tools/include/linux/x.h" })
	void otherFilesAreNotIncluded(String path) {
		assertThrows(NoWitness.class, () -> new ModuleText().include(path));
	}

	@Test
	void aHeaderIsIncludedOnce() throws NoWitness {
		assertEquals("#include <linux/module.h>\n#include <linux/x.h>\n\nMODULE_LICENSE(\"Proprietary\");\n",
				new ModuleText().include("include/linux/x.h").include("include/linux/x.h").proprietary().toString());
	}
}
