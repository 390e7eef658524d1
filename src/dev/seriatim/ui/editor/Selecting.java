package dev.seriatim.ui.editor;

import org.eclipse.ui.part.MultiPageEditorSite;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.seriatim.language.ide.Symbols.Symbol;

/** Shows symbols in the text. */
final class Selecting {

	private Selecting() {
	}

	/** Selects the name of a symbol, on the page of the editor that has the text; does not take the focus. */
	static void in(ITextEditor editor, Symbol symbol) {
		if (editor.getSite() instanceof MultiPageEditorSite page) {
			page.getMultiPageEditor().setActiveEditor(editor);
		}
		editor.selectAndReveal(symbol.nameOffset(), symbol.nameLength());
	}
}
