package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.witness.Seen;
import dev.seriatim.model.witness.Witness;

class WitnessTextTest {

	private static final String CODE = "#include <linux/module.h>\n\nMODULE_LICENSE(\"GPL\");\n";

	@Test
	void theCommentTellsWhatItShowsAndHowItIsBuilt() {
		assertEquals("""
				/*
				 * FUNCTION_REMOVED f, patch 2 of "f: go":
				 * f is gone.
				 *
				 * The module calls f.
				 *
				 * Builds at prefix 1, does not at prefix 2, with CONFIG_F=y:
				 *
				 *	make -C <kernel> M=$PWD
				 *
				 * with two lines in a Kbuild beside it:
				 *
				 *	# SPDX-License-Identifier: GPL-2.0
				 *	obj-m := witness.o
				 *
				 * Fingerprint 0123456789abcdef
				 */
				#include <linux/module.h>

				MODULE_LICENSE("GPL");
				""", WitnessText.write(witness(finding("f", "f is gone"), "CONFIG_F=y"), series("f: go")));
	}

	@Test
	void nothingFromAPatchEndsTheCommentOrHides() {
		var text = WitnessText.write(witness(finding("f*/", "*/\n#include \"x\" \u001b[2J \u202e /* **/ *\\\n/"), "*/ #error"), series("*/ int x; /*\r\n*/"));
		var end = text.indexOf("*/");
		assertEquals("*/\n" + CODE, text.substring(end));
		assertEquals(0, text.lastIndexOf("/*"));
		assertTrue(text.substring(0, end - 1).lines().skip(1).allMatch(line -> line.startsWith(" *")), text);
		assertTrue(text.codePoints().allMatch(c -> c == '\n' || c == '\t' || c >= ' ' && c < 0x7f), text);
	}

	private static Witness witness(Finding finding, String configuration) {
		return new Witness(finding, Seen.COMPILING, configuration, "The module calls f.", CODE);
	}

	private static Finding finding(String element, String message) {
		var finding = ReviewFactory.eINSTANCE.createFinding();
		finding.setRule("FUNCTION_REMOVED");
		finding.setKind(FindingKind.SOURCE);
		finding.setPatch(2);
		finding.setElement(element);
		finding.setMessage(message);
		finding.setFingerprint("0123456789abcdef");
		return finding;
	}

	private static PatchSeries series(String name) {
		var series = SeriesFactory.eINSTANCE.createPatchSeries();
		series.setName(name);
		return series;
	}
}
