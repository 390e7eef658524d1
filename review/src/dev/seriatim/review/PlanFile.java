package dev.seriatim.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.PatchSeries;

/**
 * A file of the language that states what is to be reviewed. Paths in it are relative to the file.
 *
 * @param series the only series of the document
 */
record PlanFile(Path path, Document document, PatchSeries series, List<DocumentReader.Problem> warnings) {

	private static final String EXTENSION = ".seriatim";

	/** The file itself when the input is one, or the only one of a folder; empty for an input without one. */
	static Optional<PlanFile> find(Path input) throws Trouble {
		if (isPlan(input) && !Files.isDirectory(input))
			return Optional.of(of(input));
		if (!Files.isDirectory(input))
			return Optional.empty();
		var inside = inside(input);
		if (inside.size() > 1)
			throw new Trouble(input, "holds several .seriatim files, name one of them: "
					+ inside.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")));
		return inside.isEmpty() ? Optional.empty() : Optional.of(of(inside.getFirst()));
	}

	private static List<Path> inside(Path folder) throws Trouble {
		try (var files = Files.list(folder)) {
			return files.filter(PlanFile::isPlan).filter(Files::isRegularFile).sorted().toList();
		} catch (IOException e) {
			throw new Trouble(folder, "the folder cannot be listed");
		}
	}

	private static boolean isPlan(Path file) {
		return file.getFileName() != null && file.getFileName().toString().endsWith(EXTENSION);
	}

	private static PlanFile of(Path path) throws Trouble {
		var result = result(path);
		var document = result.document();
		if (document.getSeries().isEmpty())
			throw new Trouble(path, "states no series, so there is nothing to review");
		if (document.getSeries().size() > 1)
			throw new Trouble(path, "states " + document.getSeries().size() + " series, and a review takes one");
		var series = document.getSeries().getFirst();
		if (series.getFrom().isEmpty())
			throw new Trouble(path, "the series does not say where its messages are (from \"…\"), and a plan without messages is not judged yet");
		checkPaths(path, series);
		return new PlanFile(path, document, series, result.problems());
	}

	/** A text of the language may hold what no path may, a NUL for example. */
	private static void checkPaths(Path plan, PatchSeries series) throws Trouble {
		try {
			series.getFrom().forEach(Path::of);
			series.getStandIns().forEach(standIn -> Path.of(standIn.getPath()));
			series.getMacros().forEach(Path::of);
			if (series.getTree() != null)
				Path.of(series.getTree());
		} catch (InvalidPathException e) {
			throw new Trouble(plan, "the series names a path that cannot be one: " + e.getReason());
		}
	}

	/** Reads any file of the language. */
	static Document read(Path path) throws Trouble {
		return result(path).document();
	}

	private static DocumentReader.Result result(Path path) throws Trouble {
		var result = new DocumentReader().read(path);
		var errors = result.problems().stream().filter(problem -> problem.severity() == DiagnosticSeverity.ERROR)
				.map(DocumentReader.Problem::toString).toList();
		if (!errors.isEmpty())
			throw new Trouble(errors);
		return result;
	}

	/** Where the messages are. */
	List<Path> from() {
		return series.getFrom().stream().map(this::resolve).toList();
	}

	/** Where macros are listed. */
	List<Path> macros() {
		return series.getMacros().stream().map(this::resolve).toList();
	}

	Path resolve(String relative) {
		return path.resolveSibling(relative).normalize();
	}
}
