package dev.seriatim.ui.navigation;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name, and shows what will change. */
final class RenameWizard extends RefactoringWizard {

	private final RenameRefactoring refactoring;

	RenameWizard(RenameRefactoring refactoring) {
		super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.refactoring = refactoring;
		setDefaultPageTitle(refactoring.getName());
		setWindowTitle(refactoring.getName());
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage(refactoring));
	}

	private static final class NamePage extends UserInputWizardPage {

		private final RenameRefactoring refactoring;

		private NamePage(RenameRefactoring refactoring) {
			super("name");
			this.refactoring = refactoring;
			setMessage(Messages.bind(Messages.RenamePage_message, refactoring.oldName()));
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
			new Label(area, SWT.NONE).setText(Messages.RenamePage_name);
			Text name = new Text(area, SWT.BORDER | SWT.SINGLE);
			name.setText(refactoring.oldName());
			name.selectAll();
			name.addModifyListener(typed -> {
				refactoring.newName(name.getText());
				setPageComplete(!name.getText().equals(refactoring.oldName()) && !name.getText().isBlank());
			});
			GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(40), SWT.DEFAULT).applyTo(name);
			setControl(area);
			setPageComplete(false);
			name.setFocus();
		}
	}
}
