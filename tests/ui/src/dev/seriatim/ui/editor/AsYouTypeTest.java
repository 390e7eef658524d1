package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.project.SeriatimNature;
import dev.seriatim.ui.review.LanguageMarker;

final class AsYouTypeTest {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

	private static final String CONTRACT = """
			// What drivers may rely on.
			api frame {
				header "include/linux/frame.h"
				int frame_register(struct frame *frame);
			}
			""";

	private final ErrorLog log = new ErrorLog();
	private TestProject project;
	private IFile file;
	private ITextEditor editor;

	@BeforeEach
	void openAContract() throws CoreException, IOException {
		project = TestProject.plain("typing");
		file = project.write("contract.seriatim", CONTRACT);
		editor = open(file);
	}

	@AfterEach
	void closeIt() throws CoreException {
		page().closeAllEditors(false);
		project.close();
		log.close();
	}

	@Test
	void aMistakeIsMarkedWhereItIsTypedAndUnmarkedWhenItIsMended() {
		replace("int frame_register", "int int frame_register(void) frame_register");
		untilMarkedInLines(4);
		replace("int int frame_register(void) frame_register", "int frame_register");
		untilMarkedInLines();
		log.assertEmpty();
	}

	@Test
	void theMarkerCoversTheWordInTheText() {
		replace("}\n", "}\nconsumer lamp of nothing;\n");
		untilMarkedInLines(6);
		IMarker marker = markers(file).getFirst();
		assertEquals("nothing", covered(marker));
		assertEquals("UNKNOWN_API", marker.getAttribute(LanguageMarker.CODE, ""));
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		assertEquals("No api nothing: neither in this file, nor imported, nor shipped.", marker.getAttribute(IMarker.MESSAGE, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFF// A contract", "\uFEFFseries \"s\" { }" })
	void theMarkerCoversTheWordInATextWithCarriageReturnsAndAByteOrderMark(String firstLine) throws CoreException {
		file = project.write("windows.seriatim", firstLine + "\r\n\r\nconsumer lamp of nothing;\r\n");
		editor = open(file);
		untilMarkedInLines(3);
		assertEquals("nothing", covered(markers(file).getFirst()));
		document().set("// changed\r\n" + text());
		untilMarkedInLines(4);
		assertEquals("nothing", covered(markers(file).getFirst()));
	}

	@Test
	void theTextPageOfTheSeriesEditorIsCheckedToo() throws CoreException {
		file = project.write("plan.seriatim", TestProject.PLAN);
		editor = IDE.openEditor(page(), file, "dev.seriatim.ui.series.editor").getAdapter(ITextEditor.class);
		replace("keep frame", "keep nothing");
		untilMarkedInLines(5);
		page().closeAllEditors(false);
		untilMarkedInLines();
		log.assertEmpty();
	}

	@Test
	void whatIsTypedAndNotSavedIsForgottenWhenTheEditorCloses() {
		replace("header", "nonsense");
		WorkbenchWait.until(() -> !markers(file).isEmpty());
		page().closeEditor(editor, false);
		untilMarkedInLines();
		log.assertEmpty();
	}

	@Test
	void theMistakesThatAreSavedAreMarkedAgainWhenTheEditorCloses() throws CoreException {
		page().closeAllEditors(false);
		project.write("contract.seriatim", CONTRACT + "consumer lamp of nothing;\n");
		editor = open(file);
		untilMarkedInLines(6);
		replace("nothing", "frame");
		untilMarkedInLines();
		page().closeEditor(editor, false);
		untilMarkedInLines(6);
	}

	@Test
	void theTextStaysMarkedWhileAnotherEditorHasIt() throws CoreException {
		ITextEditor other = (ITextEditor) page().openEditor(editor.getEditorInput(), GENERIC_EDITOR, true,
				IWorkbenchPage.MATCH_NONE);
		replace("}\n", "}\nconsumer lamp of nothing;\n");
		untilMarkedInLines(6);
		page().closeEditor(other, false);
		WorkbenchWait.untilReviewed();
		assertEquals(List.of(6), lines(file));
	}

	@Test
	void aBuildLeavesTheMarkersOfTheTextThatIsBeingTyped() throws CoreException {
		SeriatimNature.addTo(project.project(), null);
		WorkbenchWait.untilReviewed();
		replace("}\n", "}\nconsumer lamp of nothing;\n");
		untilMarkedInLines(6);
		project.write("other.seriatim", "api a { }");
		WorkbenchWait.until(() -> !markers(project.file("other.seriatim")).isEmpty());
		WorkbenchWait.untilReviewed();
		assertEquals(List.of(6), lines(file));
	}

	@Test
	void savingKeepsTheMarkers() {
		replace("}\n", "}\nconsumer lamp of nothing;\n");
		untilMarkedInLines(6);
		editor.doSave(new NullProgressMonitor());
		WorkbenchWait.untilReviewed();
		assertEquals(List.of(6), lines(file));
	}

	@Test
	void aContractThatIsSavedIsCheckedWhereItIsImportedToo() throws CoreException {
		SeriatimNature.addTo(project.project(), null);
		IFile plan = project.write("plan.seriatim", "\nimport \"contract.seriatim\"\nconsumer lamp of frame;");
		WorkbenchWait.untilReviewed();
		assertEquals(List.of(), lines(plan));
		replace("int frame_register", "int frame_register(void); int frame_register");
		editor.doSave(new NullProgressMonitor());
		WorkbenchWait.until(() -> lines(plan).equals(List.of(2)));
		assertEquals("contract.seriatim, line 4: frame_register is already declared. See line 4.", markers(plan).getFirst().getAttribute(IMarker.MESSAGE, ""));
	}

	@Test
	void aContractThatGoesIsMissingWhereItIsImported() throws CoreException {
		SeriatimNature.addTo(project.project(), null);
		IFile plan = project.write("plan.seriatim", "import \"contract.seriatim\"");
		WorkbenchWait.untilReviewed();
		page().closeAllEditors(false);
		file.delete(true, null);
		WorkbenchWait.until(() -> lines(plan).equals(List.of(1)));
	}

	@Test
	void tenThousandBracesOrParenthesesAreNoTrouble() {
		for (String open : List.of("{", "(", "}")) {
			document().set(open.repeat(10_000));
			WorkbenchWait.until(() -> !markers(file).isEmpty());
			document().set(CONTRACT);
			untilMarkedInLines();
		}
		log.assertEmpty();
	}

	@Test
	void aMegabyteOfTextIsNoTrouble() {
		document().set("api a { int f(void); }\n".repeat(50_000));
		untilMarkedInLines(1);
		assertEquals("Longer than any contract: it is not read.", markers(file).getFirst().getAttribute(IMarker.MESSAGE, ""));
		log.assertEmpty();
	}

	@Test
	void theTextIsReadInTheBackground() {
		replace("header", "nonsense");
		WorkbenchWait.until(() -> !markers(file).isEmpty());
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	private static ITextEditor open(IFile file) throws PartInitException {
		return (ITextEditor) IDE.openEditor(page(), file, GENERIC_EDITOR);
	}

	private void replace(String old, String replacement) {
		document().set(text().replace(old, replacement));
	}

	private String covered(IMarker marker) {
		return text().substring(marker.getAttribute(IMarker.CHAR_START, 0), marker.getAttribute(IMarker.CHAR_END, 0));
	}

	private String text() {
		return document().get();
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private void untilMarkedInLines(Integer... lines) {
		WorkbenchWait.until(() -> lines(file).equals(List.of(lines)));
	}

	private static List<Integer> lines(IFile file) {
		return markers(file).stream().map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0)).sorted().toList();
	}

	private static List<IMarker> markers(IFile file) {
		try {
			return Arrays.asList(file.findMarkers(LanguageMarker.TYPE, false, IResource.DEPTH_ZERO));
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
