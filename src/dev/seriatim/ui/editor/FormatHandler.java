package dev.seriatim.ui.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension2;

import dev.seriatim.language.ide.Formatting;
import dev.seriatim.language.ide.TextChange;

/** Lays out the lines of the selection, or without one the whole text; it can be undone in one step. */
public final class FormatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
		IDocument document = EditedFile.document(editor);
		Optional<Path> file = EditedFile.path(document);
		if (file.isPresent() && editor instanceof ITextEditorExtension2 input && input.validateEditorInputState()) {
			format(editor, document, file.get());
		}
		return null;
	}

	private static void format(ITextEditor editor, IDocument document, Path file) {
		String text = document.get();
		boolean isSelected = editor.getSelectionProvider().getSelection() instanceof ITextSelection selection && selection.getLength() > 0;
		ITextSelection lines = isSelected ? (ITextSelection) editor.getSelectionProvider().getSelection() : new TextSelection(0, text.length());
		Display display = Display.getCurrent();
		ICoreRunnable format = monitor -> {
			Optional<List<TextChange>> changes = Formatting.changes(file, text, lines.getOffset(), lines.getLength());
			display.asyncExec(() -> finish(editor, document, text, changes));
		};
		Job job = Job.create(Messages.bind(Messages.FormatHandler_formatting, file.getFileName()), format);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** Does nothing when the text was changed meanwhile, or its editor closed. */
	private static void finish(ITextEditor editor, IDocument document, String text, Optional<List<TextChange>> changes) {
		if (document != EditedFile.document(editor) || !document.get().equals(text)) {
			return;
		}
		if (changes.isEmpty()) {
			editor.getAdapter(IEditorStatusLine.class).setMessage(true, Messages.FormatHandler_refused, null);
		} else if (!changes.get().isEmpty()) {
			apply(editor.getAdapter(IRewriteTarget.class), changes.get());
		}
	}

	private static void apply(IRewriteTarget target, List<TextChange> changes) {
		MultiTextEdit edit = new MultiTextEdit();
		changes.forEach(change -> edit.addChild(new ReplaceEdit(change.offset(), change.length(), change.text())));
		target.beginCompoundChange();
		try {
			edit.apply(target.getDocument());
		} catch (BadLocationException impossible) {
			Platform.getLog(FormatHandler.class).error("The changes were computed for another text", impossible);
		} finally {
			target.endCompoundChange();
		}
	}
}
