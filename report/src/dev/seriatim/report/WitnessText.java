package dev.seriatim.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.witness.Witness;

/** A witness as a C file: the module, and before it a comment that tells what it shows and how it is built. */
public final class WitnessText {

	private static final String FILE = "witness.c";
	private static final String KBUILD = "# SPDX-License-Identifier: GPL-2.0\nobj-m := witness.o\n";
	private static final int WIDTH = 80;
	private static final String STAR = " * ";

	private WitnessText() {
	}

	/** What stands in a folder in which the kernel's build finds a witness, by file name. */
	public static Map<String, String> files(String witness) {
		var files = new LinkedHashMap<String, String>();
		files.put(FILE, witness);
		files.put("Kbuild", KBUILD);
		return files;
	}

	/** @param series of which the witness shows a finding */
	public static String write(Witness witness, PatchSeries series) {
		var finding = witness.finding();
		var lines = new Lines(WIDTH);
		lines.add("/*");
		words(lines, finding.getRule() + " " + finding.getElement() + ", patch " + finding.getPatch() + " of \"" + series.getName() + "\":");
		words(lines, finding.getMessage() + ".");
		lines.add(STAR);
		words(lines, witness.explanation());
		lines.add(STAR);
		words(lines, seen(witness) + (witness.configuration() == null ? ":" : ", with " + witness.configuration() + ":"));
		lines.add(STAR);
		lines.add(" *\tmake -C <kernel> M=$PWD");
		lines.add(STAR);
		words(lines, "with two lines in a Kbuild beside it:");
		lines.add(STAR);
		KBUILD.lines().forEach(line -> lines.add(" *\t" + line));
		lines.add(STAR);
		words(lines, "Fingerprint " + finding.getFingerprint());
		lines.add(" */");
		return lines + witness.code();
	}

	private static String seen(Witness witness) {
		var after = witness.finding().getPatch();
		var before = after - 1;
		return switch (witness.seen()) {
		case COMPILING -> "Builds at prefix " + before + ", does not at prefix " + after;
		case LINKING -> "Compiles at both prefixes; modpost takes it at prefix " + before + ", and does not at prefix " + after;
		case RUNNING -> "Builds at prefix " + before + " and at prefix " + after + ", and differs when it runs";
		};
	}

	/** Words from a patch among them neither end the comment nor hide. */
	private static void words(Lines lines, String words) {
		lines.wrap(STAR, STAR, " ", Arrays.asList(Visible.escape(words).replace("*/", "* /").replace("/*", "/ *").split(" ")));
	}
}
