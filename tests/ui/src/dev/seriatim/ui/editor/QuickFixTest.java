package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.threads.EntryPoints;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.review.LanguageMarker;
import dev.seriatim.ui.review.LanguageProblems;

final class QuickFixTest {

	private static final String CONTRACT = """
			api frame {
				header "include/linux/frame.h"
				int frame_register(struct frame *frame);
			}
			consumer lamp of frmae;
			""";

	private final ErrorLog log = new ErrorLog();
	private TestProject project;
	private IFile file;

	@BeforeEach
	void markTheMistake() throws CoreException, IOException {
		project = TestProject.plain("fixes");
		file = project.write("contract.seriatim", CONTRACT);
		check();
	}

	@AfterEach
	void closeIt() throws CoreException {
		page().closeAllEditors(false);
		project.close();
		log.close();
		assertEquals(List.of(), EntryPoints.calledOnTheUiThread());
	}

	@Test
	void aFileThatNoEditorHasOpenIsMendedAndSaved() throws CoreException, IOException {
		assertEquals("Change to frame", resolutions().getFirst().getLabel());
		resolutions().getFirst().run(onlyMarker());
		assertEquals(CONTRACT.replace("frmae", "frame"), new String(file.getContents().readAllBytes(), file.getCharset()));
		log.assertEmpty();
	}

	@Test
	void inAnEditorTheTextIsMendedAndNotSaved() throws CoreException {
		ITextEditor editor = (ITextEditor) IDE.openEditor(page(), file);
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		resolutions().getFirst().run(onlyMarker());
		assertEquals(CONTRACT.replace("frmae", "frame"), document.get());
		assertTrue(editor.isDirty());
		WorkbenchWait.until(() -> markers().isEmpty());
		log.assertEmpty();
	}

	@Test
	void whatTheHeaderSaysOtherwiseIsMarkedAndTakenFromIt() throws CoreException, IOException {
		project.write("include/linux/frame.h", "int frame_register(struct frame *frame, int depth);\n");
		check();
		IMarker drift = markers().stream().filter(marker -> marker.getAttribute(LanguageMarker.CODE, "").equals("CONTRACT_DRIFT")).findFirst().orElseThrow();
		assertEquals(3, drift.getAttribute(IMarker.LINE_NUMBER, 0));
		assertEquals(IMarker.SEVERITY_INFO, drift.getAttribute(IMarker.SEVERITY, -1));
		IMarkerResolution[] ways = IDE.getMarkerHelpRegistry().getResolutions(drift);
		assertEquals(List.of("Take it from the header"), Arrays.stream(ways).map(IMarkerResolution::getLabel).toList());
		ways[0].run(drift);
		assertEquals(CONTRACT.replace("struct frame *frame", "struct frame *frame, int depth"), new String(file.getContents().readAllBytes(), file.getCharset()));
		log.assertEmpty();
	}

	@Test
	void aProblemWithoutFixesOffersNone() throws CoreException {
		file = project.write("other.seriatim", "api api {\n}}\n");
		check();
		IMarker marker = markers().stream().filter(candidate -> candidate.getAttribute(IMarker.MESSAGE, "").contains("}")).findFirst().orElseThrow();
		assertEquals(0, IDE.getMarkerHelpRegistry().getResolutions(marker).length);
	}

	@Test
	void aMarkerOfAnotherTextOffersNothing() throws CoreException {
		IMarker marker = onlyMarker();
		file = project.write("contract.seriatim", "x");
		assertFalse(IDE.getMarkerHelpRegistry().getResolutions(marker).length > 0);
		log.assertEmpty();
	}

	private void check() {
		ICoreRunnable check = monitor -> LanguageProblems.check(file, monitor);
		Job job = Job.createSystem("check", check);
		job.schedule();
		WorkbenchWait.until(() -> job.getResult() != null);
	}

	private List<IMarkerResolution> resolutions() {
		return Arrays.asList(IDE.getMarkerHelpRegistry().getResolutions(onlyMarker()));
	}

	private IMarker onlyMarker() {
		assertEquals(1, markers().size());
		return markers().getFirst();
	}

	private List<IMarker> markers() {
		try {
			return Arrays.asList(file.findMarkers(LanguageMarker.TYPE, false, IResource.DEPTH_ZERO));
		} catch (CoreException gone) {
			throw new IllegalStateException(gone);
		}
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
