package dev.seriatim.language.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.xtext.EcoreUtil2;

import dev.seriatim.language.FileText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.HeaderGlob;

/** Kernel trees, and folders that may be part of one. What lies outside them is not looked at, whatever a path says. */
record Trees(List<Path> folders) {

	private static final int DEEPEST = 4;
	private static final int LARGEST = 1 << 22;

	/** The trees that the series of a document name. */
	static Stream<Path> of(Document document, Path file) {
		return document.getSeries().stream().filter(series -> series.getTree() != null).flatMap(series -> beside(file, series.getTree()).stream())
				.filter(Files::isDirectory);
	}

	/** A path that a file names, relative to itself. */
	static Optional<Path> beside(Path file, String path) {
		try {
			return Optional.of(file.resolveSibling(path).normalize());
		} catch (InvalidPathException impossible) {
			return Optional.empty();
		}
	}

	/** The regular files that a path or pattern means, in the first tree that has any. */
	List<Path> files(String glob) {
		return folders.stream().map(folder -> files(folder, glob)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
	}

	private static List<Path> files(Path folder, String glob) {
		try {
			if (!HeaderGlob.isPattern(glob))
				return Stream.of(folder.resolve(glob).normalize()).filter(file -> file.startsWith(folder) && Files.isRegularFile(file)).toList();
			var fixed = folder.resolve(glob.substring(0, glob.lastIndexOf('/', glob.indexOf('*') < 0 ? glob.indexOf('?') : glob.indexOf('*')) + 1)).normalize();
			if (!fixed.startsWith(folder) || !Files.isDirectory(fixed))
				return List.of();
			try (var files = Files.find(fixed, DEEPEST, (file, attributes) -> attributes.isRegularFile()
					&& HeaderGlob.matches(glob, folder.relativize(file).toString().replace('\\', '/')))) {
				return files.sorted().toList();
			}
		} catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
			return List.of();
		}
	}

	/** Where the headers of its API declare an element. */
	List<Mention> declarations(Element element) {
		var api = EcoreUtil2.getContainerOfType(element, Api.class);
		return api.getHeaders().stream().flatMap(header -> files(header).stream())
				.flatMap(file -> text(file).flatMap(text -> new HeaderText(file, text).declaration(element)).stream()).toList();
	}

	private static Optional<String> text(Path file) {
		try {
			return Files.size(file) > LARGEST ? Optional.empty() : Optional.of(FileText.read(file));
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}
}
