package dev.seriatim.series.tree;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.Patch;
import dev.seriatim.model.series.PatchSeries;

/**
 * What a series tells of the commit that it is made for.
 *
 * @param commit that it names
 * @param blobs  the ids, often abbreviated, that files have before any patch touches them, by path; from the index lines, which
 *               Mercurial does not write
 * @param sent   when the first patch was sent, in milliseconds since 1970
 */
public record BaseHints(Optional<String> commit, Map<String, String> blobs, OptionalLong sent) {

	private static final int SHORT = 12;

	public BaseHints {
		blobs = Collections.unmodifiableMap(new LinkedHashMap<>(blobs));
	}

	/** Of a series that names at most its commit. */
	static BaseHints of(Optional<String> commit) {
		return new BaseHints(commit, Map.of(), OptionalLong.empty());
	}

	public static BaseHints of(PatchSeries series) {
		var blobs = new LinkedHashMap<String, String>();
		var touched = new HashSet<String>();
		for (Patch patch : series.getPatches()) {
			patch.getFiles().forEach(change -> take(change, touched, blobs));
		}
		OptionalLong sent = series.getPatches().stream().mapToLong(Patch::getSent).filter(time -> time > 0).min();
		return new BaseHints(Optional.ofNullable(series.getBase()), blobs, sent);
	}

	/** Enough of the commit to know it by; only where there is one. */
	String shortCommit() {
		String name = commit.orElseThrow();
		return name.substring(0, Math.min(SHORT, name.length()));
	}

	/** @return what the blobs say against a tree that has so many of them; empty when it has all there are */
	Optional<String> doubt(int matching) {
		if (blobs.isEmpty()) {
			return Optional.of("nothing in the series tells its base");
		}
		if (matching == blobs.size()) {
			return Optional.empty();
		}
		if (blobs.size() == 1) {
			return Optional.of("the file that the series starts from is another one there");
		}
		return Optional.of("of the " + blobs.size() + " files that the series starts from " + (matching == 0 ? "none is" : matching == 1 ? "only 1 is" : "only " + matching + " are")
				+ " the same there");
	}

	/** Only the first patch that touches a file names what the base has. */
	private static void take(FileChange change, Set<String> touched, Map<String, String> blobs) {
		String path = change.getOldPath();
		if (path != null && touched.add(path) && change.getOldId() != null && change.getOldId().chars().anyMatch(letter -> letter != '0')) {
			blobs.put(path, change.getOldId());
		}
		if (change.getNewPath() != null) {
			touched.add(change.getNewPath());
		}
	}
}
