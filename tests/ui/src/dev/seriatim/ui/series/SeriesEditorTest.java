package dev.seriatim.ui.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.report.Report;
import dev.seriatim.report.Sign.Tone;
import dev.seriatim.review.Reviewed;
import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.review.ReviewResult;
import dev.seriatim.ui.review.ReviewState;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;
import dev.seriatim.ui.series.SeriesEditor.Page;

final class SeriesEditorTest {

	private static final int REDDER = 60;

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private TestProject project;
	private SeriesEditor editor;

	@BeforeEach
	void openTheSeries() throws CoreException, IOException {
		project = TestProject.reviewed("frame");
		editor = assertInstanceOf(SeriesEditor.class, IDE.openEditor(page, project.plan()));
		untilDone();
	}

	@AfterEach
	void closeIt() throws CoreException {
		page.closeAllEditors(false);
		project.close();
		log.close();
	}

	@Test
	void theCellAtWhichAPatchBreaksTheApiShowsIt() {
		TableItem row = row("page");
		assertEquals(List.of("=", "=", "X", "."), cells(row));
		assertEquals(Tones.color(Tone.BREAK), row.getForeground(4));
	}

	@Test
	void theConsumerIsBrokenUntilItIsConverted() {
		assertEquals(List.of("ok", "ok", "x", "ok"), cells(row("screen_ops  (screen.c)")));
	}

	@Test
	void theSignOfABreakIsDrawnInItsColor() {
		TableItem row = row("screen_ops  (screen.c)");
		WorkbenchWait.until(() -> showsRed(row.getBounds(4)));
		assertFalse(showsRed(row.getBounds(3)));
	}

	@Test
	void aCellTellsInWordsWhatHappened() {
		Rectangle cell = row("page").getBounds(4);
		Event rest = new Event();
		rest.x = cell.x + cell.width / 2;
		rest.y = cell.y + cell.height / 2;
		table().notifyListeners(SWT.MouseHover, rest);
		WorkbenchWait.until(() -> shownTips().stream().anyMatch(tip -> tip.startsWith("page at prefix 2: source break") && tip.contains("OPS_MEMBER_REMOVED: page is gone")));
	}

	@Test
	void theHeadOfAColumnTellsTheSubjectOfThePatch() {
		assertEquals("patch 3: screen: follow the removal of the page callback", table().getColumn(5).getToolTipText());
	}

	@Test
	void aDoubleClickOnACellOpensTheMailAtTheLine() {
		TableItem row = row("page");
		Rectangle cell = row.getBounds(4);
		Event click = new Event();
		click.x = cell.x + cell.width / 2;
		click.y = cell.y + cell.height / 2;
		table().notifyListeners(SWT.MouseDoubleClick, click);
		assertMailIsOpenAt("0002.eml", "-\tvoid (*page)(struct frame *frame, unsigned long address);");
	}

	@Test
	void enterOpensTheMailOfTheCellThatTheKeysHaveReached() {
		editor.show(Page.MATRIX);
		table().setFocus();
		table().setSelection(row("page"));
		for (int column = 0; column < 4; column++) {
			key(SWT.ARROW_RIGHT, (char) 0);
		}
		key(0, SWT.CR);
		assertMailIsOpenAt("0002.eml", "-\tvoid (*page)(struct frame *frame, unsigned long address);");
	}

	@Test
	void endGoesToTheEndOfTheRowAndHomeBackToItsBegin() {
		editor.show(Page.MATRIX);
		table().setFocus();
		table().setSelection(row("page"));
		key(SWT.END, (char) 0);
		key(SWT.ARROW_LEFT, (char) 0);
		key(SWT.ARROW_LEFT, (char) 0);
		key(0, SWT.CR);
		assertMailIsOpenAt("0002.eml", "-\tvoid (*page)(struct frame *frame, unsigned long address);");
		page.closeEditor(page.getActiveEditor(), false);
		key(SWT.HOME, (char) 0);
		key(0, SWT.CR);
		assertEquals(1, page.getEditorReferences().length);
	}

	@Test
	void theBaseLeadsNowhere() {
		Rectangle cell = row("page").getBounds(2);
		Event click = new Event();
		click.x = cell.x + cell.width / 2;
		click.y = cell.y + cell.height / 2;
		table().notifyListeners(SWT.MouseDoubleClick, click);
		assertEquals(1, page.getEditorReferences().length);
	}

	@Test
	void theOverviewTellsPromisesCutPointsAndFindings() {
		editor.show(Page.OVERVIEW);
		List<String> texts = texts(editor.getSite().getShell());
		assertTrue(texts.contains("broken by 2: patches 1..3 keep frame compatible"), texts.toString());
		assertTrue(texts.contains("1  frame: tell consumers of new pages"), texts.toString());
		assertTrue(texts.stream().anyMatch(text -> text.startsWith("2/3  OPS_MEMBER_REMOVED  page is gone from struct frame_ops")), texts.toString());
	}

