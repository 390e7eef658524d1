package dev.seriatim.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;

/** The second series of these tests has the mails of the first one and keeps its promise, because it promises less. */
final class SeriesComparisonTest {

	private static final String COMMAND = "dev.seriatim.ui.compare";

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private TestProject project;
	private IFile reroll;

	@BeforeEach
	void writeTwoSeries() throws CoreException, IOException {
		project = TestProject.reviewed("frame");
		reroll = project.write("frame2.seriatim", TestProject.PLAN.replace("patches 1..3 keep", "patch 1 keeps"));
		WorkbenchWait.untilReviewed();
	}

	@AfterEach
	void closeIt() throws CoreException {
		page.closeAllEditors(false);
		project.close();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
		Dialogs.assertNone();
	}

	private void compare(IResource... selected) throws Exception {
		CommonNavigator explorer = (CommonNavigator) page.showView(IPageLayout.ID_PROJECT_EXPLORER);
		explorer.selectReveal(new StructuredSelection((Object[]) selected));
		page.activate(explorer);
		PlatformUI.getWorkbench().getActiveWorkbenchWindow().getService(IHandlerService.class).executeCommand(COMMAND, null);
	}

	private SeriesComparisonEditor editor() {
		return assertInstanceOf(SeriesComparisonEditor.class, page.getActiveEditor());
	}

	private <T extends Control> List<T> shown(Class<T> kind) {
		return Controls.shown(editor().getSite().getShell(), kind);
	}

	private void press(String text) {
		Controls.press(editor().getSite().getShell(), text);
	}

	private List<String> promises() {
		Tree tree = shown(Tree.class).stream().filter(shown -> shown.getColumnCount() == 4).findFirst().orElseThrow();
		WorkbenchWait.until(() -> group(tree, "Promises") != null);
		return Arrays.stream(group(tree, "Promises").getItems()).map(item -> item.getText(0) + " | " + item.getText(1) + " | " + item.getText(2)).toList();
	}

	private static TreeItem group(Tree tree, String title) {
		return Arrays.stream(tree.getItems()).filter(item -> item.getText().startsWith(title)).findFirst().orElse(null);
	}

	@Test
	void twoSeriesAreComparedInAnEditor() throws Exception {
		compare(project.plan(), reroll);
		assertEquals("frame.seriatim to frame2.seriatim", editor().getTitle());
		assertEquals(List.of("patches 1..3 keep frame compatible | broken | \u2013", "patch 1 keeps frame compatible | \u2013 | kept"), promises());
		assertFalse(editor().isDirty());
	}

	@Test
	void theSidesAreSwapped() throws Exception {
		compare(project.plan(), reroll);
		promises();
		press("Swap Old and New");
		WorkbenchWait.until(() -> promises().contains("patches 1..3 keep frame compatible | \u2013 | broken"));
		assertEquals("frame2.seriatim to frame.seriatim", editor().getTitle());
	}

	@Test
	void theComparisonIsCopied() throws Exception {
		compare(project.plan(), reroll);
		promises();
		press("Copy as Text");
		String text = Controls.copied();
		assertTrue(text.startsWith("old: frame"), text);
	}

	@Test
	void aFindingLeadsToItsMail() throws Exception {
		compare(project.plan(), reroll);
		promises();
		Tree tree = shown(Tree.class).stream().filter(shown -> shown.getColumnCount() == 4).findFirst().orElseThrow();
		TreeItem finding = group(tree, "Findings").getItem(0);
		assertTrue(finding.getText().startsWith("PROMISE_BROKEN"), finding.getText());
		tree.setSelection(finding);
		Event selection = new Event();
		selection.item = finding;
		tree.notifyListeners(SWT.Selection, selection);
		tree.notifyListeners(SWT.DefaultSelection, selection);
		WorkbenchWait.until(() -> page.getActiveEditor().getEditorInput() instanceof IFileEditorInput input && input.getFile().getName().equals("0002.eml"));
	}

	@Test
	void aSeriesThatIsGoneMeanwhileIsSaidToBeGone() throws Exception {
		compare(project.plan(), reroll);
		promises();
		reroll.delete(true, null);
		press("Compare Again");
		WorkbenchWait.until(() -> shown(Label.class).stream().anyMatch(label -> label.getText().equals("/frame/frame2.seriatim: the file is gone")));
	}

	@Test
	void oneSeriesOrAMailCannotBeCompared() {
		Assertions.assertThrows(NotEnabledException.class, () -> compare(project.plan()));
		Assertions.assertThrows(NotEnabledException.class, () -> compare(project.plan(), project.project().getFile("mails/0002.eml")));
	}
}
