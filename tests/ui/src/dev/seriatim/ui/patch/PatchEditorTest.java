package dev.seriatim.ui.patch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension;
import org.eclipse.ui.texteditor.ITextEditorExtension2;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.review.FindingMarker;

final class PatchEditorTest {

	private static final String REMOVED = "-\t/* a */";

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private IProject project;
	private IFile file;
	private ITextEditor editor;

	@BeforeEach
	void makeAProject() throws CoreException {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("mails");
		project.create(null);
		project.open(null);
		project.setDefaultCharset("UTF-8", null);
	}

	@AfterEach
	void deleteIt() throws CoreException {
		Job.getJobManager().resume();
		page.closeAllEditors(false);
		project.delete(true, true, null);
		log.close();
	}

	@ParameterizedTest
	@EnumSource
	void aMailOpensInTheGenericEditorWithWhatPeopleRead(TestMail mail) throws Exception {
		open("0001.eml", mail.bytes());
		untilShown(mail.text());
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
		log.assertEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aFindingIsAnnotatedOnTheLineThatShowsIt(TestMail mail) throws Exception {
		create("0001.eml", mail.bytes());
		mark(mail, REMOVED);
		open();
		untilShown(mail.text());
		WorkbenchWait.until(() -> annotatedLines().equals(List.of(REMOVED)));
		assertEquals(mail.line(REMOVED), 1 + document().getLineOfOffset(positions().getFirst().getOffset()));
		log.assertEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aFindingThatComesLaterIsAnnotatedThereToo(TestMail mail) throws Exception {
		open("0001.eml", mail.bytes());
		untilShown(mail.text());
		IMarker marker = mark(mail, REMOVED);
		WorkbenchWait.until(() -> annotatedLines().equals(List.of(REMOVED)));
		marker.delete();
		WorkbenchWait.until(() -> annotatedLines().isEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void goingToAFindingSelectsItsLine(TestMail mail) throws Exception {
		create("0001.eml", mail.bytes());
		IMarker marker = mark(mail, REMOVED);
		editor = (ITextEditor) IDE.openEditor(page, marker);
		WorkbenchWait.until(() -> REMOVED.equals(selected()));
		log.assertEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void goingToAMarkerThatIsGoneAtOnceSelectsItsLine(TestMail mail) throws Exception {
		open("0001.eml", mail.bytes());
		untilShown(mail.text());
		IMarker moment = mark(mail, REMOVED);
		IDE.gotoMarker(editor, moment);
		moment.delete();
		WorkbenchWait.until(() -> REMOVED.equals(selected()));
	}

	@ParameterizedTest
	@EnumSource
	void theDiffIsColored(TestMail mail) throws Exception {
		open("0001.eml", mail.bytes());
		untilShown(mail.text());
		WorkbenchWait.until(() -> theme("removed").equals(colorOf(REMOVED)));
		assertEquals(theme("added"), colorOf("+\tx();"));
		assertEquals(theme("hunk"), colorOf("@@ -8,6"));
		assertEquals(theme("file"), colorOf("--- a/mm"));
		assertEquals(theme("header"), colorOf("Subject:"));
		assertEquals(theme("quoted"), colorOf("> and this"));
		assertNull(colorOf("+ this plus"));
		assertNull(colorOf("-- \n2.39.5"));
		assertNull(colorOf(" void frame_unmap"));
	}

	@ParameterizedTest
	@EnumSource(names = { "QUOTED_PRINTABLE", "BASE64" })
	void aDecodedMailCannotBeEdited(TestMail mail) throws Exception {
		open("0001.eml", mail.bytes());
		untilShown(mail.text());
		assertFalse(editor.isEditable());
		assertFalse(((ITextEditorExtension2) editor).validateEditorInputState());
		assertTrue(((ITextEditorExtension) editor).isEditorInputReadOnly());
		assertFalse(((StyledText) editor.getAdapter(Control.class)).getEditable());
		assertFalse(editor.isDirty());
	}

	@Test
	void aDecodedMailSaysWhyItCannotBeEdited() throws Exception {
		open("0001.eml", TestMail.BASE64.bytes());
		untilShown(TestMail.BASE64.text());
		// The editor makes room for the line above the first.
		WorkbenchWait.until(() -> ((StyledText) editor.getAdapter(Control.class)).getLineVerticalIndent(0) > 0);
	}

	@Test
	void anOrdinaryPatchIsEditedAndSavedByteForByte() throws Exception {
		byte[] content = (TestMail.PLAIN.text().replace("---\n", "---\r\n") + "no line end").getBytes(StandardCharsets.UTF_8);
		open("0001.patch", content);
		assertTrue(editor.isEditable());
		document().replace(0, 0, "X");
		assertTrue(editor.isDirty());
		editor.doSave(new NullProgressMonitor());
		assertEquals('X', file.readAllBytes()[0]);
		document().replace(0, 1, "");
		editor.doSave(new NullProgressMonitor());
		assertArrayEquals(content, file.readAllBytes());
		log.assertEmpty();
	}

	@Test
	void anEditTakesTheMarkerAlong() throws Exception {
		create("0001.patch", TestMail.PLAIN.bytes());
		IMarker marker = mark(TestMail.PLAIN, REMOVED);
		open();
		WorkbenchWait.until(() -> annotatedLines().equals(List.of(REMOVED)));
		document().replace(0, 0, "one more line\n");
		editor.doSave(new NullProgressMonitor());
		assertEquals(TestMail.PLAIN.rawLine(REMOVED) + 1, marker.getAttribute(IMarker.LINE_NUMBER, 0));
		assertEquals(List.of(REMOVED), annotatedLines());
	}

	@Test
	void aPatchInAnotherCharsetIsReadableAndSafe() throws Exception {
		byte[] content = "--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+\t/* é */\n".getBytes(StandardCharsets.ISO_8859_1);
		open("latin1.patch", content);
		WorkbenchWait.until(() -> document().get().contains("/* é */"));
		assertFalse(editor.isEditable());
	}

	@ParameterizedTest
	@EnumSource(names = { "QUOTED_PRINTABLE", "BASE64" })
	void theTextFollowsTheFile(TestMail mail) throws Exception {
		create("0001.eml", mail.bytes());
		mark(mail, REMOVED);
		open();
		untilShown(mail.text());
		TestMail other = mail == TestMail.BASE64 ? TestMail.QUOTED_PRINTABLE : TestMail.BASE64;
		file.setContents(other.bytes(), IResource.FORCE, null);
		untilShown(other.text());
		assertFalse(editor.isDirty());
		file.deleteMarkers(null, true, IResource.DEPTH_ZERO);
		mark(other, "+\tx();");
		WorkbenchWait.until(() -> annotatedLines().equals(List.of("+\tx();")));
		log.assertEmpty();
	}

	@Test
	void theMarkerIsOnItsLineAgainAfterTheFileChanged() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		mark(TestMail.BASE64, REMOVED);
		open();
		untilShown(TestMail.BASE64.text());
		byte[] changed = new String(TestMail.BASE64.bytes(), StandardCharsets.US_ASCII).replace("From: Ada", "From: Eve").getBytes(StandardCharsets.US_ASCII);
		file.setContents(changed, IResource.FORCE, null);
		untilShown(TestMail.BASE64.text().replace("From: Ada", "From: Eve"));
		WorkbenchWait.until(() -> annotatedLines().equals(List.of(REMOVED)));
	}

	@ParameterizedTest
	@EnumSource
	void aMailThatIsDeletedClosesItsEditor(TestMail mail) throws Exception {
		create("0001.eml", mail.bytes());
		mark(mail, REMOVED);
		open();
		untilShown(mail.text());
		file.delete(true, null);
		WorkbenchWait.until(() -> page.getEditorReferences().length == 0);
		log.assertEmpty();
	}

	@Test
	void aMailThatTakesLongIsShownWhenItIsReadAndTheLineThatWasWantedIsSelected() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		IMarker marker = mark(TestMail.BASE64, REMOVED);
		Job.getJobManager().suspend();
		editor = (ITextEditor) IDE.openEditor(page, marker);
		assertEquals("", document().get());
		assertFalse(editor.isEditable());
		Job.getJobManager().resume();
		untilShown(TestMail.BASE64.text());
		WorkbenchWait.until(() -> REMOVED.equals(selected()));
		assertEquals(List.of(REMOVED), annotatedLines());
		assertFalse(editor.isEditable());
		log.assertEmpty();
	}

	@Test
	void anOrdinaryPatchThatTakesLongIsEditedAndSavedByteForByte() throws Exception {
		byte[] content = "--- a/x\r\n+++ b/x\n@@ -0,0 +1 @@\n+\t/* é */".getBytes(StandardCharsets.UTF_8);
		create("0001.patch", content);
		Job.getJobManager().suspend();
		open();
		assertFalse(editor.isEditable());
		Job.getJobManager().resume();
		WorkbenchWait.until(() -> document().getLength() > 0);
		assertTrue(editor.isEditable());
		document().replace(0, 0, "X");
		editor.doSave(new NullProgressMonitor());
		document().replace(0, 1, "");
		editor.doSave(new NullProgressMonitor());
		assertArrayEquals(content, file.readAllBytes());
		log.assertEmpty();
	}

	@Test
	void twoEditorsShareADecodedMail() throws Exception {
		open("0001.eml", TestMail.BASE64.bytes());
		ITextEditor second = (ITextEditor) page.openEditor(editor.getEditorInput(), editor.getSite().getId(), true, IWorkbenchPage.MATCH_NONE);
		untilShown(TestMail.BASE64.text());
		page.closeEditor(editor, false);
		assertEquals(TestMail.BASE64.text(), second.getDocumentProvider().getDocument(second.getEditorInput()).get());
	}

	@ParameterizedTest
	@EnumSource
	void theHoverTellsRuleConsumersAndLifetimeAndTheMessageOnce(TestMail mail) throws Exception {
		create("0001.eml", mail.bytes());
		IMarker marker = mark(mail, REMOVED);
		marker.setAttributes(Map.of(IMarker.LINE_NUMBER, mail.rawLine(REMOVED), FindingMarker.LINE_INDEX, mail.index(REMOVED), IMarker.SEVERITY, IMarker.SEVERITY_WARNING,
				IMarker.MESSAGE, "a < b is gone", FindingMarker.RULE, "OPS_MEMBER_REMOVED", FindingMarker.CONSUMERS, "KVM, GRU & more", FindingMarker.LIFETIME, "repaired by 7",
				FindingMarker.FOLDED, "one\ntwo"));
		open();
		untilShown(mail.text());
		IDE.gotoMarker(editor, marker);
		WorkbenchWait.until(() -> REMOVED.equals(selected()));
		((ITextOperationTarget) editor.getAdapter(ITextOperationTarget.class)).doOperation(ISourceViewer.INFORMATION);
		WorkbenchWait.until(() -> hoverText().contains("a < b is gone"));
		assertEquals("""
				a < b is gone
				Show Rule OPS_MEMBER_REMOVED
				OPS_MEMBER_REMOVED warning
				consumers hit: KVM, GRU & more
				lifetime: repaired by 7
				also: one
				also: two
				""".strip(), hoverText());
	}

	@Test
	void theHoverShowsWhatStandsWhereAHunkDoesNotFitLineByLine() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		IMarker marker = mark(TestMail.BASE64, REMOVED);
		marker.setAttributes(Map.of(IMarker.LINE_NUMBER, TestMail.BASE64.rawLine(REMOVED), FindingMarker.LINE_INDEX, TestMail.BASE64.index(REMOVED),
				IMarker.SEVERITY, IMarker.SEVERITY_ERROR, IMarker.MESSAGE, "does not apply", FindingMarker.RULE, "PATCH_DOES_NOT_APPLY",
				FindingMarker.MISMATCH, "- the patch expects, + stands there\n> 13 -        a < b;\n     +        a & b;"));
		open();
		untilShown(TestMail.BASE64.text());
		IDE.gotoMarker(editor, marker);
		WorkbenchWait.until(() -> REMOVED.equals(selected()));
		((ITextOperationTarget) editor.getAdapter(ITextOperationTarget.class)).doOperation(ISourceViewer.INFORMATION);
		WorkbenchWait.until(() -> hoverText().contains("a < b"));
		assertEquals("""
				does not apply
				Show Rule PATCH_DOES_NOT_APPLY
				PATCH_DOES_NOT_APPLY error
				- the patch expects, + stands there
				> 13 -        a < b;
				     +        a & b;""", hoverText());
	}

	@Test
	void aLineWithoutAFindingHasNoHoverOfOurs() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		mark(TestMail.BASE64, REMOVED);
		open();
		untilShown(TestMail.BASE64.text());
		ITextViewer viewer = editor.getAdapter(ITextViewer.class);
		FindingHover hover = new FindingHover();
		IRegion line = document().getLineInformation(TestMail.BASE64.line(REMOVED) - 1);
		assertEquals(line.getOffset(), hover.getHoverRegion(viewer, line.getOffset() + line.getLength()).getOffset());
		assertNull(hover.getHoverRegion(viewer, line.getOffset() + line.getLength() + 1));
		assertNull(hover.getHoverRegion(viewer, line.getOffset() - 1));
	}

	@Test
	void aFindingOffersThePageOfItsRule() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		IMarker marker = mark(TestMail.BASE64, REMOVED);
		marker.setAttribute(FindingMarker.RULE, "OPS_MEMBER_REMOVED");
		IMarkerResolution[] resolutions = IDE.getMarkerHelpRegistry().getResolutions(marker);
		assertEquals(List.of("Show Rule OPS_MEMBER_REMOVED"), Arrays.stream(resolutions).map(IMarkerResolution::getLabel).toList());
		resolutions[0].run(marker);
		WorkbenchWait.until(() -> page.getActiveEditor() != null && page.getActiveEditor().getTitle().equals("OPS_MEMBER_REMOVED"));
		log.assertEmpty();
	}

