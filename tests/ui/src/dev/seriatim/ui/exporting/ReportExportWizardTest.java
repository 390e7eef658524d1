package dev.seriatim.ui.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dev.seriatim.ui.Controls;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.compatibility.CompatibilityView;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

final class ReportExportWizardTest {

	private static final int POLL_MILLISECONDS = 20;

	private final ErrorLog log = new ErrorLog();
	private final IWorkbench workbench = PlatformUI.getWorkbench();
	private TestProject project;
	private WizardDialog dialog;

	@TempDir
	Path place;

	@BeforeEach
	void openAProjectWithASeries() throws CoreException, IOException {
		project = TestProject.reviewed("frame");
		WorkbenchWait.untilReviewed();
	}

	@AfterEach
	void closeEverything() throws CoreException {
		if (dialog != null && dialog.getShell() != null) {
			dialog.close();
		}
		project.close();
		log.assertEmpty();
		log.close();
	}

	@Test
	void theExportWizardIsUnderSeriatim() {
		assertEquals("Seriatim", workbench.getExportWizardRegistry().findWizard("dev.seriatim.ui.export.report").getCategory().getLabel());
	}

	@Test
	void threeFilesTellTheFinding() throws IOException {
		Path folder = place.resolve("new/report");
		export(project.plan(), folder);
		assertEquals(List.of("review.html", "review.json", "review.md"), names(folder));
		JsonObject report = JsonParser.parseString(Files.readString(folder.resolve("review.json"))).getAsJsonObject();
		assertTrue(report.getAsJsonArray("findings").asList().stream().map(finding -> finding.getAsJsonObject().get("rule").getAsString())
				.anyMatch("OPS_MEMBER_REMOVED"::equals));
		assertTrue(Files.readString(folder.resolve("review.html")).contains("OPS_MEMBER_REMOVED"));
		assertTrue(Files.readString(folder.resolve("review.md")).contains("OPS_MEMBER_REMOVED"));
	}

	@Test
	void aSeriesThatNobodyHasReviewedIsReviewedFirst() throws CoreException, IOException {
		IFile plan = project.write("unread/frame.seriatim", TestProject.PLAN.replace("\"frame-api", "\"../frame-api").replace("mails/", "../mails/")
				.replace("linux/", "../linux/"));
		WorkbenchWait.untilReviewed();
		project.file("unread/frame.seriatim").touch(null);
		SeriesReview review = Reviews.ofWorkspace().of(plan);
		review.start();
		review.cancel();
		WorkbenchWait.until(() -> review.state() instanceof ReviewState.Cancelled);
		export(plan, place);
		assertEquals(3, names(place).size());
		assertInstanceOf(ReviewState.Done.class, review.state());
	}

	@Test
	void aFormatThatIsLeftOutIsNotWrittenAndLeftOutTheNextTimeToo() throws IOException {
		open(project.plan());
		name(place);
		check("Markdown", false);
		finish();
		assertEquals(List.of("review.html", "review.json"), names(place));
		open(project.plan());
		assertFalse(button("Markdown").getSelection());
		check("Markdown", true);
		name(place.resolve("again"));
		finish();
		assertEquals(3, names(place.resolve("again")).size());
	}

	@Test
	void aMailMeansItsSeries() {
		open(project.file("mails/0002.eml"));
		assertEquals("frame/frame.seriatim", series().getText());
	}

	@Test
	void theViewMeansTheSeriesThatItShows() throws PartInitException {
		IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
		CompatibilityView view = (CompatibilityView) page.showView(CompatibilityView.ID);
		view.show(Reviews.ofWorkspace().of(project.plan()));
		open();
		assertEquals("frame/frame.seriatim", series().getText());
		page.hideView(view);
	}

	@Test
	void aProjectMeansTheSeriesInIt() {
		open(project.project());
		assertEquals("frame/frame.seriatim", series().getText());
	}

	@Test
	void theFolderIsBesideTheSeriesUnlessTheUserNamesOne() {
		open(project.plan());
		assertEquals(project.plan().getLocation().removeLastSegments(1).append("review").toOSString(), folder().getText());
	}

	@Test
	void withoutAFormatNothingCanBeFinished() {
		open(project.plan());
		List.of("HTML:", "Markdown", "JSON").forEach(format -> check(format, false));
		assertFalse(finishButton().isEnabled());
		List.of("HTML:", "Markdown", "JSON").forEach(format -> check(format, true));
		assertTrue(finishButton().isEnabled());
	}

	@Test
	void aFolderThatIsNotAbsoluteIsRefused() {
		open(project.plan());
		folder().setText("report");
		assertFalse(finishButton().isEnabled());
		assertEquals("The folder must be an absolute path.", page().getMessage());
	}

