package dev.seriatim.ui.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.ui.Controls;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.order.Inquiry;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.series.SeriesEditor.Page;

/** In the series of these tests patch 2 takes a callback away that its consumer has until patch 3. */
final class OrderPageTest {

	private static final String WITH_VARIANTS = TestProject.PLAN.replace("promise", """
			variant "other way round" { swap 2, 3; }
			    variant "no end" { drop 3; }
			    variant "page later" { split page from 1 to 3 left out; }
			    promise""");

	private static final int POLL_MILLISECONDS = 20;

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private TestProject project;
	private SeriesEditor editor;

	@BeforeEach
	void openThePage() throws CoreException, IOException {
		project = TestProject.reviewed("frame");
		project.write("frame.seriatim", WITH_VARIANTS);
		editor = assertInstanceOf(SeriesEditor.class, IDE.openEditor(page, project.plan()));
		WorkbenchWait.untilReviewed();
		editor.show(Page.ORDER);
		WorkbenchWait.until(() -> table().getItemCount() == 3);
	}

	@AfterEach
	void closeIt() throws CoreException {
		page.closeAllEditors(false);
		project.close();
		log.close();
	}

	private <T extends Control> List<T> shown(Class<T> kind) {
		return Controls.shown(editor.getSite().getShell(), kind);
	}

	private Table table() {
		return shown(Table.class).stream().filter(table -> table.getColumnCount() == 3 && table.getColumn(0).getText().equals("Place")).findFirst().orElseThrow();
	}

	private Tree tree() {
		return shown(Tree.class).stream().filter(tree -> tree.getColumnCount() == 4 && tree.getColumn(1).getText().equals("As posted")).findFirst().orElseThrow();
	}

	private Button button(String text) {
		return Controls.button(editor.getSite().getShell(), text);
	}

	private Combo orders() {
		return shown(Combo.class).stream().filter(combo -> combo.getItemCount() > 0 && combo.getItem(0).equals("As posted")).findFirst().orElseThrow();
	}

	private void press(String text) {
		Controls.press(editor.getSite().getShell(), text);
	}

	private void select(int row) {
		table().setSelection(row);
		Event event = new Event();
		event.item = table().getItem(row);
		table().notifyListeners(SWT.Selection, event);
	}

	private void choose(String order) {
		orders().select(orders().indexOf(order));
		orders().notifyListeners(SWT.Selection, new Event());
	}

	/** Into the dialog that opens next, which then is left with OK. */
	private void enter(String dialog, String text) {
		Display display = table().getDisplay();
		display.timerExec(POLL_MILLISECONDS, () -> {
			Shell shell = Arrays.stream(display.getShells()).filter(open -> open.getText().equals(dialog)).findFirst().orElse(null);
			if (shell == null) {
				enter(dialog, text);
				return;
			}
			Controls.below(shell, Text.class).getFirst().setText(text);
			shell.getDefaultButton().notifyListeners(SWT.Selection, new Event());
		});
	}

	private List<String> patches() {
		return Arrays.stream(table().getItems()).map(item -> item.getText(1)).toList();
	}

	private TreeItem group(String title) {
		WorkbenchWait.until(() -> Arrays.stream(tree().getItems()).anyMatch(item -> item.getText().startsWith(title)));
		return Arrays.stream(tree().getItems()).filter(item -> item.getText().startsWith(title)).findFirst().orElseThrow();
	}

	private static List<String> cells(TreeItem item) {
		return List.of(item.getText(0), item.getText(1), item.getText(2));
	}

	@Test
	void nothingDiffersAsPosted() {
		assertEquals(List.of("1", "2", "3"), patches());
		assertEquals(0, tree().getItemCount());
		assertFalse(button("As Posted").isEnabled());
		assertFalse(button("Copy as Text").isEnabled());
	}

	@Test
	void aPatchThatMovesUpMendsWhatWasBroken() {
		select(2);
		press("Move Up");
		assertEquals(List.of("1", "3", "2"), patches());
		TreeItem gone = Arrays.stream(group("Findings").getItems()).filter(item -> item.getText().startsWith("USED_AFTER_REMOVED")).findFirst().orElseThrow();
		assertEquals("patch 2, repaired by 3", gone.getText(1));
		assertEquals("\u2013", gone.getText(2));
	}

