package dev.seriatim.ui.navigation;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.seriatim.ui.editor.EditedFile;

/** A place in the text of a {@code .seriatim} file that an editor shows. */
record WordAt(Path file, String text, int offset) {

	/** Empty when the document is no file's. */
	static Optional<WordAt> of(IDocument document, int offset) {
		return EditedFile.path(document).map(file -> new WordAt(file, document.get(), Math.min(offset, document.getLength())));
	}

	/** Where the cursor is in the active editor. */
	static Optional<WordAt> of(ExecutionEvent event) {
		IEditorPart part = HandlerUtil.getActiveEditor(event);
		ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
		if (editor == null) {
			return Optional.empty();
		}
		ISelection selection = editor.getSelectionProvider().getSelection();
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		return selection instanceof ITextSelection place ? of(document, place.getOffset()) : Optional.empty();
	}

	/** The text in quotes around the place, else the name; parses nothing. */
	Optional<IRegion> region() {
		int line = text.lastIndexOf('\n', offset - 1) + 1;
		int opening = -1;
		for (int quote = text.indexOf('"', line); quote >= 0 && quote < offset; quote = text.indexOf('"', quote + 1)) {
			opening = opening < 0 ? quote : -1;
		}
		int closing = text.indexOf('"', offset);
		boolean isQuoted = opening >= 0 && closing >= 0 && text.substring(opening, closing).indexOf('\n') < 0;
		return isQuoted ? Optional.of(new Region(opening, closing + 1 - opening)) : name();
	}

	private Optional<IRegion> name() {
		int start = offset;
		while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
			start--;
		}
		int end = offset;
		while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
			end++;
		}
		return end > start ? Optional.of(new Region(start, end - start)) : Optional.empty();
	}
}
