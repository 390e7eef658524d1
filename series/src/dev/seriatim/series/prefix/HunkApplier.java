package dev.seriatim.series.prefix;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.seriatim.model.series.Hunk;
import dev.seriatim.series.patch.Hunks;

/**
 * Applies hunks to known lines exactly as git apply does without options (find_pos and match_fragment in its apply.c): first where
 * the new side of the header says, then nearest, later lines before earlier ones at the same distance; every old line equal byte
 * for byte; no two hunks on the same lines. Where only some lines of a file are known, a hunk needs all of its lines among them.
 */
final class HunkApplier {

	private final boolean complete;
	private final List<Content.Run> runs = new ArrayList<>();
	private final List<Placed> placed = new ArrayList<>();

	/** @param start of the region in the file as it is by now, from 0 */
	private record Placed(HunkText text, int start) {

		int end() {
			return start + text.hunk().getNewCount();
		}
	}

	/** @param hunks in the order of the patch */
	record Result(Content content, List<PlacedHunk> hunks) {
	}

	private HunkApplier(Content content) {
		this.complete = content.isComplete();
		for (Content.Run run : content.runs()) {
			runs.add(new Content.Run(run.first(), new ArrayList<>(run.lines())));
		}
		if (complete && runs.isEmpty()) {
			runs.add(new Content.Run(0, new ArrayList<>()));
		}
	}

	static Result apply(Content content, String path, List<Hunk> hunks) throws DoesNotApply {
		var applier = new HunkApplier(content);
		for (Hunk hunk : hunks) {
			applier.apply(hunk);
		}
		return new Result(Content.of(path, applier.runs, applier.complete), applier.placedHunks());
	}

	private void apply(Hunk hunk) throws DoesNotApply {
		if (!Hunks.isWhole(hunk)) {
			throw new DoesNotApply(hunk.getOldStart(),
					"the hunk at line " + hunk.getOldStart() + " does not have the lines that its header says");
		}
		HunkText text = HunkText.of(hunk);
		int position = find(text);
		if (position < 0) {
			throw Misfit.of(text, standing(), expected(text), "the hunk at line " + hunk.getOldStart() + " does not match the file");
		}
		replace(text, position);
		for (int i = 0; i < placed.size(); i++) {
			Placed other = placed.get(i);
			if (other.start >= position) {
				placed.set(i, new Placed(other.text, other.start + text.growth()));
			}
		}
		placed.add(new Placed(text, position));
	}

	/** The nearest place where the hunk fits, or -1. */
	private int find(HunkText text) {
		int expected = expected(text);
		int reach = 0;
		for (Content.Run run : runs) {
			reach = Math.max(reach, Math.max(expected - run.first(), run.end() - expected));
		}
		for (int distance = 0; distance <= reach; distance++) {
			if (fits(text, expected + distance)) {
				return expected + distance;
			}
			if (distance > 0 && fits(text, expected - distance)) {
				return expected - distance;
			}
		}
		return -1;
	}

	/** The run that holds all these lines, or null. */
	private Content.Run run(int position, int size) {
		for (Content.Run run : runs) {
			if (run.first() <= position && position + size <= run.end()) {
				return run;
			}
		}
		return null;
	}

	private int expected(HunkText text) {
		if (text.startsFile()) {
			return 0;
		}
		if (complete) {
			int size = runs.getFirst().lines().size();
			int stated = text.endsFile() ? size - text.old().size() : Math.max(text.hunk().getNewStart() - 1, 0);
			return stated < 0 || stated > size ? size : stated;
		}
		return Math.max(text.hunk().getNewStart() - 1, 0);
	}

	private boolean fits(HunkText text, int position) {
		List<Line> old = text.old();
		Content.Run run = run(position, old.size());
		if (run == null) {
			return false;
		}
		if (text.startsFile() && position != 0 || complete && text.endsFile() && position + old.size() != run.end()) {
			return false;
		}
		for (int i = 0; i < old.size(); i++) {
			if (!old.get(i).matches(run.lines().get(position - run.first() + i))) {
				return false;
			}
		}
		return placed.stream().noneMatch(other -> position < other.end() && other.start < position + old.size());
	}

	private void replace(HunkText text, int position) {
		Content.Run changed = run(position, text.old().size());
		int start = position - changed.first();
		List<Line> region = changed.lines().subList(start, start + text.old().size());
		List<Line> replacement = text.replacement(List.copyOf(region));
		region.clear();
		changed.lines().addAll(start, replacement);
		runs.replaceAll(run -> run.first() > changed.first() ? new Content.Run(run.first() + text.growth(), run.lines()) : run);
	}

	private List<PlacedHunk> placedHunks() {
		var hunks = new ArrayList<PlacedHunk>();
		for (Placed one : placed) {
			int growthAbove = placed.stream().filter(other -> other.start < one.start).mapToInt(other -> other.text.growth()).sum();
			hunks.add(new PlacedHunk(one.text.hunk(), one.start - growthAbove + 1, one.start + 1));
		}
		return hunks;
	}

	private Standing standing() {
		var lines = new TreeMap<Integer, Line>();
		for (Content.Run run : runs) {
			for (int i = 0; i < run.lines().size(); i++) {
				lines.put(run.first() + i, run.lines().get(i));
			}
		}
		List<Standing.Taken> taken = placed.stream().map(one -> new Standing.Taken(one.start, one.end(), one.text.growth())).toList();
		return new Standing(lines, complete ? lines.size() : Stretch.ENDLESS, taken);
	}
}
