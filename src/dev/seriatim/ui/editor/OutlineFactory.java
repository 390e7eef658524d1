package dev.seriatim.ui.editor;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Gives the Generic Editor, which has no outline of its own, the one of the language. */
public final class OutlineFactory implements IAdapterFactory {

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		return adaptable instanceof ITextEditor editor && EditedFile.isContract(editor.getEditorInput()) && type == IContentOutlinePage.class
				? type.cast(new OutlinePage(editor))
				: null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}
}
