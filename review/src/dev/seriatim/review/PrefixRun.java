package dev.seriatim.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;

import dev.seriatim.model.prefix.Prefix;
import dev.seriatim.model.prefix.SnapshotSource.Conflict;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.series.prefix.PrefixFiles;

/** Writes the files that a series touches as they are after one of its patches, so that anyone can compare them with git's. */
public final class PrefixRun {

	private final ReviewRequest request;

	/** @param request of which contracts and configurations do not matter */
	public PrefixRun(ReviewRequest request) {
		this.request = request;
	}

	/** What became of a path. */
	public enum Change {
		WRITTEN, DELETED,
		/** Without a tree, or after a binary patch that holds no content, the file is not known wholly. */
		NOT_KNOWN
	}

	public record ChangedPath(Change change, String path) {
	}

	/**
	 * @param paths     touched by the patches of the prefix, sorted
	 * @param conflicts of all these patches, in their order
	 */
	public record Written(List<ChangedPath> paths, List<Conflict> conflicts) {
	}

	/**
	 * @param last   the number of the last patch, 0 for the base; missing patches before it are left out
	 * @param folder empty or not there yet; what was written is removed when something cannot be
	 * @throws Trouble when the series has no such patch, the input is unusable or the folder cannot be written
	 */
	public Written write(int last, Path folder, IProgressMonitor monitor) throws Trouble {
		requireEmpty(folder);
		var assignment = Assignment.of(request);
		var series = assignment.series(monitor);
		var timeline = Timeline.of(series);
		var position = last == 0 ? 0 : timeline.position(last);
		if (position < 0)
			throw new Trouble(request.input(), "the series has no patch " + last + ", only 1 to " + timeline.last());
		if (timeline.isMissing(position))
			throw new Trouble(request.input(), "patch " + last + " is missing; --as " + last + "=FILE takes another one in its place");
		try (var tree = OpenTree.of(assignment, series)) {
			return write(new PrefixFiles(series, tree.tree()), timeline, position, folder);
		} catch (IOException e) {
			throw new Trouble(folder, "cannot be written: " + ReportFolder.reason(e));
		}
	}

	private static Written write(PrefixFiles files, Timeline timeline, int position, Path folder) throws IOException {
		var prefix = timeline.prefix(position);
		var conflicts = new ArrayList<Conflict>();
		for (var at = 1; at <= position; at++)
			if (!timeline.isMissing(at))
				conflicts.addAll(files.conflicts(timeline.prefix(at)));
		var paths = new ArrayList<ChangedPath>();
		var existed = Files.exists(folder);
		try {
			Files.createDirectories(folder);
			for (var path : files.touched(prefix))
				change(files, prefix, path, folder).ifPresent(change -> paths.add(new ChangedPath(change, path)));
			return new Written(List.copyOf(paths), List.copyOf(conflicts));
		} catch (IOException | RuntimeException failure) {
			clear(folder, existed);
			throw failure;
		}
	}

	private static Optional<Change> change(PrefixFiles files, Prefix prefix, String path, Path folder) throws IOException {
		var content = files.bytes(prefix, path);
		if (content.isPresent()) {
			var file = folder.resolve(path);
			Files.createDirectories(file.getParent());
			Files.write(file, content.get(), StandardOpenOption.CREATE_NEW);
			return Optional.of(Change.WRITTEN);
		}
		if (files.file(prefix, path).isPresent())
			return Optional.of(Change.NOT_KNOWN);
		// A file that came and went is as the base had it: not there.
		return files.file(Prefix.BASE, path).map(before -> Change.DELETED);
	}

	private static void requireEmpty(Path folder) throws Trouble {
		if (!Files.exists(folder))
			return;
		if (!Files.isDirectory(folder))
			throw new Trouble(folder, "not a folder, so nothing can be written there");
		try (var inside = Files.list(folder)) {
			if (inside.findAny().isPresent())
				throw new Trouble(folder, "the folder is not empty, and nothing is overwritten");
		} catch (IOException e) {
			throw new Trouble(folder, "the folder cannot be listed");
		}
	}

	private static void clear(Path folder, boolean existed) throws IOException {
		try (Stream<Path> inside = Files.walk(folder)) {
			for (var path : inside.sorted(Comparator.reverseOrder()).toList())
				if (!existed || !path.equals(folder))
					Files.delete(path);
		}
	}
}
