package dev.seriatim.ui.editor;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.IEditorInput;

/** Whether an editor has a text of the language, wherever its file lies: what the commands of the editor are enabled by. */
public final class EditorTester extends PropertyTester {

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expectedValue) {
		return EditedFile.isContract((IEditorInput) receiver);
	}
}
