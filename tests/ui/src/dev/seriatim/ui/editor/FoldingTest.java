package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.ui.WorkbenchWait;

final class FoldingTest {

	private static final String TEXT = """
			/* A lamp
			   on a desk. */
			api lamp {
				header "a.h"
				ops struct lamp_ops {
					void (*release)(struct lamp *lamp);
				}
			}
			""";

	private OpenContract contract;

	@BeforeEach
	void openAContract() throws Exception {
		contract = new OpenContract(TEXT);
		untilFolded("/* A", "api lamp", "ops struct");
	}

	@AfterEach
	void closeIt() throws Exception {
		contract.close();
	}

	@Test
	void whatIsFoldedIsNotShown() {
		assertTrue(contract.widget().getText().contains("release"));
		model().collapse(folding("ops struct"));
		WorkbenchWait.until(() -> !contract.widget().getText().contains("release"));
		assertTrue(contract.widget().getText().contains("ops struct lamp_ops {\n}\n"), contract.widget().getText());
	}

	@Test
	void whatIsFoldedStaysSoWhileTheTextChanges() throws Exception {
		model().collapse(folding("ops struct"));
		contract.document().replace(0, 0, "api first {\n\theader \"b.h\"\n}\n");
		untilFolded("api first", "/* A", "api lamp", "ops struct");
		assertTrue(folding("ops struct").isCollapsed());
		assertFalse(folding("api lamp").isCollapsed());
	}

	@Test
	void whatIsGoneFoldsNoLonger() throws Exception {
		contract.document().replace(0, TEXT.indexOf("api"), "");
		untilFolded("api lamp", "ops struct");
	}

	@Test
	void aBracketFindsItsPartner() throws Exception {
		contract.cursorAfter("ops struct lamp_ops {");
		contract.run("org.eclipse.ui.genericeditor.gotoMatchingBracket");
		assertEquals(TEXT.indexOf("}\n}"), contract.viewer().getSelectedRange().x);
	}

	private void untilFolded(String... starts) {
		WorkbenchWait.until(() -> foldings().map(this::start).sorted().toList().equals(Stream.of(starts).sorted().toList()));
	}

	private ProjectionAnnotation folding(String start) {
		return foldings().filter(folding -> start(folding).equals(start)).findFirst().orElseThrow();
	}

	/** How the first line of what it folds begins; empty when that is gone, as the folding itself may be at any time: it goes in the background. */
	private String start(ProjectionAnnotation folding) {
		Position position = model().getPosition(folding);
		if (position == null) {
			return "";
		}
		try {
			return Arrays.stream(contract.document().get(position.offset, position.length).strip().split("[ \n]+")).limit(2).collect(Collectors.joining(" "));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private Stream<ProjectionAnnotation> foldings() {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(model().getAnnotationIterator(), 0), false).map(ProjectionAnnotation.class::cast);
	}

	private ProjectionAnnotationModel model() {
		return ((ProjectionViewer) contract.viewer()).getProjectionAnnotationModel();
	}
}
