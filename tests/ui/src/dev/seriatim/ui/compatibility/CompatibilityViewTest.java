package dev.seriatim.ui.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.report.Report;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.review.OpenMail;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

final class CompatibilityViewTest {

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private TestProject project;
	private CompatibilityView view;

	@BeforeEach
	void showAReviewedSeries() throws CoreException, IOException {
		new ViewSettings().grouping(Grouping.PATCH);
		new ViewSettings().informations(false);
		new ViewSettings().linked(true);
		project = TestProject.reviewed("frame");
		Reviews.ofWorkspace().of(project.plan()).start();
		untilDone();
		view = (CompatibilityView) page.showView(CompatibilityView.ID);
		view.show(review());
	}

	@AfterEach
	void closeEverything() throws CoreException {
		page.closeAllEditors(false);
		page.hideView(view);
		project.close();
		log.assertEmpty();
		log.close();
	}

	@Test
	void byPatchTheFindingsStandUnderThePatchToBlame() {
		assertEquals(List.of(
				"2/3  frame: drop the page callback | 3 items",
				"- PROMISE_BROKEN | 2 |  | ",
				"- OPS_MEMBER_REMOVED | 2 | screen_ops | lasts",
				"- USED_AFTER_REMOVED | 2 | screen_ops | repaired by 3"), rows());
	}

	@Test
	void byElementTheyStandUnderWhatOfTheApiIsConcerned() {
		group(Grouping.ELEMENT);
		assertEquals(List.of(
				"page | 2 items",
				"- OPS_MEMBER_REMOVED | 2 | screen_ops | lasts",
				"- USED_AFTER_REMOVED | 2 | screen_ops | repaired by 3",
				"No element of an API | 1 item",
				"- PROMISE_BROKEN | 2 |  | "), rows());
	}

	@Test
	void byConsumerTheyStandUnderWhomTheyHit() {
		group(Grouping.CONSUMER);
		assertEquals(List.of(
				"screen_ops  drivers/screen.c | 2 items",
				"- OPS_MEMBER_REMOVED | 2 | screen_ops | lasts",
				"- USED_AFTER_REMOVED | 2 | screen_ops | repaired by 3",
				"No known consumer | 1 item",
				"- PROMISE_BROKEN | 2 |  | "), rows());
	}

	@Test
	void informationsAreShownWhenAskedFor() {
		new ViewSettings().informations(true);
		view.update();
		assertEquals(List.of("1/3  frame: tell consumers of new pages | 1 item", "- OPS_MEMBER_ADDED | 1 |  | "), rows().subList(0, 2));
		assertEquals(6, rows().size());
	}

	@Test
	void theDescriptionIsTheJudgement() {
		assertTrue(view.getContentDescription().contains("promises 1 broken"), view.getContentDescription());
	}

	@Test
	void aDoubleClickOpensTheMailAtTheRawLine() {
		select("OPS_MEMBER_REMOVED");
		open();
		assertEquals(project.file("mails/0002.eml"), activeFile());
		assertEquals(25, lineOfTheCaret());
	}

	@Test
	void aFindingWithoutALineOpensTheMessageToBlame() {
		select("USED_AFTER_REMOVED");
		open();
		assertEquals(project.file("mails/0002.eml"), activeFile());
		assertEquals(1, lineOfTheCaret());
	}

	@Test
	void anOpenMailFollowsTheSelectionAndTheViewStaysActive() throws PartInitException {
		openMail("mails/0002.eml");
		page.activate(view);
		select("OPS_MEMBER_REMOVED");
		WorkbenchWait.until(() -> lineOfTheCaret() == 25);
		assertEquals(view, page.getActivePart());
	}

	@Test
	void aMailThatIsNotOpenStaysSo() {
		page.activate(view);
		select("OPS_MEMBER_REMOVED");
		assertEquals(0, page.getEditorReferences().length);
	}

	@Test
	void withoutTheLinkAnOpenMailStaysWhereItIs() throws PartInitException {
		new ViewSettings().linked(false);
		openMail("mails/0002.eml");
		page.activate(view);
		select("OPS_MEMBER_REMOVED");
		assertEquals(1, lineOfTheCaret());
	}

	@Test
	void theCaretOnALineWithFindingsSelectsTheGravest() throws PartInitException, BadLocationException {
		IEditorPart editor = openMail("mails/0002.eml");
		putTheCaretOn(editor, 25);
		WorkbenchWait.until(() -> selectedRule().equals(Optional.of("PROMISE_BROKEN")));
	}

