package dev.seriatim.ui.editor;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

import dev.seriatim.language.ide.DriftProblems;
import dev.seriatim.language.ide.fixes.Fix;
import dev.seriatim.language.ide.fixes.Fixes;
import dev.seriatim.review.HeaderDrift;
import dev.seriatim.ui.review.LanguageMarker;

/** Offers to mend a problem of a {@code .seriatim} file, in its editor and in the Problems view. */
public final class FixResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		String code = marker.getAttribute(LanguageMarker.CODE, "");
		return code.equals(DriftProblems.CODE) || Fixes.areKnown(code);
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		if (!(marker.getResource() instanceof IFile file) || !hasResolutions(marker) || file.getLocation() == null) {
			return new IMarkerResolution[0];
		}
		try {
			return fixes(marker, file).stream().map(FixResolution::new).toArray(IMarkerResolution[]::new);
		} catch (CoreException unreadable) {
			Platform.getLog(getClass()).log(unreadable.getStatus());
			return new IMarkerResolution[0];
		}
	}

	private static List<Fix> fixes(IMarker marker, IFile file) throws CoreException {
		int start = marker.getAttribute(IMarker.CHAR_START, -1);
		int length = marker.getAttribute(IMarker.CHAR_END, -1) - start;
		String code = marker.getAttribute(LanguageMarker.CODE, "");
		Path path = file.getLocation().toPath();
		try (TextOfFile read = new TextOfFile(file)) {
			String text = read.get();
			return Patience.wait(() -> code.equals(DriftProblems.CODE) ? HeaderDrift.fixes(path, text, start) : Fixes.of(path, text, code, start, length), List.of());
		}
	}

	private record FixResolution(Fix fix) implements IMarkerResolution {

		@Override
		public String getLabel() {
			return fix.label();
		}

		/** In a file that no editor has open the change is saved. */
		@Override
		public void run(IMarker marker) {
			try (TextOfFile text = new TextOfFile((IFile) marker.getResource())) {
				text.change(fix.changes());
			} catch (BadLocationException changed) {
				// The text became shorter than it was when the fix was found; there is nothing left to mend.
				return;
			} catch (CoreException unwritable) {
				Platform.getLog(getClass()).log(unwritable.getStatus());
			}
		}
	}
}
