package dev.seriatim.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A bundle as its sources tell.
 *
 * @param name     the symbolic name
 * @param required the bundles and packages that its manifest requires or imports
 * @param sources  the text of its Java files by path
 */
record Part(String name, List<String> required, TreeMap<String, String> sources) {

	/** Reads the bundle in a folder of the project; the plug-in itself is in the folder {@code "."}. */
	static Part in(String folder) throws IOException {
		Path place = Project.ROOT.resolve(folder);
		TreeMap<String, String> sources = new TreeMap<>();
		try (Stream<Path> files = Files.walk(place.resolve("src"))) {
			files.filter(file -> file.toString().endsWith(".java")).forEach(file -> sources.put(place.relativize(file).toString(), text(file)));
		}
		return of(Files.readString(place.resolve("META-INF/MANIFEST.MF")), sources);
	}

	static Part of(String manifest, TreeMap<String, String> sources) throws IOException {
		Attributes headers = new Manifest(new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8))).getMainAttributes();
		List<String> required = new ArrayList<>(names(headers.getValue("Require-Bundle")));
		required.addAll(names(headers.getValue("Import-Package")));
		return new Part(names(headers.getValue("Bundle-SymbolicName")).getFirst(), required, sources);
	}

	/** The names before the attributes of a header; commas in quotes separate nothing. */
	private static List<String> names(String header) {
		return header == null ? List.of()
				: Arrays.stream(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(clause -> clause.split(";")[0].strip()).toList();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
