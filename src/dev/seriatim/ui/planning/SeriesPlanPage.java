package dev.seriatim.ui.planning;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;

/** What the plan is called, which API it is about, what it is based on, and its patches. */
final class SeriesPlanPage extends WizardPage {

	private static final int COLUMNS = 3;
	private static final int TYPICAL_LINE_IN_CHARACTERS = 60;
	private static final int LINES = 8;
	private static final int HIGHEST_VERSION = 999;

	private final List<Era> eras = ShippedContracts.eras().reversed();
	private Text title;
	private Spinner version;
	private Combo contract;
	private Text tree;
	private Text base;
	private Text subjects;

	SeriesPlanPage() {
		super("dev.seriatim.ui.planning.plan", Messages.SeriesPlanPage_title, null);
		setDescription(Messages.SeriesPlanPage_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(page);
		title = text(page, Messages.SeriesPlanPage_series, COLUMNS - 1);
		createVersion(page);
		createContract(page);
		tree = text(page, Messages.SeriesPlanPage_tree, 1);
		tree.setMessage(Messages.SeriesPlanPage_treeHint);
		createBrowse(page);
		base = text(page, Messages.SeriesPlanPage_base, COLUMNS - 1);
		base.setMessage(Messages.SeriesPlanPage_baseHint);
		createSubjects(page);
		Dialog.applyDialogFont(page);
		setControl(page);
		title.addModifyListener(event -> validate());
		tree.addModifyListener(event -> validate());
		base.addModifyListener(event -> validate());
		title.setFocus();
	}

	private void createVersion(Composite page) {
		label(page, Messages.SeriesPlanPage_version);
		version = new Spinner(page, SWT.BORDER);
		version.setValues(1, 1, HIGHEST_VERSION, 0, 1, 10);
		GridDataFactory.swtDefaults().span(COLUMNS - 1, 1).applyTo(version);
	}

	private void createContract(Composite page) {
		label(page, Messages.SeriesPlanPage_contract);
		contract = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		contract.add(Messages.SeriesPlanPage_noContract);
		eras.forEach(era -> contract.add(era.toString()));
		contract.select(0);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(COLUMNS - 1, 1).applyTo(contract);
	}

	private void createBrowse(Composite page) {
		Button browse = new Button(page, SWT.PUSH);
		browse.setText(Messages.SeriesPlanPage_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
			dialog.setMessage(Messages.SeriesPlanPage_chooseTree);
			dialog.setFilterPath(tree.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				tree.setText(chosen);
			}
		}));
		GridData data = setButtonLayoutData(browse);
		data.verticalAlignment = SWT.CENTER;
	}

	private void createSubjects(Composite page) {
		label(page, Messages.SeriesPlanPage_subjects).setLayoutData(GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).create());
		subjects = new Text(page, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS - 1, 1)
				.hint(convertWidthInCharsToPixels(TYPICAL_LINE_IN_CHARACTERS), convertHeightInCharsToPixels(LINES)).applyTo(subjects);
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	private Text text(Composite parent, String label, int span) {
		label(parent, label);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(span, 1)
				.hint(convertWidthInCharsToPixels(TYPICAL_LINE_IN_CHARACTERS), SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void validate() {
		boolean treeIsMissing = tree.getText().isBlank() && !base.getText().isBlank();
		setErrorMessage(treeIsMissing ? Messages.SeriesPlanPage_noTree : null);
		setPageComplete(!title.getText().isBlank() && !treeIsMissing);
	}

	/** What is entered; what is left empty is not stated. */
	NewPlan entered() {
		int chosen = contract.getSelectionIndex() - 1;
		return new NewPlan(title.getText().strip(), version.getSelection(), chosen < 0 ? "" : eras.get(chosen).fileName(), tree.getText().strip(),
				base.getText().strip(), subjects.getText().lines().map(String::strip).filter(subject -> !subject.isEmpty()).toList());
	}

	/** The title as a name of a file. */
	String fileName() {
		String name = title.getText().strip().toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return name.isEmpty() ? "plan" : name.length() <= TYPICAL_LINE_IN_CHARACTERS ? name : name.substring(0, TYPICAL_LINE_IN_CHARACTERS);
	}
}
