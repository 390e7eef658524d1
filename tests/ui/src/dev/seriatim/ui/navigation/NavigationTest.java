package dev.seriatim.ui.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ltk.core.refactoring.CheckConditionsOperation;
import org.eclipse.ltk.core.refactoring.CreateChangeOperation;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.Controls;
import dev.seriatim.ui.Dialogs;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.project.SeriatimNature;
import dev.seriatim.ui.series.SeriesEditor;

/** From a name to its declaration, its other places, and another name. */
final class NavigationTest {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";
	private static final String USERS = """
			import "frame-api.seriatim"
			// page
			consumer screen of frame needs page, release;
			consumer toy of mmu_notifier;
			""";

	private final ErrorLog log = new ErrorLog();
	private TestProject project;
	private IFile users;

	@BeforeEach
	void aContractAndItsUsers() throws CoreException, IOException {
		project = TestProject.plain("navigation");
		users = project.write("users.seriatim", USERS);
		project.write("plan.seriatim", TestProject.PLAN.replace("promise", "promise order page before 2; promise"));
	}

	@AfterEach
	void closeIt() throws CoreException {
		page().closeAllEditors(false);
		project.close();
		log.assertEmpty();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void aNameLeadsToItsDeclarationInAnotherFile() throws CoreException {
		IHyperlink link = links(open(users), "page,").getFirst();
		assertEquals("Open Declaration (frame-api.seriatim, line 6)", link.getHyperlinkText());
		assertEquals(new Region(USERS.indexOf("page,"), 4), link.getHyperlinkRegion());
		link.open();
		assertEquals("frame-api.seriatim", page().getActiveEditor().getTitle());
		assertEquals("page", selection());
	}

	@Test
	void aDeclarationLeadsToTheHeaderInTheTreeOfTheSeries() throws CoreException {
		links(open(project.file("frame-api.seriatim")), "page)(").getFirst().open();
		assertEquals("frame.h", page().getActiveEditor().getTitle());
		assertEquals("page", selection());
	}

	@Test
	void aPathLeadsToItsFile() throws CoreException {
		links(open(users), "frame-api").getFirst().open();
		assertEquals("frame-api.seriatim", page().getActiveEditor().getTitle());
	}

	@Test
	void aShippedContractIsOpenedToRead() throws CoreException {
		links(open(users), "mmu_notifier").getFirst().open();
		assertEquals("mmu_notifier-6.9.seriatim", page().getActiveEditor().getTitle());
		assertFalse(((ITextEditor) page().getActiveEditor()).isEditable());
		assertEquals("mmu_notifier", selection());
	}

	@Test
	void whatLeadsNowhereIsNoLink() throws CoreException {
		ITextEditor editor = open(users);
		assertEquals(List.of(), links(editor, "needs"));
		assertEquals(List.of(), links(editor, "// page"));
	}

	@Test
	void aChangedElementLeadsToThePatch() throws CoreException {
		project.write("frame.seriatim", TestProject.PLAN);
		SeriatimNature.addTo(project.project(), null);
		WorkbenchWait.untilReviewed();
		List<IHyperlink> links = links(open(users), "page,");
		IHyperlink patch = links.stream().filter(link -> link.getHyperlinkText().startsWith("Open patch")).findFirst().orElseThrow();
		patch.open();
		assertEquals("0002.eml", page().getActiveEditor().getTitle());
	}

	@Test
	void occurrencesAreMarkedAndFollowTheCursor() throws CoreException {
		ITextEditor editor = open(project.file("frame-api.seriatim"));
		String text = viewer(editor).getDocument().get();
		editor.selectAndReveal(text.indexOf("page)("), 0);
		WorkbenchWait.until(() -> marked(editor).equals(List.of(text.indexOf("page)("), text.indexOf("page;"))));
		editor.selectAndReveal(text.indexOf("frame_ops {"), 0);
		WorkbenchWait.until(() -> marked(editor).equals(List.of(text.indexOf("frame_ops {"), text.indexOf("frame_ops *"))));
		editor.selectAndReveal(text.indexOf("unsigned"), 0);
		WorkbenchWait.until(() -> marked(editor).isEmpty());
	}

	@Test
	void referencesAreListedInTheSearchView() throws Exception {
		ITextEditor editor = open(users);
		editor.selectAndReveal(USERS.indexOf("page,"), 0);
		command("org.eclipse.ui.genericeditor.findReferences");
		WorkbenchWait.untilEquals("'page' – 4 places in 3 files", NavigationTest::lastSearch);
		ReferencesResult result = (ReferencesResult) NewSearchUI.getQueries()[0].getSearchResult();
		assertEquals(new TreeSet<>(List.of("frame-api.seriatim", "plan.seriatim", "users.seriatim")),
				new TreeSet<>(Arrays.stream(result.getElements()).map(file -> ((IFile) file).getName()).toList()));
		WorkbenchWait.until(() -> NewSearchUI.getSearchResultView().getActivePage() instanceof AbstractTextSearchViewPage shown && shown.getInput() == result);
		NewSearchUI.removeQuery(NewSearchUI.getQueries()[0]);
	}

	@Test
	void aRenamingChangesAllFilesAndCanBeUndone() throws CoreException {
		RenameRefactoring refactoring = new RenameRefactoring(word("page,"), "page");
		refactoring.newName("frame_page_gone");
		perform(refactoring);
		assertTrue(text("users.seriatim").contains("// page\nconsumer screen of frame needs frame_page_gone, release;"), text("users.seriatim"));
		assertTrue(text("frame-api.seriatim").contains("(*frame_page_gone)(struct frame *frame, unsigned long address)"), text("frame-api.seriatim"));
		assertTrue(text("frame-api.seriatim").contains("core notify frame_page raises frame_page_gone;"));
		assertTrue(text("plan.seriatim").contains("order frame_page_gone before 2"));

		inBackground(() -> {
			try {
				RefactoringCore.getUndoManager().performUndo(null, new NullProgressMonitor());
				return null;
			} catch (CoreException e) {
				throw new IllegalStateException(e);
			}
		});
		assertEquals(USERS, text("users.seriatim"));
	}

	@Test
	void aNameThatIsTakenIsRefusedAndNothingChanges() throws CoreException {
		RenameRefactoring refactoring = new RenameRefactoring(word("page,"), "page");
		refactoring.newName("release");
		RefactoringStatus status = inBackground(() -> conditions(refactoring));
		assertTrue(status.hasFatalError());
		assertEquals("The new name does not fit, frame-api.seriatim, line 6: release is already declared. See line 5.",
				status.getMessageMatchingSeverity(RefactoringStatus.FATAL));
		assertEquals(USERS, text("users.seriatim"));
	}

	@Test
	void theKeyAsksForTheNewName() throws Exception {
		ITextEditor editor = open(users);
		editor.selectAndReveal(USERS.indexOf("page,"), 0);
		command("dev.seriatim.ui.rename");
		assertTrue(Dialogs.read("Rename").contains("New &name:"));
	}

	@Test
	void thePreviewShowsEachFileBeforeAnythingChanges() throws Exception {
		ITextEditor editor = open(users);
		editor.selectAndReveal(USERS.indexOf("page,"), 0);
		RenamePreview preview = new RenamePreview("paged");
		command("dev.seriatim.ui.rename");
		WorkbenchWait.until(preview::hasEnded);
		assertEquals(List.of("Rename 'page' to 'paged'", "frame-api.seriatim", "plan.seriatim", "users.seriatim"), preview.changes());
		assertTrue(text("users.seriatim").contains("needs paged, release;"), text("users.seriatim"));
	}

	@Test
	void aWordThatIsNoNameIsRefusedInTheStatusLine() throws Exception {
		ITextEditor editor = open(users);
		editor.selectAndReveal(USERS.indexOf("needs"), 0);
		command("dev.seriatim.ui.rename");
		WorkbenchWait.until(() -> "No name stands here that can be changed".equals(statusLine(editor)));
		Dialogs.assertNone();
	}

	private static String statusLine(ITextEditor editor) {
		return Controls.below(editor.getSite().getShell(), CLabel.class).stream().map(CLabel::getText).filter(text -> text.startsWith("No name")).findFirst().orElse("");
	}

	@Test
	void theSourcePageOfASeriesCanDoTheSame() throws Exception {
		project.write("frame.seriatim", TestProject.PLAN);
		SeriesEditor series = (SeriesEditor) IDE.openEditor(page(), project.plan());
		series.show(SeriesEditor.Page.SOURCE);
		ITextEditor source = series.getAdapter(ITextEditor.class);
		source.selectAndReveal(TestProject.PLAN.indexOf("keep frame") + 5, 0);
		assertFalse(links(source, "frame-api").isEmpty());
		command("org.eclipse.ui.genericeditor.findReferences");
		WorkbenchWait.untilEquals("'frame' – 4 places in 4 files", NavigationTest::lastSearch);
		NewSearchUI.removeQuery(NewSearchUI.getQueries()[0]);
	}

	private static String lastSearch() {
		return NewSearchUI.getQueries().length == 0 ? "" : NewSearchUI.getQueries()[0].getSearchResult().getLabel();
	}

	private static RefactoringStatus conditions(RenameRefactoring refactoring) {
		try {
			return refactoring.checkAllConditions(new NullProgressMonitor());
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void perform(RenameRefactoring refactoring) {
		inBackground(() -> {
			try {
				CreateChangeOperation create = new CreateChangeOperation(new CheckConditionsOperation(refactoring, CheckConditionsOperation.ALL_CONDITIONS),
						RefactoringStatus.FATAL);
				PerformChangeOperation perform = new PerformChangeOperation(create);
				perform.setUndoManager(RefactoringCore.getUndoManager(), refactoring.getName());
				perform.run(new NullProgressMonitor());
				assertTrue(perform.changeExecuted(), create.getConditionCheckingStatus().toString());
				return null;
			} catch (CoreException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private WordAt word(String place) {
		return new WordAt(users.getLocation().toPath(), USERS, USERS.indexOf(place));
	}

	private String text(String file) throws CoreException {
		return project.file(file).readString();
	}

	private static List<IHyperlink> links(ITextEditor editor, String place) {
		int offset = viewer(editor).getDocument().get().indexOf(place) + 3;
		IHyperlink[] links = inBackground(() -> new DeclarationLinks().detectHyperlinks(viewer(editor), new Region(offset, 0), true));
		return links == null ? List.of() : List.of(links);
	}

	private static String selection() {
		return ((ITextSelection) ((ITextEditor) page().getActiveEditor()).getSelectionProvider().getSelection()).getText();
	}

	private static List<Integer> marked(ITextEditor editor) {
		IAnnotationModel model = ((ISourceViewer) viewer(editor)).getAnnotationModel();
		List<Integer> offsets = new ArrayList<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation.getType().equals("org.eclipse.ui.genericeditor.text")) {
				offsets.add(model.getPosition(annotation).getOffset());
			}
		}
		return offsets.stream().sorted().toList();
	}

	private static void command(String id) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
	}

	private static <T> T inBackground(Supplier<T> task) {
		CompletableFuture<T> result = CompletableFuture.supplyAsync(task);
		WorkbenchWait.until(result::isDone);
		return result.join();
	}

	private static ITextEditor open(IFile file) throws CoreException {
		ITextEditor editor = (ITextEditor) IDE.openEditor(page(), file, GENERIC_EDITOR);
		return editor;
	}

	private static ITextViewer viewer(ITextEditor editor) {
		return editor.getAdapter(ITextViewer.class);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