	@Test
	void theCaretOnAnotherLineSelectsNothing() throws PartInitException, BadLocationException {
		IEditorPart editor = openMail("mails/0002.eml");
		putTheCaretOn(editor, 25);
		WorkbenchWait.until(() -> selectedRule().equals(Optional.of("PROMISE_BROKEN")));
		putTheCaretOn(editor, 24);
		editor.getSite().getPage().activate(view);
		editor.getSite().getPage().activate(editor);
		assertEquals(Optional.of("PROMISE_BROKEN"), selectedRule());
	}

	@Test
	void anEditorOfAnotherSeriesSwitchesTheView() throws CoreException, IOException {
		try (TestProject other = TestProject.reviewed("other")) {
			SeriesReview second = Reviews.ofWorkspace().of(other.plan());
			second.start();
			WorkbenchWait.until(() -> second.state() instanceof ReviewState.Done);
			page.openEditor(new FileEditorInput(other.plan()), TEXT_EDITOR);
			WorkbenchWait.until(() -> view.review().equals(Optional.of(second)));
			openMail("mails/0001.eml");
			WorkbenchWait.until(() -> view.review().equals(Optional.of(review())));
			page.closeAllEditors(false);
		}
	}

	@Test
	void aSeriesThatCannotBeReviewedIsAMessageWithFileAndReasonAboveTheOldRows() throws CoreException {
		project.project().getFolder("mails").delete(true, null);
		review().start();
		WorkbenchWait.until(() -> view.heading().text().contains(project.file("mails").getLocation() + ": not found"));
		assertTrue(view.getContentDescription().startsWith("Out of date"), view.getContentDescription());
		assertFalse(rows().isEmpty());
	}

	@Test
	void whileAReviewGoesOnTheLastJudgementIsMarkedSo() {
		Heading heading = Heading.of(review(), new ReviewState.Running(review().state().result()), false);
		assertEquals("Reviewing… · " + view.getContentDescription(), heading.description());
		assertEquals("", heading.message());
	}

	@Test
	void theFirstReviewIsAMessageAndCanBeCancelled() {
		Heading heading = Heading.of(review(), new ReviewState.Running(Optional.empty()), false);
		assertEquals("Reviewing frame/frame.seriatim…", heading.message());
		assertEquals(Heading.Offer.CANCEL, heading.offer());
	}

	@Test
	void aReviewThatWasCancelledSaysSo() {
		review().start();
		review().cancel();
		WorkbenchWait.until(() -> view.heading().text().contains("frame/frame.seriatim was cancelled"));
	}

	@Test
	void afterItsFileIsGoneTheViewTellsHowToGetASeries() throws CoreException {
		project.plan().delete(true, null);
		WorkbenchWait.until(() -> view.heading().text().startsWith("No series to show."));
		assertEquals(List.of(), rows());
	}

	@Test
	void whatIsCollapsedStaysSoInTheNextReview() {
		view.tree().toggle(view.tree().viewer().getTree().getItem(0).getData() instanceof Group group ? group : null);
		assertEquals(1, rows().size());
		review().start();
		untilDone();
		assertEquals(1, rows().size());
	}

	@Test
	void aClickOnAHeadSortsWhatIsInAGroupThenTheOtherWayThenAsTheReportDoes() {
		List<String> asTheReport = rulesShown();
		clickOn("Rule");
		assertEquals(List.of("OPS_MEMBER_REMOVED", "PROMISE_BROKEN", "USED_AFTER_REMOVED"), rulesShown());
		clickOn("Rule");
		assertEquals(List.of("USED_AFTER_REMOVED", "PROMISE_BROKEN", "OPS_MEMBER_REMOVED"), rulesShown());
		clickOn("Rule");
		assertEquals(asTheReport, rulesShown());
	}