	@Test
	void thePatchThatWasMovedStaysSelected() {
		select(2);
		press("Move Up");
		assertEquals("3", table().getSelection()[0].getText(1));
	}

	@Test
	void theLastOfSeveralEditsIsAnswered() {
		select(2);
		press("Move Up");
		WorkbenchWait.until(() -> Arrays.stream(Job.getJobManager().find(Inquiry.FAMILY)).anyMatch(job -> job.getState() == Job.RUNNING));
		press("Move Up");
		assertEquals(List.of("3", "1", "2"), patches());
		group("Findings");
		press("Copy as Text");
		assertTrue(Controls.copied().contains("in the order 3 1 2\n"), Controls.copied());
	}

	@Test
	void aVariantOfTheFileIsShownAsAnOrder() {
		choose("no end");
		assertEquals(List.of("screen_ops", "from patch 3 on", "by no prefix"), cells(group("Served").getItem(0)));
		assertEquals("dropped: screen: follow the removal of the page callback", table().getItem(2).getText(2));
		assertEquals("no end", orders().getText());
	}

	@Test
	void bothPatchesOfASplitSayWhatBecomesOfTheElement() {
		choose("page later");
		WorkbenchWait.untilEquals(List.of("frame: tell consumers of new pages, without page", "frame: drop the page callback", "screen: follow the removal of the page callback, with page of patch 1"),
				() -> Arrays.stream(table().getItems()).map(item -> item.getText(2)).toList());
	}

	@Test
	void suggestFindsTheOrderThatBreaksLeast() {
		press("Suggest");
		WorkbenchWait.until(() -> patches().equals(List.of("1", "3", "2")));
		assertEquals("Another order", orders().getText());
	}

	@Test
	void asPostedForgetsTheOrder() {
		choose("other way round");
		group("Findings");
		press("As Posted");
		assertEquals(List.of("1", "2", "3"), patches());
		assertEquals(0, tree().getItemCount());
	}

	@Test
	void theAnswerIsCopiedAsItGoesIntoAMail() {
		choose("other way round");
		group("Findings");
		press("Copy as Text");
		assertTrue(Controls.copied().startsWith("frame · other way round · in the order 1 3 2\n"), Controls.copied());
	}

	@Test
	void anOrderBecomesAVariant() throws CoreException, IOException {
		select(2);
		press("Move Up");
		group("Findings");
		enter("Add as Variant", "mine");
		press("Add as Variant\u2026");
		WorkbenchWait.until(() -> Arrays.asList(orders().getItems()).contains("mine"));
		try (InputStream content = project.plan().getContents()) {
			assertTrue(new String(content.readAllBytes(), StandardCharsets.UTF_8).contains("variant \"mine\" { move 2 after 3; }"));
		}
		assertFalse(editor.isDirty());
	}

	@Test
	void whatIsAskedIsAskedAgainWhenTheSeriesChanges() throws CoreException, IOException {
		choose("other way round");
		group("Findings");
		project.write("frame.seriatim", WITH_VARIANTS.replace("\"frame\" {", "\"picture frame\" {"));
		WorkbenchWait.until(() -> Reviews.ofWorkspace().of(project.plan()).state().result().orElseThrow().report().series().title().equals("picture frame"));
		group("Findings");
		assertEquals(List.of("1", "3", "2"), patches());
		assertEquals("other way round", orders().getText());
	}

	@Test
	void whatIsBeingAskedIsAskedAgainWhenTheSeriesIsReviewedMeanwhile() {
		choose("other way round");
		Reviews.ofWorkspace().of(project.plan()).start();
		WorkbenchWait.untilReviewed();
		group("Findings");
		assertEquals("other way round", orders().getText());
	}

	@Test
	void anotherOrderIsNoneUntilItIsMade() {
		choose("Another order");
		assertEquals("As posted", orders().getText());
	}

	@Test
	void whatIsAskedIsGivenUpBeforeItsTurn() {
		select(2);
		press("Move Up");
		press("Cancel");
		WorkbenchWait.until(() -> shown(Label.class).stream().anyMatch(label -> label.getText().equals("Cancelled.")));
		assertTrue(button("Suggest").isEnabled());
	}

	@Test
	void dropAndPutBack() {
		select(1);
		press("Drop");
		TableItem dropped = table().getItem(2);
		assertEquals("2", dropped.getText(1));
		press("Put Back");
		assertEquals(List.of("1", "2", "3"), patches());
	}
}
