package dev.seriatim.ui.exporting;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ComboViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import dev.seriatim.report.Visible;
import dev.seriatim.review.ReportFormat;

/** Asks which series is written where, and how. */
final class ReportExportPage extends WizardPage {

	/** Beside the {@code .seriatim} file, unless the user says otherwise. */
	private static final String USUAL_FOLDER = "review";

	private static final String CHOSEN = "chosen";
	private static final String LEFT_OUT = "leftOut.";
	private static final String OPEN = "open";

	private final List<IResource> meant;
	private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
	private ComboViewer series;
	private Text folder;
	private Button open;
	private boolean searching = true;
	/** Whether the user has named a folder, which then stays when another series is chosen. */
	private boolean named;
	private boolean proposing;

	/** @param meant what the user may want to export, most likely first: a file, its mails, or a folder around it */
	ReportExportPage(List<IResource> meant) {
		super("report", Messages.ReportExportPage_title, null);
		this.meant = List.copyOf(meant);
		setDescription(Messages.ReportExportPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		createSeries(area);
		createFolder(area);
		createFormats(area);
		Dialog.applyDialogFont(area);
		setControl(area);
		list(WorkspaceSeries.reviewed());
		search(parent.getDisplay());
		setPageComplete(problem().isEmpty());
	}

	private void createSeries(Composite area) {
		label(area, Messages.ReportExportPage_series);
		series = new ComboViewer(area, SWT.READ_ONLY);
		series.setContentProvider(ArrayContentProvider.getInstance());
		series.setLabelProvider(LabelProvider.createTextProvider(file -> Visible.escape(((IFile) file).getFullPath().makeRelative().toString())));
		series.addSelectionChangedListener(event -> {
			propose();
			validate();
		});
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(series.getControl());
	}

	private void createFolder(Composite area) {
		label(area, Messages.ReportExportPage_folder);
		folder = new Text(area, SWT.BORDER);
		folder.addModifyListener(event -> {
			named |= !proposing;
			validate();
		});
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(convertWidthInCharsToPixels(50), SWT.DEFAULT).applyTo(folder);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.ReportExportPage_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		setButtonLayoutData(browse);
	}

	private void createFormats(Composite area) {
		Group group = new Group(area, SWT.NONE);
		group.setText(Messages.ReportExportPage_formats);
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 5).applyTo(group);
		IDialogSettings settings = getDialogSettings();
		for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.MARKDOWN, ReportFormat.JSON)) {
			Button button = check(group, label(format), !settings.getBoolean(LEFT_OUT + format));
			formats.put(format, button);
		}
		open = check(area, Messages.ReportExportPage_open, settings.get(CHOSEN) == null || settings.getBoolean(OPEN));
		GridDataFactory.fillDefaults().span(3, 1).indent(0, 5).applyTo(open);
	}

	private Button check(Composite parent, String text, boolean checked) {
		Button check = new Button(parent, SWT.CHECK);
		check.setText(text);
		check.setSelection(checked);
		check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		return check;
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private static String label(ReportFormat format) {
		return switch (format) {
		case HTML -> Messages.Format_html;
		case MARKDOWN -> Messages.Format_markdown;
		case JSON -> Messages.Format_json;
		case TEXT -> throw new IllegalArgumentException("text is for terminals");
		};
	}

	/** Which files state a series is read from the files. */
	private void search(Display display) {
		ICoreRunnable search = monitor -> {
			List<IFile> found = WorkspaceSeries.all(monitor);
			display.asyncExec(() -> {
				if (!getControl().isDisposed()) {
					searching = false;
					list(found);
					validate();
				}
			});
		};
		Job job = Job.create(Messages.ReportExportPage_searching, search);
		job.setSystem(true);
		job.schedule();
	}

	private void list(List<IFile> files) {
		Optional<IFile> chosen = Optional.ofNullable(plan()).or(() -> meant.stream().flatMap(resource -> WorkspaceSeries.meantBy(resource, files).stream())
				.findFirst());
		series.setInput(files);
		chosen.or(() -> searching ? Optional.empty() : files.stream().findFirst()).ifPresent(file -> series.setSelection(new StructuredSelection(file)));
	}

	private void propose() {
		IPath place = plan() == null ? null : plan().getLocation();
		if (!named && place != null) {
			proposing = true;
			folder.setText(place.removeLastSegments(1).append(USUAL_FOLDER).toOSString());
			proposing = false;
		}
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setMessage(Messages.ReportExportPage_chooseFolder);
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void validate() {
		if (open != null) {
			open.setEnabled(formats.get(ReportFormat.HTML).getSelection());
			Optional<String> problem = problem();
			setErrorMessage(null);
			setMessage(problem.orElse(null), problem.isPresent() ? INFORMATION : NONE);
			setPageComplete(problem.isEmpty());
		}
	}

	private Optional<String> problem() {
		if (plan() == null) {
			return Optional.of(searching ? Messages.ReportExportPage_searching : Messages.ReportExportPage_noSeries);
		}
		if (folder.getText().isBlank()) {
			return Optional.of(Messages.ReportExportPage_noFolder);
		}
		try {
			if (!folder().isAbsolute()) {
				return Optional.of(Messages.ReportExportPage_notAbsolute);
			}
		} catch (InvalidPathException invalid) {
			return Optional.of(Visible.escape(invalid.getMessage()));
		}
		return formats().isEmpty() ? Optional.of(Messages.ReportExportPage_noFormat) : Optional.empty();
	}

	/** Null while none is chosen. */
	IFile plan() {
		return (IFile) series.getStructuredSelection().getFirstElement();
	}

	Path folder() {
		return Path.of(folder.getText().strip());
	}

	Set<ReportFormat> formats() {
		return formats.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	/** Whether the HTML report is to be opened. */
	boolean opens() {
		return open.getSelection() && formats().contains(ReportFormat.HTML);
	}

	/** The choice of formats, for the next time. */
	void remember() {
		IDialogSettings settings = getDialogSettings();
		settings.put(CHOSEN, true);
		formats.forEach((format, button) -> settings.put(LEFT_OUT + format, !button.getSelection()));
		settings.put(OPEN, open.getSelection());
	}
}