	@Test
	void copyTakesTheSelectedRowsAsText() {
		page.activate(view);
		select("OPS_MEMBER_REMOVED");
		view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.COPY.getId()).run();
		String text = Controls.copied();
		assertTrue(text.endsWith("\tOPS_MEMBER_REMOVED\t2\tscreen_ops\tlasts"), text);
	}

	@Test
	void theContextMenuOfAFindingOpensThePageOfItsRule() {
		select("OPS_MEMBER_REMOVED");
		Menu menu = tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		MenuItem item = Arrays.stream(menu.getItems()).filter(found -> found.getText().replace("&", "").equals("Show Rule OPS_MEMBER_REMOVED")).findFirst()
				.orElseThrow();
		item.notifyListeners(SWT.Selection, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
		WorkbenchWait.until(() -> page.getActiveEditor() != null && page.getActiveEditor().getTitle().contains("OPS_MEMBER_REMOVED"));
	}

	@Test
	void theContextMenuOfABreakShowsAModuleThatItBreaks() {
		select("OPS_MEMBER_REMOVED");
		contextItem("Show Witness").orElseThrow().notifyListeners(SWT.Selection, new Event());
		WorkbenchWait.until(() -> page.getActiveEditor() != null && page.getActiveEditor().getTitle().equals("witness.c"));
		assertTrue(page.getActiveEditor().getAdapter(ITextViewer.class).getDocument().get().contains("\t.page = witness_page,\n"));
	}

	@Test
	void whatBreaksCodeOfTheTreeAloneHasNoWitness() {
		select("USED_AFTER_REMOVED");
		assertTrue(contextItem("Show Witness").isEmpty());
	}

	private Optional<MenuItem> contextItem(String text) {
		Menu menu = tree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		Optional<MenuItem> item = Arrays.stream(menu.getItems()).filter(found -> found.getText().replace("&", "").equals(text)).findFirst();
		menu.notifyListeners(SWT.Hide, new Event());
		return item;
	}

	@Test
	void refreshReviewsAgain() {
		ReviewState before = review().state();
		view.getViewSite().getActionBars().getGlobalActionHandler(ActionFactory.REFRESH.getId()).run();
		WorkbenchWait.until(() -> review().state() instanceof ReviewState.Done && review().state() != before);
	}

	@Test
	void theViewRemembersItsSeriesAndGrouping() throws PartInitException {
		group(Grouping.CONSUMER);
		List<String> shown = rows();
		page.hideView(view);
		view = (CompatibilityView) page.showView(CompatibilityView.ID);
		assertEquals(shown, rows());
	}

	private void group(Grouping grouping) {
		new ViewSettings().grouping(grouping);
		view.update();
	}

	private SeriesReview review() {
		return Reviews.ofWorkspace().of(project.plan());
	}

	private void untilDone() {
		WorkbenchWait.untilReviewed();
		WorkbenchWait.until(() -> review().state() instanceof ReviewState.Done);
	}

	private Tree tree() {
		return view.tree().viewer().getTree();
	}

	/** Groups by their labels, findings without their messages. */
	private List<String> rows() {
		List<String> rows = new ArrayList<>();
		for (TreeItem group : tree().getItems()) {
			rows.add(group.getText() + " | " + group.getText(1));
			if (group.getExpanded()) {
				for (TreeItem row : group.getItems()) {
					rows.add("- " + String.join(" | ", List.of(row.getText(1), row.getText(2), row.getText(3), row.getText(4))));
				}
			}
		}
		return rows;
	}

	private List<String> rulesShown() {
		return Arrays.stream(tree().getItems()).flatMap(group -> Arrays.stream(group.getItems())).map(row -> row.getText(1)).toList();
	}

	private void clickOn(String head) {
		Arrays.stream(tree().getColumns()).filter(column -> column.getText().equals(head)).forEach(column -> column.notifyListeners(SWT.Selection, new Event()));
	}

	private void select(String rule) {
		Row row = Arrays.stream(tree().getItems()).flatMap(group -> Arrays.stream(group.getItems())).map(item -> (Row) item.getData())
				.filter(found -> found.finding().rule().equals(rule)).findFirst().orElseThrow();
		view.tree().viewer().setSelection(new StructuredSelection(row));
	}

	private void open() {
		tree().notifyListeners(SWT.DefaultSelection, new Event());
	}

	private Optional<String> selectedRule() {
		return view.tree().selectedRow().map(row -> row.finding().rule());
	}

	private IEditorPart openMail(String path) throws PartInitException {
		Report report = review().state().result().orElseThrow().report();
		int patch = Integer.parseInt(path.replaceAll("\\D+", ""));
		return new OpenMail(page, project.plan(), report).at(patch).orElseThrow();
	}

	private IFile activeFile() {
		return ResourceUtil.getFile(page.getActiveEditor().getEditorInput());
	}

	private int lineOfTheCaret() {
		ITextEditor editor = Adapters.adapt(page.getActiveEditor(), ITextEditor.class);
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getStartLine() + 1;
	}

	private static void putTheCaretOn(IEditorPart part, int line) throws BadLocationException {
		ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		editor.selectAndReveal(document.getLineOffset(line - 1), 0);
	}
}
