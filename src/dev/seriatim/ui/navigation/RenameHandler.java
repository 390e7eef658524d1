package dev.seriatim.ui.navigation;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.seriatim.language.ide.Mention;
import dev.seriatim.language.ide.Renaming;

/** Renames what the word at the cursor names, after a look at what will change. */
public final class RenameHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Shell shell = HandlerUtil.getActiveShell(event);
		WordAt.of(event).ifPresent(word -> {
			ICoreRunnable look = monitor -> {
				Optional<Mention> candidate = Renaming.candidate(word.file(), word.text(), word.offset());
				Display display = editor.getSite().getShell().getDisplay();
				display.asyncExec(() -> candidate.ifPresentOrElse(place -> open(word, place, shell), () -> refuse(editor)));
			};
			Job.create(Messages.RenameHandler_looking, look).schedule();
		});
		return null;
	}

	private static void open(WordAt word, Mention place, Shell shell) {
		String name = word.text().substring(place.offset(), place.offset() + place.length());
		RenameRefactoring refactoring = new RenameRefactoring(word, name);
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(refactoring)).run(shell, refactoring.getName());
		} catch (InterruptedException cancelled) {
			Thread.currentThread().interrupt();
		}
	}

	private static void refuse(IEditorPart editor) {
		IStatusLineManager line = editor.getEditorSite().getActionBars().getStatusLineManager();
		line.setErrorMessage(Messages.RenameHandler_nothing);
	}
}
