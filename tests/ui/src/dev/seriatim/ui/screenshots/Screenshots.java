package dev.seriatim.ui.screenshots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.compatibility.CompatibilityView;
import dev.seriatim.ui.importing.PatchSeriesImportWizard;
import dev.seriatim.ui.project.FolderProject;
import dev.seriatim.ui.project.SeriatimNature;
import dev.seriatim.ui.review.FindingMarker;
import dev.seriatim.ui.series.SeriesEditor;

/** Takes the pictures of the documentation. Not a test: only {@code docs/screenshots} runs it. */
final class Screenshots {

	private static final List<Picture> PICTURES = List.of(
			new Picture("series-overview", stage -> series(stage, SeriesEditor.Page.OVERVIEW)),
			new Picture("series-matrix", stage -> {
				showCompatibility(stage);
				series(stage, SeriesEditor.Page.MATRIX);
			}),
			new Picture("series-patches", stage -> {
				series(stage, SeriesEditor.Page.PATCHES);
				Table patches = stage.find(stage.page().getActiveEditor(), Table.class);
				patches.setSelection(3);
				patches.notifyListeners(SWT.Selection, new Event());
			}),
			new Picture("series-source", stage -> {
				showProblems(stage);
				series(stage, SeriesEditor.Page.SOURCE);
			}),
			new Picture("patch-editor", stage -> {
				showProblems(stage);
				var warning = Arrays.stream(stage.example().findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_INFINITE))
						.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_WARNING).findFirst().orElseThrow();
				IDE.openEditor(stage.page(), warning);
			}),
			new Picture("import", stage -> {
				PatchSeriesImportWizard wizard = new PatchSeriesImportWizard();
				wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(stage.example()));
				stage.open(new WizardDialog(stage.page().getWorkbenchWindow().getShell(), wizard));
			}));

	/** Folder that gets the pictures, from the script. */
	private static final Path IMAGES = Path.of(Objects.requireNonNull(System.getenv("SERIATIM_SCREENSHOTS"), "run docs/screenshots"));
	private static final Path EXAMPLE = Path.of("..", "..", "examples", "mmu-notifier");

	/** Short, because its path is in the pictures. */
	private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"), "patches");

	private static WindowManager windowManager;
	private static IProject project;
	private static Stage stage;

	@BeforeAll
	static void openTheExample() throws Exception {
		Path example = Files.createDirectory(FOLDER).resolve("mmu-notifier");
		try (Stream<Path> files = Files.walk(EXAMPLE)) {
			for (Path file : files.toList()) {
				Files.copy(file, example.resolve(EXAMPLE.relativize(file)));
			}
		}
		windowManager = new WindowManager();
		project = new FolderProject(example).open(ResourcesPlugin.getWorkspace(), null);
		project.setDefaultCharset(StandardCharsets.UTF_8.name(), null);
		SeriatimNature.addTo(project, null);
		WorkbenchWait.untilReviewed();
		stage = new Stage(project);
	}

	@AfterAll
	static void forgetIt() throws CoreException, IOException {
		project.delete(true, true, null);
		Files.delete(FOLDER);
		windowManager.close();
	}

	static Stream<Arguments> pictures() {
		return Arrays.stream(Theme.values()).flatMap(theme -> PICTURES.stream().map(picture -> Arguments.of(theme, picture)));
	}

	private static void series(Stage stage, SeriesEditor.Page page) throws PartInitException {
		SeriesEditor editor = (SeriesEditor) stage.open("mmu-notifier.seriatim");
		WorkbenchWait.untilReviewed();
		editor.show(page);
	}

	private static void showCompatibility(Stage stage) throws PartInitException {
		Tree findings = stage.find(stage.show(CompatibilityView.ID), Tree.class);
		WorkbenchWait.untilReviewed();
		stage.until(() -> findings.getItemCount() > 0 || stage.page().getActiveEditor() == null);
	}

	/** All problems, in columns that are wide enough. */
	private static void showProblems(Stage stage) throws PartInitException {
		Tree problems = stage.find(stage.show(IPageLayout.ID_PROBLEM_VIEW), Tree.class);
		stage.until(() -> problems.getItemCount() > 0);
		Arrays.stream(problems.getItems()).forEach(stage::expand);
		problems.getColumn(0).setWidth(620);
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
