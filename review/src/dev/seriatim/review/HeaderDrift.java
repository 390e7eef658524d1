package dev.seriatim.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.ide.DriftProblems;
import dev.seriatim.language.ide.fixes.Fix;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.series.contract.CodeFile;
import dev.seriatim.series.contract.ContractDeriver;

/** Compares the contracts of a file with their headers, where these can be found from the file. Threads may share the class. */
public final class HeaderDrift {

	private static final long LARGEST = 1 << 20;
	private static final int KEPT = 16;

	/** What headers declare, by their places, sizes and times; the eldest goes. */
	private static final Map<String, DeclaredApi> KNOWN = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, DeclaredApi> eldest) {
			return size() > KEPT;
		}
	};

	private HeaderDrift() {
	}

	/**
	 * Headers are looked for in the tree of a series that the file states, and in the folders around the file. A contract of which not all headers
	 * are found, or not with braces that match, that names them by a pattern or that extends another is not compared. Takes milliseconds, and for a
	 * header seen the first time perhaps a second.
	 */
	public static List<Problem> problems(DocumentReader.Result read) {
		var problems = new ArrayList<Problem>();
		for (var api : read.document().getApis())
			declared(read.file(), read.document(), api).ifPresent(declared -> problems.addAll(DriftProblems.of(read.file(), api, declared)));
		return problems;
	}

	/** Ways to mend a problem that stands at an offset of the text. */
	public static List<Fix> fixes(Path file, String text, int offset) {
		var read = new DocumentReader().read(file, text);
		for (var api : read.document().getApis()) {
			var declared = declared(file, read.document(), api);
			if (declared.isPresent() && DriftProblems.of(file, api, declared.get()).stream().anyMatch(problem -> problem.offset() == offset))
				return DriftProblems.fixes(file, text, declared.get(), offset);
		}
		return List.of();
	}

	private static Optional<DeclaredApi> declared(Path file, Document document, Api api) {
		if (api.getName() == null || api.getHeaders().isEmpty() || api.getExtended() != null)
			return Optional.empty();
		try {
			return roots(file.toAbsolutePath().normalize(), document).filter(root -> api.getHeaders().stream().allMatch(header -> isHeader(root.resolve(header)))).findFirst()
					.map(root -> declared(root, api, macroFiles(file, document)));
		} catch (InvalidPathException noPath) {
			return Optional.empty();
		}
	}

	private static Stream<Path> roots(Path file, Document document) {
		var trees = document.getSeries().stream().filter(series -> series.getTree() != null).map(series -> file.resolveSibling(series.getTree()).normalize());
		return Stream.concat(trees, Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent));
	}

	private static boolean isHeader(Path path) {
		try {
			return Files.isRegularFile(path) && Files.size(path) <= LARGEST;
		} catch (IOException unreadable) {
			return false;
		}
	}

	private static List<Path> macroFiles(Path file, Document document) {
		return document.getSeries().stream().flatMap(series -> series.getMacros().stream()).map(path -> file.resolveSibling(path).normalize()).toList();
	}

	private static DeclaredApi declared(Path root, Api api, List<Path> macroFiles) {
		try {
			var key = new StringBuilder(api.getName());
			var files = new ArrayList<CodeFile>();
			for (var header : api.getHeaders()) {
				var path = root.resolve(header);
				key.append('\n').append(path).append(' ').append(Files.size(path)).append(' ').append(Files.getLastModifiedTime(path).toMillis());
			}
			for (var path : macroFiles)
				key.append('\n').append(path).append(' ').append(Files.size(path)).append(' ').append(Files.getLastModifiedTime(path).toMillis());
			synchronized (KNOWN) {
				var known = KNOWN.get(key.toString());
				if (known != null)
					return known;
			}
			for (var header : api.getHeaders())
				files.add(new CodeFile(header, Files.readAllBytes(root.resolve(header))));
			if (files.stream().anyMatch(file -> file.loneBrace().isPresent()))
				return null; // half written perhaps
			var declared = ContractDeriver.derive(api.getName(), files, List.of(), Optional.empty(), ListFiles.macros(macroFiles), null).declared();
			synchronized (KNOWN) {
				KNOWN.put(key.toString(), declared);
			}
			return declared;
		} catch (IOException gone) {
			return null; // between the search and the reading
		} catch (Trouble unusable) {
			return null; // the review says what is wrong with the macros
		}
	}
}
