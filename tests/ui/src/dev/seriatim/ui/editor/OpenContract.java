package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;

/** A text in the Generic Editor, which has the focus; on closing nothing may have been logged, nor read on the UI thread. */
final class OpenContract implements AutoCloseable {

	private final ErrorLog log = new ErrorLog();
	private final TestProject project;
	private final ITextEditor editor;

	OpenContract(String text) throws CoreException, IOException {
		project = TestProject.plain("structure");
		IFile file = project.write("lamp.seriatim", text);
		editor = (ITextEditor) IDE.openEditor(page(), file, "org.eclipse.ui.genericeditor.GenericEditor");
		editor.getSite().getShell().forceActive();
		editor.setFocus();
	}

	ITextEditor editor() {
		return editor;
	}

	ITextViewer viewer() {
		return editor.getAdapter(ITextViewer.class);
	}

	StyledText widget() {
		return viewer().getTextWidget();
	}

	IDocument document() {
		return viewer().getDocument();
	}

	String text() {
		return document().get();
	}

	String selected() {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
	}

	void select(String part) {
		editor.selectAndReveal(text().indexOf(part), part.length());
	}

	void cursorAfter(String part) {
		editor.selectAndReveal(text().indexOf(part) + part.length(), 0);
	}

	/** As when its key is pressed. */
	void run(String command) throws CommandException {
		editor.getSite().getService(IHandlerService.class).executeCommand(command, null);
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}

	@Override
	public void close() throws CoreException {
		page().closeAllEditors(false);
		project.close();
		log.assertEmpty();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}
}
