package dev.seriatim.ui.navigation;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.window.Window;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.internal.ui.refactoring.RefactoringWizardDialog2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** The dialog that asks for a new name, without the loop in which the workbench runs it. */
public final class RenamePreview {

	private RenamePreview() {
	}

	/** @param name stands in the file where it can be renamed */
	public static Window dialog(Shell parent, IFile file, String name) throws CoreException {
		String text = file.readString();
		WordAt word = new WordAt(file.getLocation().toPath(), text, text.indexOf(name));
		RenameWizard wizard = new RenameWizard(new RenameRefactoring(word, name));
		wizard.setInitialConditionCheckingStatus(new RefactoringStatus());
		return new RefactoringWizardDialog2(parent, wizard);
	}

	/** Types the new name, and presses the button that leads to the preview. */
	public static void show(Shell dialog, String newName) {
		controls(dialog).filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText(newName);
		Button preview = controls(dialog).filter(Button.class::isInstance).map(Button.class::cast).filter(button -> button.getText().startsWith("Previe"))
				.findFirst().orElseThrow();
		preview.notifyListeners(SWT.Selection, new Event());
	}

	private static Stream<Control> controls(Control control) {
		return Stream.concat(Stream.of(control),
				control instanceof Composite parent ? Arrays.stream(parent.getChildren()).flatMap(RenamePreview::controls) : Stream.empty());
	}
}
