package dev.seriatim.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import dev.seriatim.report.Report;

/**
 * The result of a review.
 *
 * @param variants the names of the other orders that the file of the language states, in its order
 * @param inputs the files and folders that were read, as the user or the file of the language named them, resolved: when one of
 *               them or something below it changes, the report is out of date
 */
public record Reviewed(Report report, List<String> variants, Set<Path> inputs) {

	public Reviewed {
		variants = List.copyOf(variants);
		inputs = Set.copyOf(inputs);
	}
}