	@Test
	void aFindingOfAReviewCanBeSuppressedToo() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		IMarker marker = mark(TestMail.BASE64, REMOVED);
		marker.setAttributes(Map.of(FindingMarker.RULE, "OPS_MEMBER_REMOVED", FindingMarker.PLAN, "/somewhere/plan.seriatim"));
		assertEquals(List.of("Show Rule OPS_MEMBER_REMOVED", "Suppress OPS_MEMBER_REMOVED with a Reason..."),
				Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker)).map(IMarkerResolution::getLabel).toList());
	}

	@Test
	void aFindingOfARuleThatIsNotKnownOffersNothing() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		IMarker marker = mark(TestMail.BASE64, REMOVED);
		marker.setAttribute(FindingMarker.RULE, "NO_SUCH_RULE");
		assertFalse(IDE.getMarkerHelpRegistry().hasResolutions(marker));
	}

	@Test
	void theProblemsViewListsFindingsByATypeOfTheirOwn() throws Exception {
		create("0001.eml", TestMail.BASE64.bytes());
		IMarker marker = mark(TestMail.BASE64, REMOVED);
		assertEquals("dev.seriatim.ui.finding", marker.getType());
		assertTrue(marker.isSubtypeOf(IMarker.PROBLEM));
	}

	@Test
	void nothingIsDecodedOnTheUiThread() throws Exception {
		open("0001.eml", TestMail.BASE64.bytes());
		untilShown(TestMail.BASE64.text());
		file.setContents(TestMail.QUOTED_PRINTABLE.bytes(), IResource.FORCE, null);
		untilShown(TestMail.QUOTED_PRINTABLE.text());
		assertTrue(EntryPoints.called().contains("dev.seriatim.series.mail.ReadableMail.of"));
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	private void create(String name, byte[] content) throws CoreException {
		file = project.getFile(name);
		file.create(content, IResource.NONE, null);
	}

	private void open(String name, byte[] content) throws CoreException {
		create(name, content);
		open();
	}

	private void open() throws CoreException {
		editor = (ITextEditor) IDE.openEditor(page, file);
	}

	private IMarker mark(TestMail mail, String beginning) throws CoreException {
		return file.createMarker(FindingMarker.TYPE, Map.of(IMarker.LINE_NUMBER, mail.rawLine(beginning), FindingMarker.LINE_INDEX, mail.index(beginning), IMarker.SEVERITY,
				IMarker.SEVERITY_WARNING, IMarker.MESSAGE, "gone"));
	}

	private IDocument document() {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private void untilShown(String text) {
		WorkbenchWait.until(() -> text.equals(document().get()));
	}

	/** What stands in the shell that has no title. */
	private static String hoverText() {
		List<String> texts = new ArrayList<>();
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell.isVisible() && shell.getText().isEmpty()) {
				collect(shell, texts);
			}
		}
		return String.join("\n", texts);
	}

	private static void collect(Control control, List<String> texts) {
		String text = switch (control) {
		case Label label -> label.getText().startsWith("Press") ? "" : label.getText();
		case Link link -> link.getText().replaceAll("(?i)</?a>", "");
		case StyledText styled -> styled.getText();
		default -> "";
		};
		if (!text.isBlank()) {
			texts.add(text.strip());
		}
		if (control instanceof Composite composite) {
			Arrays.stream(composite.getChildren()).forEach(child -> collect(child, texts));
		}
	}

	private String selected() {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
	}

	private List<String> annotatedLines() {
		return positions().stream().map(position -> {
			try {
				IRegion line = document().getLineInformationOfOffset(position.getOffset());
				return document().get(line.getOffset(), line.getLength()).substring(position.getOffset() - line.getOffset()).substring(0, position.getLength());
			} catch (BadLocationException changed) {
				return "";
			}
		}).toList();
	}

	private List<Position> positions() {
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<Position> positions = new ArrayList<>();
		for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
			Annotation annotation = annotations.next();
			if (annotation instanceof MarkerAnnotation) {
				positions.add(model.getPosition(annotation));
			}
		}
		return positions;
	}

	private static Color theme(String name) {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get("dev.seriatim.ui." + name);
	}

	private Color colorOf(String text) {
		StyledText widget = (StyledText) editor.getAdapter(Control.class);
		var style = widget.getStyleRangeAtOffset(widget.getText().indexOf(text));
		return style == null ? null : style.foreground;
	}
}
