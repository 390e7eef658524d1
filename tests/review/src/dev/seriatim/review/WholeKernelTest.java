package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Report;

/**
 * A series of one patch that takes {@code release} out of struct mmu_notifier_ops, on a whole kernel: Debian's package
 * linux-source-6.1, unpacked into the folder that SERIATIM_LINUX names. Hundreds of other structs have a member release.
 */
final class WholeKernelTest {

	private static final String HEADER = "include/linux/mmu_notifier.h";

	/** The tables of Linux 6.1 that set it, found by reading what {@code grep -rn 'struct mmu_notifier_ops'} shows. */
	private static final List<String> CONSUMERS = List.of("arm_smmu_mmu_notifier_ops", "intel_mmuops", "iommu_mn", "kfd_process_mmu_notifier_ops",
			"kvm_mmu_notifier_ops", "kvm_s390_pv_mmu_notifier_ops", "sgx_mmu_notifier_ops");

	@Test
	void aRemovedCallbackHitsExactlyItsConsumers(@TempDir Path folder) throws IOException, Trouble {
		var linux = Linux.folder();
		Files.writeString(folder.resolve("0001.patch"), patch(linux), StandardCharsets.ISO_8859_1);
		var request = new ReviewRequest(folder, linux, null, Map.of(), null, List.of(), EnumSet.allOf(Configuration.class));
		var report = new ReviewRun(request).run(null).report();
		// What calls the member in the core itself is left as it is, so the core no longer builds either.
		var hit = new TreeSet<>(CONSUMERS);
		hit.addAll(List.of("mn_hlist_release (mm/mmu_notifier.c)", "mmu_notifier_unregister (mm/mmu_notifier.c)"));
		assertEquals(hit, new TreeSet<>(only(report, "USED_AFTER_REMOVED").consumers()));
		assertEquals(new TreeSet<>(CONSUMERS), new TreeSet<>(only(report, "OPS_MEMBER_REMOVED").consumers()));
		assertEquals(2, report.findings().stream().filter(finding -> finding.severity() != Severity.INFO).count());
		assertEquals(new TreeSet<>(CONSUMERS), new TreeSet<>(
				report.consumers().stream().filter(consumer -> consumer.fit().y().getLast() == Fit.BROKEN).map(Report.Consumer::name).toList()));
		assertEquals(List.of(), report.notChecked());
	}

	private static Report.Finding only(Report report, String rule) {
		var found = report.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
		assertEquals(1, found.size(), rule);
		return found.getFirst();
	}

	/** The member's lines without context, at the line where they stand. */
	private static String patch(Path linux) throws IOException {
		var lines = Files.readAllLines(linux.resolve(HEADER), StandardCharsets.ISO_8859_1);
		var first = 0;
		while (!lines.get(first).contains("(*release)("))
			first++;
		var last = first;
		while (!lines.get(last).contains(";"))
			last++;
		var hunk = new StringBuilder("@@ -%d,%d +%d,%d @@\n".formatted(first, last - first + 3, first, 2));
		hunk.append(' ').append(lines.get(first - 1)).append('\n');
		lines.subList(first, last + 1).forEach(line -> hunk.append('-').append(line).append('\n'));
		hunk.append(' ').append(lines.get(last + 1)).append('\n');
		return "From: A Tester <tester@example.org>\nSubject: [PATCH] mm: drop release\nMessage-Id: <1@example.org>\n\nDrop it.\n---\n"
				+ "diff --git a/%1$s b/%1$s\n--- a/%1$s\n+++ b/%1$s\n".formatted(HEADER) + hunk;
	}
}
