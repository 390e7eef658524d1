package dev.seriatim.series.tree;

import java.util.List;
import java.util.Optional;

/**
 * The files that patches are applied on, read only: nothing is ever written and no filter, hook or attribute is obeyed, so that
 * content is what is stored. Paths are relative, separated by slashes. Not safe for use by several threads at a time.
 */
public interface Tree extends AutoCloseable {

	/** What stands at a path. */
	enum Kind {
		FILE, LINK, FOLDER, ABSENT
	}

	/** A path that leaves the tree, or leads through a symbolic link, is absent. */
	Kind kind(String path);

	/**
	 * The content of a plain file.
	 *
	 * @return empty for everything else
	 * @throws java.io.UncheckedIOException when the file is there but cannot be read
	 */
	Optional<byte[]> read(String path);

	/**
	 * Where a symbolic link points, as the bytes that it holds.
	 *
	 * @return empty for everything else
	 * @throws java.io.UncheckedIOException when the link is there but cannot be read
	 */
	Optional<byte[]> link(String path);

	/** The names in a folder, of whatever kind; empty when there is no such folder. The empty path is the root. */
	List<String> names(String folder);

	/** All of it. */
	Folder root();

	/** Which tree this is and why, in words: "v6.5 (commit 2dde18cd1d8f), found by 12 of 12 blobs", "the folder linux/". */
	String describe();

	/**
	 * Why this need not be what a series is made for, in words and without the tree's place: "nothing in the series tells its base". Empty where the
	 * user says which revision it is, where it is the commit that the series names, and where every file is as the series starts from it.
	 */
	default Optional<String> doubt() {
		return Optional.empty();
	}

	@Override
	void close();
}
