package dev.seriatim.ui.editor;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;

import dev.seriatim.language.ide.Explanation;
import dev.seriatim.ui.project.LanguageIndex;

/** Tells what the name under the mouse stands for. The Generic Editor shows it below the problems that are marked there. */
public final class ContractHover implements ITextHover, ITextHoverExtension {

	private final IInformationControlCreator creator = new ExplanationControlCreator();

	/** In the background for the mouse; for the key that shows a tooltip the platform asks on the UI thread, which waits a moment at most. */
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		IDocument document = viewer.getDocument();
		Optional<Path> file = EditedFile.path(document);
		if (file.isEmpty() || region == null) {
			return null;
		}
		String text = document.get();
		int offset = Math.min(region.getOffset(), text.length());
		return Patience.wait(() -> Explanation.at(file.get(), text, offset, LanguageIndex.ofWorkspace()).orElse(null), null);
	}

	/** The name at the offset; parses nothing, because the platform asks on the UI thread. */
	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		IDocument document = viewer.getDocument();
		try {
			int start = offset;
			while (start > 0 && Character.isJavaIdentifierPart(document.getChar(start - 1))) {
				start--;
			}
			int end = offset;
			while (end < document.getLength() && Character.isJavaIdentifierPart(document.getChar(end))) {
				end++;
			}
			return end > start ? new Region(start, end - start) : null;
		} catch (BadLocationException changed) {
			return null;
		}
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return creator;
	}
}