	@Test
	void theOverviewTellsWhatIsClaimed() {
		SeriesReview review = Reviews.ofWorkspace().of(project.plan());
		Report real = review.state().result().orElseThrow().report();
		List<Report.Claim> claims = List.of(
				new Report.Claim("They are backward compatible", ClaimKind.BACKWARD_COMPATIBLE, null, "patches 2..3", ClaimOutcome.CONTRADICTED, 2, "OPS_MEMBER_REMOVED page in patch 2"),
				new Report.Claim("NFC", ClaimKind.NO_FUNCTIONAL_CHANGE, 1, null, ClaimOutcome.NOT_CONTRADICTED, null, null));
		ReviewResult.set(review, new Report(real.tool(), real.input(), real.series(), real.patches(), real.elements(), real.consumers(), real.sites(),
				real.findings(), real.cutPoints(), real.promises(), claims, real.notChecked(), real.suppressed()));
		WorkbenchWait.until(() -> texts(editor.getSite().getShell()).containsAll(List.of(
				"contradicted by 2: \"They are backward compatible\" (cover letter, of patches 2..3)", "      OPS_MEMBER_REMOVED page in patch 2",
				"not contradicted: \"NFC\" (patch 1)")));
	}

	@Test
	void longListsOfTheOverviewAreCut() {
		SeriesReview review = Reviews.ofWorkspace().of(project.plan());
		Report real = review.state().result().orElseThrow().report();
		List<Report.CutPoint> cuts = IntStream.rangeClosed(1, 1000).mapToObj(prefix -> new Report.CutPoint(prefix, List.of())).toList();
		ReviewResult.set(review, new Report(real.tool(), real.input(), real.series(), real.patches(), real.elements(), real.consumers(), real.sites(),
				real.findings(), cuts, real.promises(), real.claims(), real.notChecked(), real.suppressed()));
		WorkbenchWait.until(() -> texts(editor.getSite().getShell()).contains("and 975 more"));
	}

	@Test
	void theOverviewTellsHowWhatIsLeftOutIsTaken() {
		SeriesReview review = Reviews.ofWorkspace().of(project.plan());
		Report real = review.state().result().orElseThrow().report();
		ReviewResult.set(review, real.withRemarks(List.of(
				new Report.Remark(DiagnosticSeverity.INFO, "thread.mbox", 18, 700, "v1 is left out", "v1", null),
				new Report.Remark(DiagnosticSeverity.INFO, "old.eml", null, 0, "numbered 3 of 9", null, "/mails/old.eml"),
				new Report.Remark(DiagnosticSeverity.INFO, "reply.eml", null, 0, "a reply, not a patch", null, null))));
		WorkbenchWait.until(() -> texts(editor.getSite().getShell()).containsAll(List.of(
				"thread.mbox:18: v1 is left out; reroll \"v1\" in the series takes it",
				"old.eml: numbered 3 of 9; patch K from \"/mails/old.eml\" in the series takes it as patch K",
				"reply.eml: a reply, not a patch")));
	}

	@Test
	void everyPageBeginsWithTheHeadLines() {
		List<String> texts = texts(editor.getSite().getShell());
		assertEquals(5, Collections.frequency(texts, "promises 1 broken · safe to stop after 1 · 1 error, 2 warnings, 1 lasts"), texts.toString());
	}

	@Test
	void thePatchesAreListedWithTheirVerdicts() {
		editor.show(Page.PATCHES);
		Table patches = tables("Patch").getFirst();
		assertEquals(List.of("1/3", "2/3", "3/3"), Arrays.stream(patches.getItems()).map(item -> item.getText(0)).toList());
		assertEquals("X  source break", patches.getItem(1).getText(1));
		assertEquals("screen: follow the removal of the page callback", patches.getItem(2).getText(3));
	}

	@Test
	void thePatchThatIsSelectedShowsItsTextDecodedAndColored() {
		editor.show(Page.PATCHES);
		Table patches = tables("Patch").getFirst();
		patches.setSelection(2);
		Event selection = new Event();
		selection.item = patches.getItem(2);
		patches.notifyListeners(SWT.Selection, selection);
		StyledText text = Controls.below(patches.getParent(), StyledText.class).getFirst();
		WorkbenchWait.until(() -> text.getText().contains("\n-\t.page = screen_page,\n"));
		int removed = text.getText().indexOf("-\t.page = screen_page,");
		WorkbenchWait.until(() -> text.getStyleRangeAtOffset(removed) != null && text.getStyleRangeAtOffset(removed).foreground != null);
	}

