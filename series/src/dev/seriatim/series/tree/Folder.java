package dev.seriatim.series.tree;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A folder of a tree, for reading everything in it. Unlike the tree it is safe for use by several threads at a time, as long as that is open.
 */
public interface Folder {

	/** A name that no folder with other content has, in this tree or any other; empty where only reading tells what is in it. */
	Optional<String> id();

	/**
	 * Visits what stands directly in it, in no particular order, all files before the first folder. Symbolic links are left out.
	 *
	 * @param files   gets the name of each plain file and what reads it, until the visitor returns; reading throws a
	 *                {@link java.io.UncheckedIOException} when the file cannot be read. What it gives is not to be changed
	 * @param folders gets the name of each folder
	 * @throws java.io.UncheckedIOException when the folder cannot be listed
	 */
	void visit(BiConsumer<String, Supplier<byte[]>> files, BiConsumer<String, Folder> folders);
}
