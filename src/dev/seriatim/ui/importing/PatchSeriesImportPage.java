package dev.seriatim.ui.importing;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What to import, where to, and what to review it against. What needs a look at the disk is checked in a job, a moment after the typing. */
final class PatchSeriesImportPage extends WizardPage {

	private static final int COLUMNS = 4;
	/** In characters. */
	private static final int TYPICAL_PATH = 60;
	private static final int MOMENT_MILLISECONDS = 100;
	private static final String[] MAILS = { "*.mbox;*.mbx;*.eml;*.patch;*.diff;*.txt;*.gz", "*" };
	private static final String[] CONTRACTS = { "*" + PlanFile.EXTENSION };

	private final IStructuredSelection selection;
	private Text source;
	private RerollChoice reroll;
	private Combo project;
	private Text name;
	private Text tree;
	private Text base;
	private Text contract;
	private String proposed = "";
	/** What was entered last. */
	private ImportInput input;
	private Job check;

	PatchSeriesImportPage(IStructuredSelection selection) {
		super("dev.seriatim.ui.import", Messages.PatchSeriesImportPage_title, null);
		this.selection = selection;
		setDescription(Messages.PatchSeriesImportPage_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(page);
		createSource(page);
		createTarget(page);
		createAgainst(page);
		project.setItems(openProjects());
		project.setText(selectedProject());
		Dialog.applyDialogFont(page);
		setControl(page);
		for (Text text : List.of(source, name, tree, base, contract)) {
			text.addModifyListener(event -> validate());
		}
		project.addModifyListener(event -> validate());
		source.setFocus();
	}

	private void createSource(Composite page) {
		source = text(page, Messages.PatchSeriesImportPage_source, 1);
		source.setMessage(Messages.PatchSeriesImportPage_sourceHint);
		source.addModifyListener(event -> follow());
		button(page, Messages.PatchSeriesImportPage_file, this::browseFiles);
		button(page, Messages.PatchSeriesImportPage_folder, () -> browseFolder(source, Messages.PatchSeriesImportPage_browseSource));
		label(page, Messages.PatchSeriesImportPage_reroll);
		Combo combo = new Combo(page, SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(COLUMNS - 1, 1).applyTo(combo);
		reroll = new RerollChoice(combo);
	}

	private void createTarget(Composite page) {
		label(page, Messages.PatchSeriesImportPage_project);
		project = new Combo(page, SWT.DROP_DOWN);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(COLUMNS - 1, 1).applyTo(project);
		name = text(page, Messages.PatchSeriesImportPage_name, COLUMNS - 1);
	}

	private void createAgainst(Composite page) {
		Group group = new Group(page, SWT.NONE);
		group.setText(Messages.PatchSeriesImportPage_against);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).indent(0, convertVerticalDLUsToPixels(4)).applyTo(group);
		tree = text(group, Messages.PatchSeriesImportPage_tree, 1);
		tree.setMessage(Messages.PatchSeriesImportPage_treeHint);
		button(group, Messages.PatchSeriesImportPage_browseTree, () -> browseFolder(tree, Messages.PatchSeriesImportPage_chooseTree));
		base = text(group, Messages.PatchSeriesImportPage_base, 2);
		base.setMessage(Messages.PatchSeriesImportPage_baseHint);
		contract = text(group, Messages.PatchSeriesImportPage_contract, 1);
		contract.setMessage(Messages.PatchSeriesImportPage_contractHint);
		button(group, Messages.PatchSeriesImportPage_browseContract, this::browseContract);
	}

	private static void label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
	}

	private Text text(Composite parent, String label, int span) {
		label(parent, label);
		Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(span, 1)
				.hint(convertWidthInCharsToPixels(TYPICAL_PATH), SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridData data = setButtonLayoutData(button);
		data.verticalAlignment = SWT.CENTER;
	}

	private String selectedProject() {
		IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
		return selected != null && selected.getProject() != null && selected.getProject().isOpen() ? selected.getProject().getName() : "";
	}

	private static String[] openProjects() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).map(IProject::getName).toArray(String[]::new);
	}

	private void browseFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI | SWT.SHEET);
		dialog.setText(Messages.PatchSeriesImportPage_browseSource);
		dialog.setFilterExtensions(MAILS);
		dialog.setFilterNames(new String[] { Messages.PatchSeriesImportPage_mails, Messages.PatchSeriesImportPage_allFiles });
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			source.setText(SourceText.of(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList()));
		}
	}

	private void browseFolder(Text text, String title) {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(title);
		dialog.setFilterPath(text.getText().strip());
		String folder = dialog.open();
		if (folder != null) {
			text.setText(folder);
		}
	}

	private void browseContract() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(Messages.PatchSeriesImportPage_chooseContract);
		dialog.setFilterExtensions(CONTRACTS);
		String file = dialog.open();
		if (file != null) {
			contract.setText(file);
		}
	}

	/** Offers the rerolls of the source, and its name. */
	private void follow() {
		try {
			List<Path> files = SourceText.files(source.getText());
			reroll.offer(files.stream().allMatch(Path::isAbsolute) ? files : List.of());
			proposeName(files);
		} catch (InvalidPathException e) {
			// Said by the validation.
			reroll.offer(List.of());
		}
	}

	/** As long as nobody has written another name. */
	private void proposeName(List<Path> files) {
		if (name.getText().equals(proposed)) {
			proposed = files.isEmpty() ? "" : PatchSeriesImport.proposedName(files);
			name.setText(proposed);
		}
	}

	/** What is entered. On the UI thread. */
	ImportInput input() {
		return new ImportInput(source.getText(), reroll.chosen(), project.getText(), name.getText(), tree.getText(), base.getText(), contract.getText());
	}

	private void validate() {
		input = input();
		if (check != null) {
			check.cancel();
		}
		setPageComplete(false);
		IStatus status = input.validate();
		if (!status.isOK()) {
			show(status);
			return;
		}
		ImportInput checked = input;
		Display display = getControl().getDisplay();
		check = Job.createSystem(Messages.PatchSeriesImportPage_title, (ICoreRunnable) monitor -> {
			IStatus files = checked.validateFiles();
			display.asyncExec(() -> finishCheck(checked, files));
		});
		check.schedule(MOMENT_MILLISECONDS);
	}

	private void finishCheck(ImportInput checked, IStatus files) {
		if (!getControl().isDisposed() && checked.equals(input)) {
			show(files);
			setPageComplete(!files.matches(IStatus.ERROR));
		}
	}

	/** Something missing is no error yet: whoever fills in a page does one thing after the other. */
	private void show(IStatus status) {
		setErrorMessage(status.matches(IStatus.ERROR) ? status.getMessage() : null);
		setMessage(status.isOK() || status.matches(IStatus.ERROR) ? null : status.getMessage(), status.matches(IStatus.INFO) ? INFORMATION : NONE);
	}

	@Override
	public void dispose() {
		if (check != null) {
			check.cancel();
		}
		super.dispose();
	}
}