	@Test
	void aFileInThePlaceOfTheFolderIsAMessage() throws IOException {
		Path file = Files.writeString(place.resolve("taken"), "mine");
		open(project.plan());
		name(file);
		finish();
		assertEquals(file + ": not a folder, so no report can be written there", page().getErrorMessage());
		assertEquals("mine", Files.readString(file));
		assertEquals(List.of("taken"), names(place));
	}

	@Test
	void aReportIsOverwrittenOnlyWhenTheUserSaysSo() throws IOException {
		Files.writeString(place.resolve("review.html"), "old");
		open(project.plan());
		name(place);
		answer("Cancel");
		finish();
		assertEquals("old", Files.readString(place.resolve("review.html")));
		assertEquals(List.of("review.html"), names(place));
		answer("Overwrite");
		finish();
		assertTrue(Files.readString(place.resolve("review.html")).contains("OPS_MEMBER_REMOVED"));
	}

	@Test
	void aSeriesThatCannotBeReviewedIsAMessageAndNothingIsWritten() throws CoreException, IOException {
		project.project().getFolder("mails").delete(true, null);
		WorkbenchWait.untilReviewed();
		WorkbenchWait.until(() -> Reviews.ofWorkspace().of(project.plan()).state() instanceof ReviewState.Failed);
		open(project.plan());
		name(place);
		finish();
		assertEquals("The series could not be reviewed: " + project.file("mails").getLocation() + ": not found", page().getErrorMessage());
		assertEquals(List.of(), names(place));
	}

	@Test
	void cancelWhileReviewingLeavesNothing() throws CoreException, IOException {
		StringBuilder mbox = new StringBuilder();
		IntStream.rangeClosed(1, 1500).forEach(number -> mbox.append("From ada@example.org Fri Mar  1 10:00:00 2024\nFrom: Ada <ada@example.org>\nSubject: [PATCH "
				+ number + "/1500] frame: number " + number + "\n\nText.\n---\n--- a/mm/f.c\n+++ b/mm/f.c\n@@ -1 +1,2 @@\n int a;\n+int b" + number + ";\n\n"));
		project.write("many.mbox", mbox.toString());
		IFile plan = project.write("many.seriatim", "series \"many\" { from \"many.mbox\" }\n");
		open(plan);
		name(place);
		SeriesReview review = Reviews.ofWorkspace().of(plan);
		whenever(shell -> shell == dialog.getShell() && isWorking() && review.state() instanceof ReviewState.Running,
				shell -> Controls.below(shell, ToolBar.class).stream().map(bar -> bar.getItem(0)).forEach(stop -> stop.notifyListeners(SWT.Selection, new Event())));
		finish();
		WorkbenchWait.until(() -> "Cancelled; nothing was written.".equals(page().getMessage()));
		assertEquals(List.of(), names(place));
	}

	private void export(IFile plan, Path folder) {
		open(plan);
		name(folder);
		finish();
	}

	private void open(IResource... selected) {
		ReportExportWizard wizard = new ReportExportWizard();
		wizard.init(workbench, new StructuredSelection(selected));
		dialog = new WizardDialog(workbench.getActiveWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		WorkbenchWait.until(() -> !series().getText().isEmpty());
		check("internal browser", false);
	}

	/** Presses the button, and returns when the wizard has ended or is ready for another try. */
	private void finish() {
		press(finishButton());
	}

	private Button finishButton() {
		return buttonOf(dialog.getShell(), "Finish");
	}

	private void name(Path folder) {
		folder().setText(folder.toString());
	}

	private ReportExportPage page() {
		return (ReportExportPage) dialog.getCurrentPage();
	}

	private Combo series() {
		return Controls.below(dialog.getShell(), Combo.class).getFirst();
	}

	private Text folder() {
		return Controls.below((Composite) page().getControl(), Text.class).getFirst();
	}

	private Button button(String text) {
		return buttonOf(dialog.getShell(), text);
	}

	private void check(String text, boolean checked) {
		Button button = button(text);
		button.setSelection(checked);
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Answers the question that the wizard will ask. */
	private void answer(String button) {
		whenever(shell -> shell != dialog.getShell() && shell.getParent() == dialog.getShell(), shell -> press(buttonOf(shell, button)));
	}

	/** While it works, the wizard shows a bar with the button that stops it. */
	private boolean isWorking() {
		return !Controls.shown(dialog.getShell(), ProgressMonitorPart.class).isEmpty();
	}

	/** Does something with the first shell of which this holds, once it does. */
	private static void whenever(Predicate<Shell> condition, Consumer<Shell> action) {
		Display display = Display.getCurrent();
		display.timerExec(POLL_MILLISECONDS, () -> Arrays.stream(display.getShells()).filter(shell -> !shell.isDisposed()).filter(condition).findFirst()
				.ifPresentOrElse(action, () -> whenever(condition, action)));
	}

	private static void press(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static Button buttonOf(Shell shell, String text) {
		return Controls.below(shell, Button.class).stream().filter(button -> button.getText().replace("&", "").contains(text)).findFirst().orElseThrow();
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
