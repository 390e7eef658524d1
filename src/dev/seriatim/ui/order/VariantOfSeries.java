package dev.seriatim.ui.order;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import dev.seriatim.language.ide.NewVariant;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.ui.editor.Patience;
import dev.seriatim.ui.editor.TextOfFile;

/** Asks for the name of an order, and states it in the {@code .seriatim} file as a variant. On the UI thread. */
public final class VariantOfSeries {

	private final IFile plan;
	private final List<String> known;

	/** @param known names that are taken */
	public VariantOfSeries(IFile plan, List<String> known) {
		this.plan = plan;
		this.known = List.copyOf(known);
	}

	/** Whether the user gave a name and the file had a place for the statement. */
	public boolean add(Shell shell, Arrangement arrangement) {
		InputDialog question = new InputDialog(shell, Messages.VariantOfSeries_title, Messages.VariantOfSeries_question, "", this::problem);
		if (question.open() != Window.OK) {
			return false;
		}
		boolean added = add(question.getValue().strip(), arrangement.text());
		if (!added) {
			MessageDialog.openInformation(shell, Messages.VariantOfSeries_title, Messages.VariantOfSeries_noPlace);
		}
		return added;
	}

	private String problem(String name) {
		if (name.isBlank()) {
			return Messages.VariantOfSeries_needed;
		}
		return known.contains(name.strip()) ? Messages.VariantOfSeries_taken : null;
	}

	/** Whether there was a place for the statement. A file that no editor has open is saved. */
	private boolean add(String name, List<String> steps) {
		if (!plan.exists() || plan.getLocation() == null) {
			return false;
		}
		try (TextOfFile text = new TextOfFile(plan)) {
			String before = text.get();
			Optional<TextChange> change = Patience.wait(() -> NewVariant.change(plan.getLocation().toPath(), before, name, steps), Optional.empty());
			if (change.isPresent()) {
				text.change(List.of(change.get()));
			}
			return change.isPresent();
		} catch (BadLocationException | CoreException unwritable) {
			Platform.getLog(getClass()).error(unwritable.getMessage(), unwritable);
			return false;
		}
	}
}
