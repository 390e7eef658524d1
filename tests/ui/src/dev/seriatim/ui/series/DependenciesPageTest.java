package dev.seriatim.ui.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
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
import dev.seriatim.ui.series.SeriesEditor.Page;

/** In the series of these tests patch 2 changes lines of patch 1, and the series promises that 1 comes before 3. */
final class DependenciesPageTest {

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	private TestProject project;
	private SeriesEditor editor;

	@BeforeEach
	void openThePage() throws CoreException, IOException {
		project = TestProject.reviewed("frame");
		project.write("frame.seriatim", TestProject.PLAN.replace("promise patches", "promise order 1 before 3;\n    promise patches"));
		editor = assertInstanceOf(SeriesEditor.class, IDE.openEditor(page, project.plan()));
		WorkbenchWait.untilReviewed();
		editor.show(Page.DEPENDENCIES);
		WorkbenchWait.until(() -> button("Find Dependencies").isEnabled());
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

	private Button button(String text) {
		return Controls.button(editor.getSite().getShell(), text);
	}

	private Table found() {
		Controls.press(editor.getSite().getShell(), "Find Dependencies");
		Table table = shown(Table.class).stream().filter(shown -> shown.getColumnCount() == 4 && shown.getColumn(3).getText().equals("Needs")).findFirst().orElseThrow();
		WorkbenchWait.until(() -> table.getItemCount() == 3);
		return table;
	}

	@Test
	void nothingIsJudgedBeforeSomebodyAsks() {
		assertFalse(button("Copy as DOT").isEnabled());
	}

	@Test
	void whatAPatchNeedsStandsBesideIt() {
		Table table = found();
		List<String> needs = Arrays.stream(table.getItems()).map(item -> item.getText(3)).toList();
		assertEquals("", needs.get(0));
		assertTrue(needs.get(2).contains("1, declared: "), needs.toString());
	}

	@Test
	void theLinesAreDrawn() {
		Table table = found();
		WorkbenchWait.until(() -> isDrawn(table.getItem(2).getBounds(0), table));
		assertFalse(isDrawn(new Rectangle(0, table.getItem(2).getBounds(0).y + 60, 20, 20), table));
	}

	/** Whether there is more than one color. */
	private static boolean isDrawn(Rectangle area, Table table) {
		Image image = new Image(table.getDisplay(), area.width, area.height);
		GC gc = new GC(table);
		gc.copyArea(image, area.x, area.y);
		gc.dispose();
		ImageData data = image.getImageData();
		image.dispose();
		int first = data.getPixel(0, 0);
		for (int x = 0; x < data.width; x++) {
			for (int y = 0; y < data.height; y++) {
				if (data.getPixel(x, y) != first) {
					return true;
				}
			}
		}
		return false;
	}

	@Test
	void theGraphIsCopiedForGraphviz() {
		found();
		Controls.press(editor.getSite().getShell(), "Copy as DOT");
		String text = Controls.copied();
		assertTrue(text.contains("3 -> 1 [style="), text);
	}
}
