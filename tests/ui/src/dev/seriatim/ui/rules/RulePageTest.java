package dev.seriatim.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.model.rules.Rules;
import dev.seriatim.ui.ErrorLog;
import dev.seriatim.ui.WorkbenchWait;

final class RulePageTest {

	private final ErrorLog log = new ErrorLog();
	private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();

	@AfterEach
	void closeEditors() {
		page.closeAllEditors(false);
		log.close();
	}

	@Test
	void aRuleIsShownAmongTheEditors() {
		RulePage.open("ops_member_removed");
		WorkbenchWait.until(() -> isOpen("OPS_MEMBER_REMOVED"));
		log.assertEmpty();
	}

	@Test
	void aRuleIsShownOnce() {
		RulePage.open("OPS_MEMBER_REMOVED");
		WorkbenchWait.until(() -> isOpen("OPS_MEMBER_REMOVED"));
		RulePage.open("MACRO_REMOVED");
		WorkbenchWait.until(() -> isOpen("MACRO_REMOVED"));
		RulePage.open("OPS_MEMBER_REMOVED");
		WorkbenchWait.until(() -> isOpen("OPS_MEMBER_REMOVED"));
		assertEquals(2, page.getEditorReferences().length);
	}

	@Test
	void withoutABrowserThePageIsATextThatCannotBeEdited() {
		RulePage.openAsText("OPS_MEMBER_REMOVED");
		WorkbenchWait.until(() -> isOpen("OPS_MEMBER_REMOVED"));
		ITextEditor editor = (ITextEditor) page.getActiveEditor();
		assertEquals(Rules.page(Rules.find("OPS_MEMBER_REMOVED").orElseThrow()), editor.getDocumentProvider().getDocument(editor.getEditorInput()).get());
		assertFalse(editor.isEditable());
		log.assertEmpty();
	}

	@Test
	void thePageForTheBrowserHoldsWhatTheRuleSaysAndNoMarkupOfIt() {
		String html = RuleHtml.of("X", "# X\n\nWhat <script>alert(1)</script> `a < b` [x](javascript:y)\n");
		assertTrue(html.contains("<h1>X</h1>"), html);
		assertTrue(html.contains("<code>a &lt; b</code>"), html);
		assertFalse(html.contains("<script>"), html);
		assertFalse(html.contains("javascript:"), html);
	}

	private boolean isOpen(String title) {
		IEditorPart editor = page.getActiveEditor();
		return editor != null && editor.getTitle().equals(title);
	}
}