	@Test
	void theTextPageIsSavedAndTheReviewStartsAgain() {
		editor.show(Page.SOURCE);
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		var document = text.getDocumentProvider().getDocument(text.getEditorInput());
		document.set(document.get().replace("\"frame\"", "\"picture frame\""));
		assertTrue(editor.isDirty());
		editor.doSave(null);
		assertFalse(editor.isDirty());
		untilDone();
		assertEquals("picture frame", Reviews.ofWorkspace().of(project.plan()).state().result().orElseThrow().report().series().title());
	}

	@Test
	void theTextPageFindsAndUndoes() {
		editor.show(Page.SOURCE);
		editor.setFocus();
		ICommandService commands = editor.getSite().getService(ICommandService.class);
		assertTrue(commands.getCommand(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE).isHandled());
		assertTrue(commands.getCommand(IWorkbenchCommandConstants.EDIT_UNDO).isHandled());
	}

	@Test
	void f5ReviewsAgain() throws Exception {
		SeriesReview review = Reviews.ofWorkspace().of(project.plan());
		Reviewed before = review.state().result().orElseThrow();
		page.activate(editor);
		editor.getSite().getService(IHandlerService.class).executeCommand(IWorkbenchCommandConstants.FILE_REFRESH, null);
		WorkbenchWait.until(() -> review.state() instanceof ReviewState.Done done && done.reviewed() != before);
	}

	@Test
	void aReviewThatIsCancelledIsSaidAndTheOldResultStays() {
		SeriesReview review = Reviews.ofWorkspace().of(project.plan());
		review.start();
		review.cancel();
		WorkbenchWait.until(() -> review.state() instanceof ReviewState.Cancelled);
		WorkbenchWait.until(() -> texts(editor.getSite().getShell()).contains("The review was cancelled."));
		assertEquals(List.of("=", "=", "X", "."), cells(row("page")));
	}

	@Test
	void anEditorThatIsClosedDuringAReviewLeavesNothingBehind() {
		SeriesReview review = Reviews.ofWorkspace().of(project.plan());
		review.start();
		page.closeEditor(editor, false);
		WorkbenchWait.until(() -> review.state() instanceof ReviewState.Done);
		log.assertEmpty();
	}

	@Test
	void thePageUsedLastIsShownWhenTheFileIsOpenedAgain() throws PartInitException {
		editor.show(Page.PATCHES);
		page.closeEditor(editor, false);
		editor = (SeriesEditor) IDE.openEditor(page, project.plan());
		assertEquals(Page.PATCHES, editor.shownPage());
	}

	@Test
	void aMarkerOfTheTextIsShownOnTheTextPage() throws CoreException {
		IMarker marker = project.plan().createMarker(IMarker.TEXT);
		marker.setAttribute(IMarker.LINE_NUMBER, 3);
		IDE.gotoMarker(editor, marker);
		assertEquals(Page.SOURCE, editor.shownPage());
		assertEquals(2, ((ITextSelection) editor.getAdapter(ITextEditor.class).getSelectionProvider().getSelection()).getStartLine());
	}

	@Test
	void mailsThatAreGoneAreSaidOnThePageAndTheOldResultStays() throws CoreException {
		project.project().getFolder("mails").delete(true, null);
		WorkbenchWait.until(() -> Reviews.ofWorkspace().of(project.plan()).state() instanceof ReviewState.Failed);
		WorkbenchWait.until(() -> texts(editor.getSite().getShell()).contains(project.file("mails").getLocation() + ": not found"));
		assertEquals(List.of("=", "=", "X", "."), cells(row("page")));
		WorkbenchWait.until(() -> Controls.below(editor.getSite().getShell(), Button.class).stream()
				.anyMatch(button -> button.getText().equals("&Review Again") && button.isVisible()));
		log.assertEmpty();
	}

	@Test
	void theEditorFollowsAFileThatIsRenamed() throws CoreException {
		project.plan().move(IPath.fromOSString("renamed.seriatim"), true, null);
		WorkbenchWait.until(() -> ((IFileEditorInput) editor.getEditorInput()).getFile().equals(project.file("renamed.seriatim")));
		assertEquals("renamed.seriatim", editor.getTitle());
		WorkbenchWait.until(() -> Reviews.ofWorkspace().of(project.file("renamed.seriatim")).state() instanceof ReviewState.Done);
		log.assertEmpty();
	}

	@Test
	void theEditorClosesWhenItsFileIsDeleted() throws CoreException {
		project.plan().delete(true, null);
		WorkbenchWait.until(() -> page.getEditorReferences().length == 0);
		log.assertEmpty();
	}

	@Test
	void unsavedTextStaysWhenTheFileIsDeleted() throws CoreException {
		type("# later\n");
		project.plan().delete(true, null);
		WorkbenchWait.until(() -> Reviews.ofWorkspace().known(project.plan()).isEmpty());
		WorkbenchWait.untilReviewed();
		assertTrue(editor.isDirty());
		assertEquals(1, page.getEditorReferences().length);
	}

