package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TypingInEditorTest {

	private OpenContract contract;

	@BeforeEach
	void openAContract() throws Exception {
		contract = new OpenContract("");
	}

	@AfterEach
	void closeIt() throws Exception {
		contract.close();
	}

	@Test
	void aBlockIsIndentedAndClosed() {
		type("api a {\nguard B");
		assertEquals("api a {\n\tguard B\n}", contract.text());
	}

	@Test
	void aCommentGoesOn() {
		type("/**\nA lamp.\nOn a desk.");
		assertEquals("/**\n * A lamp.\n * On a desk.\n */", contract.text());
	}

	@Test
	void bracketsAndQuotesComeInPairs() {
		type("f(void);");
		assertEquals("f(void);", contract.text());
		type("\nimport \"a\"");
		assertEquals("f(void);\nimport \"a\"", contract.text());
	}

	@Test
	void aClosingBraceGoesBelowItsBlock() {
		type("api a {\nops struct o {\n}");
		assertEquals("api a {\n\tops struct o {\n\t}\n}", contract.text());
	}

	@Test
	void anEmptyPairIsDeletedTogether() {
		type("f(");
		assertEquals("f()", contract.text());
		contract.widget().invokeAction(ST.DELETE_PREVIOUS);
		assertEquals("f", contract.text());
	}

	/** Key after key, where the cursor is. */
	private void type(String keys) {
		for (char key : keys.toCharArray()) {
			Event event = new Event();
			event.character = key == '\n' ? SWT.CR : key;
			event.keyCode = event.character;
			contract.widget().notifyListeners(SWT.KeyDown, event);
		}
	}
}
