package dev.seriatim.ui.importing;

import java.util.List;

import org.eclipse.core.resources.IFile;

/**
 * A series that is in the workspace now.
 *
 * @param plan    the {@code .seriatim} file that states it
 * @param leftOut of the source, in no particular order
 */
public record ImportedSeries(IFile plan, List<LeftOut> leftOut) {

	public ImportedSeries {
		leftOut = List.copyOf(leftOut);
	}
}
