package dev.seriatim.ui.patch;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;

import dev.seriatim.language.ide.Suppressing;
import dev.seriatim.language.ide.TextChange;
import dev.seriatim.ui.editor.Patience;
import dev.seriatim.ui.editor.TextOfFile;
import dev.seriatim.ui.review.FindingMarker;

/** Asks for the reason why a finding is accepted, and states it in the {@code .seriatim} file of the review. */
record SuppressFinding(String rule) implements IMarkerResolution {

	@Override
	public String getLabel() {
		return Messages.bind(Messages.SuppressFinding_label, rule);
	}

	@Override
	public void run(IMarker marker) {
		Shell shell = Display.getCurrent().getActiveShell();
		InputDialog question = new InputDialog(shell, Messages.SuppressFinding_title, Messages.bind(Messages.SuppressFinding_question, rule), "",
				reason -> reason.isBlank() ? Messages.SuppressFinding_needed : null);
		if (question.open() == Window.OK && !suppress(marker, question.getValue().strip())) {
			MessageDialog.openInformation(shell, Messages.SuppressFinding_title, Messages.SuppressFinding_noPlace);
		}
	}

	/** Whether there was a place for the statement. */
	private boolean suppress(IMarker marker, String reason) {
		IFile plan = ResourcesPlugin.getWorkspace().getRoot().getFile(new Path(marker.getAttribute(FindingMarker.PLAN, "")));
		if (!plan.exists() || plan.getLocation() == null) {
			return false;
		}
		try (TextOfFile text = new TextOfFile(plan)) {
			String before = text.get();
			Optional<TextChange> change = Patience.wait(() -> Suppressing.change(plan.getLocation().toPath(), before, rule,
					marker.getAttribute(FindingMarker.ELEMENT, ""), marker.getAttribute(FindingMarker.PATCH, 0), reason), Optional.empty());
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
