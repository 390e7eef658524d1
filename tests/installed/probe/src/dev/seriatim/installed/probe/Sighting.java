package dev.seriatim.installed.probe;

import java.util.Iterator;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;

/**
 * A marker, and where the editor of its file shows it.
 *
 * @param shownAt the line of the annotation, from 1; 0 where the editor shows none
 */
record Sighting(String rule, String path, int line, int shownAt) {

	/** On the UI thread: opens the file as a double click in the Problems view does. */
	static Sighting of(IMarker marker, IWorkbench workbench) throws CoreException {
		IEditorPart editor = IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), marker);
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		return new Sighting(marker.getAttribute("rule", "?"), marker.getResource().getProjectRelativePath().toString(),
				marker.getAttribute(IMarker.LINE_NUMBER, 0), text == null ? 0 : lineOfAnnotation(marker, text));
	}

	private static int lineOfAnnotation(IMarker marker, ITextEditor editor) {
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		IAnnotationModel annotations = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof MarkerAnnotation annotation && annotation.getMarker().equals(marker)) {
				try {
					return document.getLineOfOffset(annotations.getPosition(annotation).getOffset()) + 1;
				} catch (BadLocationException outside) {
					return 0;
				}
			}
		}
		return 0;
	}

	@Override
	public String toString() {
		return rule + " " + path + ":" + line + (shownAt == 0 ? ", not shown" : ", shown at " + shownAt);
	}
}
