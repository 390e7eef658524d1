package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.ui.Controls;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;

final class FormatTest {

	private static final String FORMAT = "dev.seriatim.ui.format";

	private static final String TEXT = """
			api lamp {
			  header "a.h"
			  guard   LAMP
			  macro MACRO
			}
			""";

	private static final String FORMATTED = """
			api lamp {
				header "a.h"
				guard  LAMP
				macro MACRO
			}
			""";

	private OpenContract contract;

	@BeforeEach
	void openAContract() throws Exception {
		contract = new OpenContract(TEXT);
	}

	@AfterEach
	void closeIt() throws Exception {
		contract.close();
	}

	@Test
	void theWholeTextIsLaidOutAndThatIsUndoneInOneStep() throws Exception {
		contract.cursorAfter("lamp");
		contract.run(FORMAT);
		WorkbenchWait.until(() -> contract.text().equals(FORMATTED));
		contract.editor().getAction(ITextEditorActionConstants.UNDO).run();
		assertEquals(TEXT, contract.text());
	}

	@Test
	void theLinesOfTheSelectionAreLaidOut() throws Exception {
		contract.select("guard");
		contract.run(FORMAT);
		WorkbenchWait.until(() -> contract.text().equals(TEXT.replace("  guard   LAMP", "\tguard  LAMP")));
		assertEquals("guard", contract.selected());
	}

	@Test
	void aTextWithASyntaxErrorStaysAndTheStatusLineSaysSo() throws Exception {
		contract.document().set(TEXT + "consumer");
		contract.run(FORMAT);
		WorkbenchWait.until(() -> Messages.FormatHandler_refused.equals(statusLine()));
		assertEquals(TEXT + "consumer", contract.text());
	}

	@Test
	void theContextMenuOffersItAmongTheCommandsForSource() {
		Menu menu = contract.widget().getMenu();
		MenuItem source = item(shown(menu), "Source");
		assertTrue(item(shown(source.getMenu()), "Format").isEnabled());
		menu.notifyListeners(SWT.Hide, new Event());
	}

	@Test
	void anotherTextOfTheGenericEditorHasNoSuchCommand() throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		WorkbenchWait.until(() -> commands.getCommand(FORMAT).isEnabled());
		try (TestProject project = TestProject.plain("other")) {
			IFile file = project.write("notes.txt", "a   b");
			IDE.openEditor(OpenContract.page(), file, "org.eclipse.ui.genericeditor.GenericEditor");
			assertFalse(commands.getCommand(FORMAT).isEnabled());
		}
	}

	@Test
	void theTextOfASeriesIsLaidOutInItsEditor() throws Exception {
		try (TestProject project = TestProject.plain("series")) {
			IFile file = project.write("plan.seriatim", "series   \"s\" { }\n");
			IEditorPart series = IDE.openEditor(OpenContract.page(), file);
			ITextEditor text = series.getAdapter(ITextEditor.class);
			contract.run(FORMAT);
			WorkbenchWait.until(() -> text.getDocumentProvider().getDocument(text.getEditorInput()).get().equals("series \"s\" { }\n"));
			OpenContract.page().closeEditor(series, false);
		}
	}

	/** What the status line of the window says. */
	private String statusLine() {
		return Controls.below(contract.editor().getSite().getShell(), CLabel.class).stream().map(CLabel::getText).filter(Messages.FormatHandler_refused::equals).findFirst().orElse("");
	}

	private static List<MenuItem> shown(Menu menu) {
		menu.notifyListeners(SWT.Show, new Event());
		return List.of(menu.getItems());
	}

	private static MenuItem item(List<MenuItem> items, String text) {
		return items.stream().filter(item -> item.getText().replace("&", "").startsWith(text)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + text + " in " + items));
	}
}
