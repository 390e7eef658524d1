package dev.seriatim.series.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

import dev.seriatim.series.mail.InputException;
import dev.seriatim.series.patch.PathRule;

/** A plain source folder. Symbolic links are not followed, neither out of it nor inside. */
final class FolderTree implements Tree {

	private final Path root;
	private final String name;
	private final BaseHints hints;

	private FolderTree(Path root, String name, BaseHints hints) {
		this.root = root;
		this.name = name;
		this.hints = hints;
	}

	static FolderTree open(Path folder, BaseHints hints) throws InputException {
		try {
			String name = folder.toString();
			return new FolderTree(folder.toRealPath(), name.endsWith("/") ? name : name + "/", hints);
		} catch (IOException e) {
			throw new InputException(folder, "cannot be read");
		}
	}

	@Override
	public Kind kind(String path) {
		if (PathRule.objection(path).isPresent()) {
			return Kind.ABSENT;
		}
		Path place = root;
		Kind kind = Kind.FOLDER;
		for (String component : path.split("/")) {
			if (kind != Kind.FOLDER) {
				return Kind.ABSENT;
			}
			place = place.resolve(component);
			kind = kind(place);
		}
		return kind;
	}

	private static Kind kind(Path place) {
		try {
			var attributes = Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
			return attributes.isRegularFile() ? Kind.FILE
					: attributes.isDirectory() ? Kind.FOLDER : attributes.isSymbolicLink() ? Kind.LINK : Kind.ABSENT;
		} catch (NoSuchFileException e) {
			return Kind.ABSENT;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Optional<byte[]> read(String path) {
		if (kind(path) != Kind.FILE) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readAllBytes(root.resolve(path)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Optional<byte[]> link(String path) {
		if (kind(path) != Kind.LINK) {
			return Optional.empty();
		}
		try {
			return Optional.of(Files.readSymbolicLink(root.resolve(path)).toString().getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public List<String> names(String folder) {
		if (!folder.isEmpty() && kind(folder) != Kind.FOLDER) {
			return List.of();
		}
		try (Stream<Path> inside = Files.list(root.resolve(folder))) {
			return inside.map(file -> file.getFileName().toString()).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public Folder root() {
		return new PlainFolder(root);
	}

	@Override
	public String describe() {
		return "the folder " + name;
	}

	/** Who names a folder says what the series is for, unless the series itself says something else. */
	@Override
	public Optional<String> doubt() {
		if (hints.commit().isEmpty()) {
			return Optional.empty();
		}
		int all = hints.blobs().size();
		try (var ids = new ObjectInserter.Formatter()) {
			int here = (int) hints.blobs().entrySet().stream().filter(blob -> has(blob.getKey(), blob.getValue(), ids)).count();
			return hints.doubt(here).map(doubt -> "a folder does not tell whether it is the commit " + hints.shortCommit() + " that the series names" + (all == 0 ? "" : ", and " + doubt));
		}
	}

	private boolean has(String path, String id, ObjectInserter.Formatter ids) {
		try {
			return read(path).filter(content -> ids.idFor(Constants.OBJ_BLOB, content).name().startsWith(id)).isPresent();
		} catch (UncheckedIOException unreadable) {
			return false;
		}
	}

	@Override
	public void close() {
		// nothing is held open
	}
}