	@Test
	void theEditorFollowsAProjectThatIsRenamed() throws CoreException {
		IProjectDescription renamed = project.project().getDescription();
		renamed.setName("renamed frame");
		project.project().move(renamed, true, null);
		IProject now = project.project().getWorkspace().getRoot().getProject("renamed frame");
		try {
			WorkbenchWait.until(() -> ((IFileEditorInput) editor.getEditorInput()).getFile().getProject().equals(now));
			WorkbenchWait.until(() -> Reviews.ofWorkspace().of(now.getFile("frame.seriatim")).state() instanceof ReviewState.Done);
			log.assertEmpty();
		} finally {
			page.closeAllEditors(false);
			WorkbenchWait.untilReviewed();
			now.delete(true, true, null);
		}
	}

	@Test
	void theEditorClosesWhenItsProjectIsClosedDuringAReview() throws CoreException {
		Reviews.ofWorkspace().of(project.plan()).start();
		project.project().close(null);
		WorkbenchWait.until(() -> page.getEditorReferences().length == 0);
		log.assertEmpty();
	}

	@Test
	void nothingIsReadOnTheUiThread() {
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	private void untilDone() {
		WorkbenchWait.untilReviewed();
		WorkbenchWait.until(() -> Reviews.ofWorkspace().of(project.plan()).state() instanceof ReviewState.Done
				&& tables("Element").stream().anyMatch(table -> table.getItemCount() > 0));
	}

	private Table table() {
		return tables("Element").getFirst();
	}

	/** The tables with a column whose heading begins so. */
	private List<Table> tables(String heading) {
		return Controls.below(editor.getSite().getShell(), Table.class).stream()
				.filter(table -> table.getColumnCount() > 0 && Arrays.stream(table.getColumns()).anyMatch(column -> column.getText().startsWith(heading))).toList();
	}

	private TableItem row(String name) {
		editor.show(Page.MATRIX);
		return Arrays.stream(table().getItems()).filter(item -> item.getText(1).equals(name)).findFirst()
				.orElseThrow(() -> new AssertionError(Arrays.stream(table().getItems()).map(item -> item.getText(1)).toList().toString()));
	}

	private static List<String> cells(TableItem row) {
		return List.of(row.getText(2), row.getText(3), row.getText(4), row.getText(5));
	}

	private void type(String added) {
		ITextEditor text = editor.getAdapter(ITextEditor.class);
		var document = text.getDocumentProvider().getDocument(text.getEditorInput());
		document.set(added + document.get());
	}

	/** Whether the screen shows red in a part of the matrix; thin strokes are mixed with what lies behind them. */
	private boolean showsRed(Rectangle area) {
		Image image = new Image(table().getDisplay(), area.width, area.height);
		GC screen = new GC(table().getDisplay());
		Point corner = table().toDisplay(area.x, area.y);
		screen.copyArea(image, corner.x, corner.y);
		screen.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		return IntStream.range(0, data.width * data.height).mapToObj(dot -> data.palette.getRGB(data.getPixel(dot % data.width, dot / data.width)))
				.anyMatch(dot -> dot.red > Math.max(dot.green, dot.blue) + REDDER);
	}

	private List<String> shownTips() {
		return Arrays.stream(editor.getSite().getShell().getDisplay().getShells()).filter(shell -> shell != editor.getSite().getShell())
				.flatMap(shell -> Controls.below(shell, CLabel.class).stream()).map(CLabel::getText).toList();
	}

	private void key(int code, char character) {
		Event press = new Event();
		press.keyCode = code;
		press.character = character;
		table().notifyListeners(SWT.KeyDown, press);
	}

	private void assertMailIsOpenAt(String mail, String line) {
		WorkbenchWait.until(() -> page.getActiveEditor() != editor && page.getActiveEditor() != null);
		IEditorPart opened = page.getActiveEditor();
		assertEquals(project.file("mails/" + mail), ((IFileEditorInput) opened.getEditorInput()).getFile());
		ITextEditor text = opened.getAdapter(ITextEditor.class);
		WorkbenchWait.until(() -> {
			var document = text.getDocumentProvider().getDocument(text.getEditorInput());
			int start = ((ITextSelection) text.getSelectionProvider().getSelection()).getOffset();
			return document.get().startsWith(line, start);
		});
	}

	private static List<String> texts(Composite parent) {
		List<String> texts = new ArrayList<>();
		Controls.below(parent, Label.class).forEach(label -> texts.add(label.getText()));
		Controls.below(parent, Hyperlink.class).forEach(link -> texts.add(link.getText()));
		return texts;
	}
}
