package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Changes of any series that need to know nothing of it. The compiler tells what they are. */
final class StructuralMutators {

	private StructuralMutators() {
	}

	/** Those that apply as text. */
	static List<Mutant> of(PlannedSeries series) {
		var mutants = new ArrayList<Mutant>();
		var patches = series.patches();
		for (var i = 0; i < patches.size(); i++) {
			dropped(series, i, mutants);
			if (patches.size() > 1)
				mutants.add(Mutant.judgedByCompiler("drop a patch", "patch " + (i + 1), series, series.with(without(patches, i))));
			if (i + 1 < patches.size()) {
				mutants.add(Mutant.judgedByCompiler("swap two patches", "patches " + (i + 1) + " and " + (i + 2), series, series.with(moved(patches, i, i + 1))));
				mutants.add(Mutant.judgedByCompiler("join two patches", "patches " + (i + 1) + " and " + (i + 2), series, series.with(joined(patches, i))));
				late(series, i, mutants);
				early(series, i + 1, mutants);
			}
			if (patches.get(i).edits().size() > 1)
				mutants.add(Mutant.judgedByCompiler("split a patch", "patch " + (i + 1), series, series.with(split(patches, i))));
		}
		for (var i = 2; i < patches.size(); i++) {
			mutants.add(Mutant.judgedByCompiler("move a patch", "patch " + (i + 1) + " to the front", series, series.with(moved(patches, i, 0))));
			mutants.add(Mutant.judgedByCompiler("move a patch", "patch " + (i - 1) + " to the end", series, series.with(moved(patches, i - 2, patches.size() - 1))));
		}
		return mutants;
	}

	/** Each edit alone, and all edits of a file where it has several. */
	private static void dropped(PlannedSeries series, int i, List<Mutant> mutants) {
		var patch = series.patches().get(i);
		if (patch.edits().size() == 1)
			return;
		for (var edit = 0; edit < patch.edits().size(); edit++)
			mutants.add(Mutant.judgedByCompiler("drop a hunk", "patch " + (i + 1) + " hunk " + (edit + 1) + " in " + patch.edits().get(edit).path(),
					series, series.with(i, patch.with(without(patch.edits(), edit)))));
		for (var file : patch.files().entrySet())
			if (file.getValue() > 1 && patch.files().size() > 1)
				mutants.add(Mutant.judgedByCompiler("drop a file", "patch " + (i + 1) + " " + file.getKey(),
						series, series.with(i, patch.with(patch.edits().stream().filter(edit -> !edit.path().equals(file.getKey())).toList()))));
	}

	/** What a patch does to a file comes with the next patch. */
	private static void late(PlannedSeries series, int i, List<Mutant> mutants) {
		var patch = series.patches().get(i);
		if (patch.files().size() > 1)
			for (var file : patch.files().keySet()) {
				var edits = patch.edits().stream().filter(edit -> edit.path().equals(file)).toList();
				var next = series.patches().get(i + 1);
				mutants.add(Mutant.judgedByCompiler("convert a file late", "patch " + (i + 1) + " " + file,
						series, series.with(i, patch.with(patch.edits().stream().filter(edit -> !edits.contains(edit)).toList()))
								.with(i + 1, next.with(Stream.concat(edits.stream(), next.edits().stream()).toList()))));
			}
	}

	/** What a patch does to a file comes with the patch before. */
	private static void early(PlannedSeries series, int i, List<Mutant> mutants) {
		var patch = series.patches().get(i);
		if (patch.files().size() > 1)
			for (var file : patch.files().keySet()) {
				var edits = patch.edits().stream().filter(edit -> edit.path().equals(file)).toList();
				mutants.add(Mutant.judgedByCompiler("convert a file early", "patch " + (i + 1) + " " + file,
						series, series.with(i, patch.with(patch.edits().stream().filter(edit -> !edits.contains(edit)).toList()))
								.with(i - 1, series.patches().get(i - 1).and(edits.toArray(Edit[]::new)))));
			}
	}

	private static <T> List<T> without(List<T> list, int index) {
		var rest = new ArrayList<>(list);
		rest.remove(index);
		return rest;
	}

	private static <T> List<T> moved(List<T> list, int from, int to) {
		var moved = new ArrayList<>(list);
		moved.add(to, moved.remove(from));
		return moved;
	}

	private static List<PlannedPatch> joined(List<PlannedPatch> patches, int i) {
		var joined = without(patches, i + 1);
		var next = patches.get(i + 1);
		joined.set(i, patches.get(i).and(next.edits().toArray(Edit[]::new)).warns(next.findings().toArray(String[]::new)));
		return joined;
	}

	/** Half of the edits, with what a healthy series says, and then the others. */
	private static List<PlannedPatch> split(List<PlannedPatch> patches, int i) {
		var edits = patches.get(i).edits();
		var half = edits.size() / 2;
		var parts = new ArrayList<>(patches);
		parts.set(i, patches.get(i).with(edits.subList(0, half)));
		parts.add(i + 1, PlannedPatch.of("second half", edits.subList(half, edits.size()).toArray(Edit[]::new)));
		return parts;
	}
}
