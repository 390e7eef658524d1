package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.List;

import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.series.patch.DiffReader;
import dev.seriatim.series.patch.MailLine;

/** Series made of bare diffs. */
final class SeriesOf {

	private final PatchSeries series = SeriesFactory.eINSTANCE.createPatchSeries();

	/** Patches 1, 2, … */
	static PatchSeries diffs(List<String> diffs) {
		var made = new SeriesOf();
		diffs.forEach(diff -> made.patch(made.series.getPatches().size() + 1, diff));
		return made.series;
	}

	static PatchSeries diffs(String... diffs) {
		return diffs(List.of(diffs));
	}

	/** A patch of this number whose mail is the diff alone. */
	SeriesOf patch(int number, String diff) {
		var lines = new ArrayList<MailLine>();
		for (String line : diff.split("\n")) {
			lines.add(new MailLine(line, lines.size() + 1));
		}
		var patch = SeriesFactory.eINSTANCE.createPatch();
		patch.setNumber(number);
		patch.setMessageId(number + "@pond");
		patch.getFiles().addAll(DiffReader.read(lines, 0).files());
		series.getPatches().add(patch);
		return this;
	}

	PatchSeries series() {
		return series;
	}

	/** The diff of one hunk, from lines that begin with blank, + or -. */
	static String hunk(String path, int oldStart, int newStart, String... lines) {
		return hunk(path, oldStart, newStart, "", List.of(lines));
	}

	static String hunk(String path, int oldStart, int newStart, String heading, List<String> lines) {
		long old = lines.stream().filter(line -> !line.startsWith("+")).count();
		long now = lines.stream().filter(line -> !line.startsWith("-")).count();
		return "--- a/%1$s\n+++ b/%1$s\n@@ -%2$d,%3$d +%4$d,%5$d @@%6$s\n%7$s\n".formatted(path, oldStart, old, newStart, now,
				heading.isEmpty() ? "" : " " + heading, String.join("\n", lines));
	}
}
