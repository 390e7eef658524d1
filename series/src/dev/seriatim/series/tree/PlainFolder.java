package dev.seriatim.series.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** A folder of the file system. Its files can change at any time, so nothing but reading them tells what is in it. */
record PlainFolder(Path path) implements Folder {

	@Override
	public Optional<String> id() {
		return Optional.empty();
	}

	@Override
	public void visit(BiConsumer<String, Supplier<byte[]>> files, BiConsumer<String, Folder> folders) {
		List<Path> inner = new ArrayList<>();
		try {
			// Unlike a directory stream this reads the attributes of a file once.
			Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), 1, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isDirectory()) {
						inner.add(file);
					} else if (attributes.isRegularFile()) {
						files.accept(name(file), () -> read(file));
					}
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		inner.forEach(folder -> folders.accept(name(folder), new PlainFolder(folder)));
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
