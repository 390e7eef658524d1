package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

import dev.seriatim.ui.WorkbenchWait;

final class ContractEditorTest {

	private static final String CONTRACT = """
			// What drivers may rely on.
			api mmu_notifier {
			}
			""";

	private IProject project;
	private IFile file;
	private IEditorPart editor;

	@BeforeEach
	void openAContract() throws CoreException {
		project = ResourcesPlugin.getWorkspace().getRoot().getProject("contracts");
		project.create(null);
		project.open(null);
		file = project.getFile("mmu_notifier.seriatim");
		file.create(CONTRACT.getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		editor = IDE.openEditor(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
	}

	@AfterEach
	void closeIt() throws CoreException {
		editor.getSite().getPage().closeAllEditors(false);
		project.delete(true, true, null);
	}

	@Test
	void theFileHasOurContentType() throws CoreException {
		assertEquals("dev.seriatim.ui.contract", file.getContentDescription().getContentType().getId());
	}

	@Test
	void theFileOpensInTheGenericEditor() {
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
	}

	@Test
	void openingTheFileActivatesThePlugIn() {
		assertEquals(Bundle.ACTIVE, Platform.getBundle("dev.seriatim.ui").getState());
	}

	@Test
	void aKeywordHasTheColorOfTheTheme() {
		WorkbenchWait.until(() -> themeColor("dev.seriatim.ui.keyword").equals(colorOf("api")));
	}

	@Test
	void aCommentHasTheColorOfTheTheme() {
		WorkbenchWait.until(() -> themeColor("dev.seriatim.ui.comment").equals(colorOf("drivers")));
	}

	@Test
	void anIdentifierHasNoColorOfItsOwn() {
		WorkbenchWait.until(() -> themeColor("dev.seriatim.ui.keyword").equals(colorOf("api")));
		assertNull(colorOf("mmu_notifier"));
	}

	@Test
	void aFileThatStatesASeriesHasColorsToo() throws CoreException {
		IFile plan = project.getFile("plan.seriatim");
		plan.create("series \"x\" { from \"mails/\" }".getBytes(StandardCharsets.UTF_8), IResource.NONE, null);
		editor = IDE.openEditor(editor.getSite().getPage(), plan, "org.eclipse.ui.genericeditor.GenericEditor");
		WorkbenchWait.until(() -> themeColor("dev.seriatim.ui.keyword").equals(colorOf("series")));
		assertEquals(themeColor("dev.seriatim.ui.string"), colorOf("mails/"));
	}

	private static Color themeColor(String key) {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(key);
	}

	private Color colorOf(String text) {
		StyledText widget = (StyledText) editor.getAdapter(Control.class);
		var style = widget.getStyleRangeAtOffset(widget.getText().indexOf(text));
		return style == null ? null : style.foreground;
	}
}
