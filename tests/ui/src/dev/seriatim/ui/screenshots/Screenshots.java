package dev.seriatim.ui.screenshots;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.compatibility.CompatibilityView;
import dev.seriatim.ui.contract.NewContractWizard;
import dev.seriatim.ui.example.ExampleProject;
import dev.seriatim.ui.importing.PatchSeriesImportWizard;
import dev.seriatim.ui.planning.NewSeriesPlanWizard;
import dev.seriatim.ui.series.SeriesEditor;

/** Takes the pictures of the documentation. Not a test: only {@code docs/screenshots} runs it. */
final class Screenshots {

	private static final String BREAKING_MAIL = "mails/04-out-of-page-table-lock.eml";
	private static final int BREAKING_PATCH = 4;
	/** Enough to find the occurrences of a name. */
	private static final Duration OCCURRENCES = Duration.ofSeconds(2);

	private static final List<Picture> PICTURES = List.of(
			new Picture("series-overview", stage -> series(stage, SeriesEditor.Page.OVERVIEW)),
			new Picture("series-matrix", stage -> {
				SeriesEditor editor = series(stage, SeriesEditor.Page.MATRIX);
				showFindings(stage);
				stage.page().activate(editor);
			}),
			new Picture("series-patches", stage -> {
				Table patches = stage.find(series(stage, SeriesEditor.Page.PATCHES), Table.class);
				stage.select(patches, BREAKING_PATCH - 1);
			}),
			new Picture("series-order", stage -> {
				SeriesEditor editor = series(stage, SeriesEditor.Page.ORDER);
				Combo orders = stage.find(editor, Combo.class);
				orders.select(1);
				orders.notifyListeners(SWT.Selection, new Event());
				Tree changes = stage.find(editor, Tree.class);
				stage.until(() -> changes.getItemCount() > 0);
			}),
			new Picture("series-dependencies", stage -> {
				SeriesEditor editor = series(stage, SeriesEditor.Page.DEPENDENCIES);
				Button find = stage.find(editor, Button.class);
				find.notifyListeners(SWT.Selection, new Event());
				Table patches = stage.find(editor, Table.class);
				stage.until(() -> patches.getItemCount() > 0);
			}),
			new Picture("contract-editor", stage -> {
				showProblems(stage);
				series(stage, SeriesEditor.Page.SOURCE);
			}),
			new Picture("contract-outline", Screenshots::outline),
			new Picture("occurrences", stage -> {
				StyledText source = stage.find(series(stage, SeriesEditor.Page.SOURCE), StyledText.class);
				source.setSelection(source.getText().indexOf("KVM"));
				source.setFocus();
				stage.pause(OCCURRENCES);
			}),
			new Picture("patch-editor", stage -> {
				showProblems(stage);
				StyledText mail = stage.find(stage.open(BREAKING_MAIL), StyledText.class);
				int removed = mail.getText().indexOf("#define ptep_clear_flush_notify(");
				mail.setSelection(removed);
				mail.setTopIndex(mail.getLineAtOffset(removed) - 5);
			}),
			new Picture("import-wizard", stage -> wizard(stage, new PatchSeriesImportWizard())),
			new Picture("plan-wizard", stage -> wizard(stage, new NewSeriesPlanWizard())),
			new Picture("contract-wizard", stage -> wizard(stage, new NewContractWizard())));

	/** Folder that gets the pictures, from the script. */
	private static final Path IMAGES = Path.of(Objects.requireNonNull(System.getenv("SERIATIM_SCREENSHOTS"), "run docs/screenshots"));

	/** Outside the workspace. Maven runs this in the folder of the test bundle. */
	private static final Path CONTRACT = Path.of("../../language/contracts/mmu_notifier-6.5.seriatim").toAbsolutePath().normalize();

	private static WindowManager windowManager;
	private static IProject project;
	private static Stage stage;

	@BeforeAll
	static void openTheExample() throws Exception {
		windowManager = new WindowManager();
		project = new ExampleProject().create(ResourcesPlugin.getWorkspace(), null);
		project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
		WorkbenchWait.untilReviewed();
		stage = new Stage(project);
	}

	@AfterAll
	static void forgetIt() throws CoreException {
		project.delete(true, true, null);
		windowManager.close();
	}

	/** All, or those that the script was asked for. */
	static Stream<Arguments> pictures() {
		List<String> asked = Arrays.stream(Objects.toString(System.getenv("SERIATIM_PICTURES"), "").split(" ")).filter(name -> !name.isEmpty()).toList();
		return Arrays.stream(Theme.values()).flatMap(theme -> PICTURES.stream().filter(picture -> asked.isEmpty() || asked.contains(picture.name())).map(picture -> Arguments.of(theme, picture)));
	}

	private static <W extends Wizard & IWorkbenchWizard> void wizard(Stage stage, W wizard) {
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		stage.open(new WizardDialog(stage.page().getWorkbenchWindow().getShell(), wizard));
	}

	private static SeriesEditor series(Stage stage, SeriesEditor.Page page) throws PartInitException {
		SeriesEditor editor = (SeriesEditor) stage.open(ExampleProject.PLAN);
		editor.show(page);
		return editor;
	}

	/** The API Compatibility view with its first groups open. */
	private static void showFindings(Stage stage) throws PartInitException {
		Tree findings = stage.find(stage.show(CompatibilityView.ID), Tree.class);
		stage.until(() -> findings.getItemCount() > 0);
		Arrays.stream(findings.getItems()).forEach(stage::expand);
	}

	/** All problems, in columns that are wide enough. */
	private static void showProblems(Stage stage) throws PartInitException {
		Tree problems = stage.find(stage.show(IPageLayout.ID_PROBLEM_VIEW), Tree.class);
		stage.until(() -> problems.getItemCount() > 0);
		Arrays.stream(problems.getItems()).forEach(stage::expand);
		problems.getColumn(0).setWidth(620);
	}

	/** A long contract, with a table folded, beside its outline. */
	private static void outline(Stage stage) throws Exception {
		ITextEditor editor = (ITextEditor) IDE.openEditorOnFileStore(stage.page(), EFS.getLocalFileSystem().getStore(CONTRACT.toUri()));
		Tree outline = stage.find(stage.show(IPageLayout.ID_OUTLINE), Tree.class);
		stage.until(() -> outline.getItemCount() > 0);
		stage.page().activate(editor);
		fold(stage, editor, "ops struct mmu_notifier_ops");
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		editor.selectAndReveal(viewer.getDocument().get().indexOf("\n\tguard"), 0);
		viewer.setTopIndex(0);
	}

	/** As a click at the left edge does. */
	private static void fold(Stage stage, ITextEditor editor, String start) throws BadLocationException {
		ProjectionViewer viewer = (ProjectionViewer) editor.getAdapter(ITextViewer.class);
		ProjectionAnnotationModel foldings = viewer.getProjectionAnnotationModel();
		stage.until(() -> foldings.getAnnotationIterator().hasNext());
		int line = viewer.getDocument().getLineInformationOfOffset(viewer.getDocument().get().indexOf(start)).getOffset();
		foldings.getAnnotationIterator().forEachRemaining(folding -> {
			if (foldings.getPosition(folding).offset == line) {
				foldings.collapse(folding);
			}
		});
	}

	@ParameterizedTest(name = "{1}, {0}")
	@MethodSource("pictures")
	void take(Theme theme, Picture picture) throws Exception {
		theme.apply();
		stage.clear();
		picture.scene().play(stage);
		stage.capture(IMAGES.resolve(picture.name() + "-" + theme + ".png"));
	}
}
