package dev.seriatim.series.patch;

import java.util.List;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.FileChange;

/**
 * The changes that a diff describes.
 *
 * @param diagnostics what is wrong with the text of the diff, without a source; their lines are raw lines of the message
 */
public record Diff(List<FileChange> files, List<Diagnostic> diagnostics) {

	public Diff {
		files = List.copyOf(files);
		diagnostics = List.copyOf(diagnostics);
	}

	/** Whether there is neither a change nor anything that was meant to be one. */
	public boolean isEmpty() {
		return files.isEmpty() && diagnostics.isEmpty();
	}
}
