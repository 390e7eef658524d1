package dev.seriatim.ui.screenshots;

import java.nio.charset.StandardCharsets;
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
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.example.ExampleProject;
import dev.seriatim.ui.review.FindingMarker;
import dev.seriatim.ui.series.SeriesEditor;

/** Takes the pictures of the documentation. Not a test: only {@code docs/screenshots} runs it. */
final class Screenshots {

	private static final List<Picture> PICTURES = List.of(
			new Picture("contract-editor", stage -> {
				showProblems(stage);
				stage.open("mmu-notifier.seriatim");
			}),
			new Picture("series-overview", stage -> series(stage, SeriesEditor.Page.OVERVIEW)),
			new Picture("series-matrix", stage -> series(stage, SeriesEditor.Page.MATRIX)),
			new Picture("series-patches", stage -> series(stage, SeriesEditor.Page.PATCHES)),
			new Picture("patch-editor", stage -> {
				showProblems(stage);
				var warning = Arrays.stream(stage.example().findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_INFINITE))
						.filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_WARNING).findFirst().orElseThrow();
				IDE.openEditor(stage.page(), warning);
			}));

	/** Folder that gets the pictures, from the script. */
	private static final Path IMAGES = Path.of(Objects.requireNonNull(System.getenv("SERIATIM_SCREENSHOTS"), "run docs/screenshots"));

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

	static Stream<Arguments> pictures() {
		return Arrays.stream(Theme.values()).flatMap(theme -> PICTURES.stream().map(picture -> Arguments.of(theme, picture)));
	}

	private static void series(Stage stage, SeriesEditor.Page page) throws PartInitException {
		SeriesEditor editor = (SeriesEditor) stage.open("mmu-notifier.seriatim");
		WorkbenchWait.untilReviewed();
		editor.show(page);
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
