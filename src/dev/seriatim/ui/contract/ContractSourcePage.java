package dev.seriatim.ui.contract;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ElementTreeSelectionDialog;
import org.eclipse.ui.model.WorkbenchContentProvider;
import org.eclipse.ui.model.WorkbenchLabelProvider;

import dev.seriatim.report.Visible;
import dev.seriatim.review.ContractRequest;

/** Asks from which header a contract is derived, and with which sources. */
final class ContractSourcePage extends WizardPage {

	private static final String HEADERS = "h";

	private final Optional<IFile> selected;
	private Text header;
	private org.eclipse.swt.widgets.List sources;
	private Text tree;

	ContractSourcePage(IStructuredSelection selection) {
		super("sources", Messages.ContractSourcePage_title, null);
		setDescription(Messages.ContractSourcePage_description);
		selected = Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), IFile.class)).filter(ContractSourcePage::isHeader);
	}

	private static boolean isHeader(IFile file) {
		return HEADERS.equals(file.getFileExtension()) && file.getLocation() != null;
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		createHeader(area);
		createSources(area);
		createTree(area);
		Dialog.applyDialogFont(area);
		setControl(area);
		selected.ifPresent(file -> header.setText(file.getLocation().toOSString()));
		validate();
	}

	private void createHeader(Composite area) {
		label(area, Messages.ContractSourcePage_header, SWT.CENTER);
		header = text(area);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, Messages.ContractSourcePage_workspace, this::chooseInWorkspace);
		button(buttons, Messages.ContractSourcePage_browse, this::chooseHeader);
	}

	private void createSources(Composite area) {
		label(area, Messages.ContractSourcePage_sources, SWT.BEGINNING);
		sources = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(5)).applyTo(sources);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(buttons);
		button(buttons, Messages.ContractSourcePage_add, this::addSources);
		button(buttons, Messages.ContractSourcePage_remove, () -> {
			sources.remove(sources.getSelectionIndices());
			validate();
		});
	}

	private void createTree(Composite area) {
		label(area, Messages.ContractSourcePage_tree, SWT.CENTER);
		tree = text(area);
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.ContractSourcePage_browse, this::chooseTree);
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(Messages.ContractSourcePage_treeHint);
		GridDataFactory.fillDefaults().span(3, 1).hint(convertWidthInCharsToPixels(70), SWT.DEFAULT).applyTo(hint);
	}

	private static void label(Composite area, String text, int alignment) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, alignment).applyTo(label);
	}

	private Text text(Composite area) {
		Text text = new Text(area, SWT.BORDER);
		text.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(convertWidthInCharsToPixels(50), SWT.DEFAULT).applyTo(text);
		return text;
	}

	private void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		setButtonLayoutData(button);
	}

	private void chooseInWorkspace() {
		ElementTreeSelectionDialog dialog = new ElementTreeSelectionDialog(getShell(), new WorkbenchLabelProvider(), new WorkbenchContentProvider());
		dialog.setTitle(Messages.ContractSourcePage_chooseHeader);
		dialog.setInput(ResourcesPlugin.getWorkspace().getRoot());
		dialog.setAllowMultiple(false);
		dialog.setValidator(chosen -> chosen.length == 1 && chosen[0] instanceof IFile file && isHeader(file) ? Status.OK_STATUS : Status.CANCEL_STATUS);
		if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof IFile file) {
			header.setText(file.getLocation().toOSString());
		}
	}

	private void chooseHeader() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText(Messages.ContractSourcePage_chooseHeader);
		dialog.setFilterExtensions("*.h", "*");
		String chosen = dialog.open();
		if (chosen != null) {
			header.setText(chosen);
		}
	}

	private void addSources() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setFilterExtensions("*.c", "*");
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			Arrays.stream(dialog.getFileNames()).map(name -> folder.resolve(name).toString()).forEach(this::addSource);
		}
	}

	/** A file that is there already is not added again. */
	void addSource(String path) {
		if (sources.indexOf(path) < 0) {
			sources.add(path);
			validate();
		}
	}

	private void chooseTree() {
		DirectoryDialog dialog = new DirectoryDialog(getShell());
		dialog.setMessage(Messages.ContractSourcePage_chooseTree);
		dialog.setFilterPath(tree.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			tree.setText(chosen);
		}
	}

	private void validate() {
		if (getControl() == null) {
			return;
		}
		boolean empty = header.getText().isBlank();
		Optional<String> problem = empty ? Optional.empty() : problem();
		setMessage(empty ? Messages.ContractSourcePage_noHeader : null, INFORMATION);
		setErrorMessage(problem.map(Visible::escape).orElse(null));
		setPageComplete(!empty && problem.isEmpty());
	}

	private Optional<String> problem() {
		try {
			for (Path file : files()) {
				if (!Files.isRegularFile(file)) {
					return Optional.of(Messages.bind(Messages.ContractSourcePage_notFound, file));
				}
			}
			Path root = request().tree();
			return root == null || Files.isDirectory(root) ? Optional.empty() : Optional.of(Messages.bind(Messages.ContractSourcePage_notFolder, root));
		} catch (InvalidPathException invalid) {
			return Optional.of(invalid.getMessage());
		}
	}

	private List<Path> files() {
		ContractRequest request = request();
		return Stream.concat(request.headers().stream(), request.sources().stream()).toList();
	}

	/** @throws InvalidPathException while the page is not complete */
	ContractRequest request() {
		Path root = tree.getText().isBlank() ? null : Path.of(tree.getText().strip());
		return new ContractRequest(List.of(Path.of(header.getText().strip())), Arrays.stream(sources.getItems()).map(Path::of).toList(), root);
	}

	/** The header's name without its ending. */
	String name() {
		Path file = Path.of(header.getText().strip()).getFileName();
		return file == null ? "" : file.toString().replaceFirst("\\.[^.]*$", "");
	}
}
