package dev.seriatim.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.PageBookView;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.seriatim.ui.Controls;
import dev.seriatim.ui.TestProject;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.series.SeriesEditor;

final class OutlineTest {

	private static final String TEXT = """
			api lamp {
				header "a.h"
				ops struct lamp_ops {
					void (*release)(struct lamp *lamp);
					int (*dim)(struct lamp *lamp, int level);
				}
				core void lamp_init(struct lamp *lamp);
			}
			consumer desk of lamp needs dim;
			""";

	private OpenContract contract;
	private PageBookView view;

	@BeforeEach
	void openAContractAndTheOutline() throws Exception {
		contract = new OpenContract(TEXT);
		view = (PageBookView) OpenContract.page().showView(IPageLayout.ID_OUTLINE);
		OpenContract.page().activate(contract.editor());
		WorkbenchWait.until(() -> outline().isPresent() && !names().isEmpty());
	}

	@AfterEach
	void closeThem() throws Exception {
		OpenContract.page().hideView(view);
		contract.close();
	}

	@Test
	void itShowsWhatTheTextDeclares() {
		assertEquals(List.of("lamp", "lamp_ops  ops struct", "release  void (struct lamp *lamp)", "dim  int (struct lamp *lamp, int level)",
				"lamp_init  core void (struct lamp *lamp)", "desk  of lamp"), names());
		assertTrue(items(tree().getItems()).allMatch(item -> item.getImage() != null));
	}

	@Test
	void whatIsSelectedThereIsSelectedInTheText() {
		choose("dim");
		WorkbenchWait.until(() -> contract.selected().equals("dim"));
		assertEquals(TEXT.indexOf("dim)"), contract.viewer().getSelectedRange().x);
	}

	@Test
	void itFollowsTheCursor() {
		contract.cursorAfter("int leve");
		WorkbenchWait.until(() -> selected().startsWith("dim"));
		contract.cursorAfter("consumer");
		WorkbenchWait.until(() -> selected().startsWith("desk"));
	}

	@Test
	void itFollowsTheTextAndKeepsWhatIsClosed() throws Exception {
		TreeItem ops = item("lamp_ops");
		ops.setExpanded(false);
		Event closed = new Event();
		closed.item = ops;
		tree().notifyListeners(SWT.Collapse, closed);
		contract.document().replace(0, 0, "api added { header \"b.h\" }\n");
		WorkbenchWait.until(() -> names().contains("added"));
		assertTrue(item("lamp").getExpanded());
		assertTrue(!item("lamp_ops").getExpanded());
	}

	@Test
	void aTextWithASyntaxErrorHasOneToo() {
		contract.document().set(TEXT.replace("int (*dim)", "int (*"));
		WorkbenchWait.until(() -> names().stream().noneMatch(name -> name.startsWith("dim")));
		assertTrue(names().contains("desk  of lamp"), names().toString());
	}

	@Test
	void whatIsTypedFiltersIt() {
		Text filter = Controls.below((Composite) view.getCurrentPage().getControl(), Text.class).getFirst();
		filter.setFocus();
		filter.setText("level");
		WorkbenchWait.until(() -> names().equals(List.of("lamp", "lamp_ops  ops struct", "dim  int (struct lamp *lamp, int level)")));
	}

	@Test
	void theTextOfASeriesHasOneInItsEditor() throws Exception {
		try (TestProject project = TestProject.plain("series")) {
			IFile file = project.write("plan.seriatim", "series \"s\" { variant \"v\" { drop 1; } }\n");
			SeriesEditor series = (SeriesEditor) IDE.openEditor(OpenContract.page(), file);
			WorkbenchWait.until(() -> outline().isPresent() && names().equals(List.of("s", "v", "drop 1")));
			choose("v");
			WorkbenchWait.until(() -> series.shownPage() == SeriesEditor.Page.SOURCE);
			OpenContract.page().closeEditor(series, false);
		}
	}

	@Test
	void anotherTextOfTheGenericEditorHasNone() throws Exception {
		assertNotNull(Adapters.adapt(contract.editor(), IContentOutlinePage.class));
		try (TestProject project = TestProject.plain("other")) {
			IEditorPart other = IDE.openEditor(OpenContract.page(), project.write("notes.txt", "api a { }"), "org.eclipse.ui.genericeditor.GenericEditor");
			assertNull(Adapters.adapt(other, IContentOutlinePage.class));
			OpenContract.page().closeEditor(other, false);
		}
	}

	@Test
	void theQuickOutlineGoesToWhatIsTyped() throws Exception {
		contract.run("dev.seriatim.ui.quickOutline");
		WorkbenchWait.until(() -> popup().filter(shell -> Controls.below(shell, Tree.class).stream().anyMatch(tree -> tree.getItemCount() > 0)).isPresent());
		Shell popup = popup().orElseThrow();
		Text filter = Controls.below(popup, Text.class).getFirst();
		filter.setText("rele");
		Tree tree = Controls.below(popup, Tree.class).getFirst();
		WorkbenchWait.until(() -> tree.getSelectionCount() == 1 && tree.getSelection()[0].getText().startsWith("release"));
		Event enter = new Event();
		enter.character = SWT.CR;
		enter.keyCode = SWT.CR;
		filter.notifyListeners(SWT.KeyDown, enter);
		assertTrue(popup.isDisposed());
		assertEquals("release", contract.selected());
	}

	private static Optional<Shell> popup() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && !Controls.below(shell, Tree.class).isEmpty())
				.filter(shell -> shell != OpenContract.page().getWorkbenchWindow().getShell()).findFirst();
	}

	/** As a click does. */
	private void choose(String name) {
		TreeItem item = item(name);
		tree().setFocus();
		tree().setSelection(item);
		Event click = new Event();
		click.item = item;
		tree().notifyListeners(SWT.Selection, click);
	}

	private String selected() {
		return tree().getSelectionCount() == 1 ? tree().getSelection()[0].getText() : "";
	}

	private TreeItem item(String name) {
		return items(tree().getItems()).filter(item -> item.getText().split("  ")[0].equals(name)).findFirst().orElseThrow();
	}

	private List<String> names() {
		return items(tree().getItems()).map(TreeItem::getText).toList();
	}

	private static Stream<TreeItem> items(TreeItem[] items) {
		return Arrays.stream(items).flatMap(item -> Stream.concat(Stream.of(item), item.getExpanded() ? items(item.getItems()) : Stream.empty()));
	}

	private Tree tree() {
		return outline().orElseThrow();
	}

	private Optional<Tree> outline() {
		return Controls.below((Composite) view.getCurrentPage().getControl(), Tree.class).stream().findFirst();
	}
}
