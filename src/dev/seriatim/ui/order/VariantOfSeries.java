package dev.seriatim.ui.order;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import dev.seriatim.language.ide.NewVariant;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.ui.editor.Patience;
import dev.seriatim.ui.editor.TextOfFile;
import dev.seriatim.ui.series.Shown;

/** Asks for the name of an order, and states it in the {@code .seriatim} file as a variant. On the UI thread. */
public final class VariantOfSeries {

	private final IFile plan;
	private final List<String> known;

	/** @param known names that are taken */
	public VariantOfSeries(IFile plan, List<String> known) {
		this.plan = plan;
		this.known = List.copyOf(known);
	}

	/** Whether the user gave a name and the file was changed. */
	public boolean add(Shell shell, Arrangement arrangement) {
		InputDialog question = new InputDialog(shell, Messages.VariantOfSeries_title, Messages.VariantOfSeries_question, "", this::problem);
		if (question.open() != Window.OK) {
			return false;
		}
		Optional<String> objection = add(question.getValue().strip(), arrangement.text());
		objection.ifPresent(reason -> MessageDialog.openInformation(shell, Messages.VariantOfSeries_title, Shown.label(reason)));
		return objection.isEmpty();
	}

	private String problem(String name) {
		if (name.isBlank()) {
			return Messages.VariantOfSeries_needed;
		}
		return known.contains(name.strip()) ? Messages.VariantOfSeries_taken : null;
	}

	/** Why the file could not be changed; empty when it was. A file that no editor has open is saved. */
	private Optional<String> add(String name, List<String> steps) {
		if (!plan.exists() || plan.getLocation() == null) {
			return Optional.of(Messages.bind(Messages.VariantOfSeries_gone, plan.getFullPath()));
		}
		try (TextOfFile text = new TextOfFile(plan)) {
			String before = text.get();
			Optional<TextChange> change = Patience.wait(() -> NewVariant.change(plan.getLocation().toPath(), before, name, steps), null);
			if (change == null) {
				return Optional.of(Messages.VariantOfSeries_late);
			}
			if (change.isEmpty()) {
				return Optional.of(Messages.VariantOfSeries_noPlace);
			}
			text.change(List.of(change.get()));
			return Optional.empty();
		} catch (BadLocationException | CoreException unwritable) {
			return Optional.of(String.valueOf(unwritable.getMessage()));
		}
	}
}
