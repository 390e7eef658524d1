package dev.seriatim.ui.screenshots;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

import dev.seriatim.ui.WorkbenchWait;

/** The workbench window that the pictures show: of a fixed size, with the example as its only project. To be used on the UI thread. */
final class Stage {

	private static final Point SIZE = new Point(1500, 950);
	private static final List<String> EMPTY_VIEWS = List.of(IPageLayout.ID_OUTLINE, IPageLayout.ID_TASK_LIST, "org.eclipse.ui.views.PropertySheet");

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
	private final Shell shell = window.getShell();
	private final Display display = shell.getDisplay();
	private final Camera camera = new Camera(display);
	private final IProject example;
	private Shell subject = shell;

	Stage(IProject example) {
		this.example = example;
		var intro = PlatformUI.getWorkbench().getIntroManager();
		intro.closeIntro(intro.getIntro());
		shell.setLocation(0, 0);
		shell.forceActive();
		WorkbenchWait.until(() -> display.getActiveShell() == shell && isOfSize());
	}

	/** Makes the window of the size if it is not. */
	private boolean isOfSize() {
		Rectangle frame = camera.frame(shell);
		if (frame.width == SIZE.x && frame.height == SIZE.y) {
			return true;
		}
		Point believed = shell.getSize();
		shell.setSize(believed.x + SIZE.x - frame.width, believed.y + SIZE.y - frame.height);
		return false;
	}

	/** Closes dialogs and editors, and brings back the views that the perspective opens with and that have something to show. */
	void clear() {
		popups().forEach(Shell::close);
		page().closeAllEditors(false);
		page().resetPerspective();
		EMPTY_VIEWS.forEach(this::hide);
		expandExample();
		display.setCursorLocation(SIZE.x + 20, SIZE.y + 20);
		subject = shell;
	}

	private void expandExample() {
		Tree projects = find(page().findView(IPageLayout.ID_PROJECT_EXPLORER), Tree.class);
		WorkbenchWait.until(() -> projects.getItemCount() > 0);
		expand(projects.getItem(0));
	}

	/** Opens a file of the example, named by its path in the project, in the editor that a double click opens. */
	IEditorPart open(String path) throws PartInitException {
		return IDE.openEditor(page(), example.getFile(path));
	}

	/** Opens a wizard or another dialog, of which alone the picture is to be. */
	void open(Window dialog) {
		dialog.setBlockOnOpen(false);
		dialog.open();
		subject = dialog.getShell();
	}

	IViewPart show(String view) throws PartInitException {
		return page().showView(view);
	}

	void hide(String view) {
		page().hideView(page().findViewReference(view));
	}

	/** The first control of a kind in a part, as far as a reader sees it. */
	<T extends Control> T find(IWorkbenchPart part, Class<T> kind) {
		return below((Control) part.getSite().getService(MPart.class).getWidget()).filter(kind::isInstance).map(kind::cast).filter(Control::isVisible)
				.findFirst().orElseThrow();
	}

	private static Stream<Control> below(Control control) {
		return Stream.concat(Stream.of(control), control instanceof Composite parent ? Arrays.stream(parent.getChildren()).flatMap(Stage::below) : Stream.empty());
	}

	/** As a click on the triangle before it does, of which the viewer hears. */
	void expand(TreeItem item) {
		Event click = new Event();
		click.item = item;
		item.getParent().notifyListeners(SWT.Expand, click);
		item.setExpanded(true);
	}

	IWorkbenchPage page() {
		return window.getActivePage();
	}

	IProject example() {
		return example;
	}

	void until(BooleanSupplier condition) {
		WorkbenchWait.until(condition);
	}

	/** Moves the mouse pointer to a place in a control, and waits for the hover that comes up there. */
	void hover(Control control, int x, int y) {
		long before = popups().count();
		display.setCursorLocation(control.toDisplay(x - 1, y));
		while (display.readAndDispatch()) {
			// The first event tells only that the pointer has come; the hover waits for a move.
		}
		display.setCursorLocation(control.toDisplay(x, y));
		WorkbenchWait.until(() -> popups().count() > before);
	}

	private Stream<Shell> popups() {
		return Arrays.stream(shell.getShells()).filter(Shell::isVisible);
	}

	/** Writes a picture of the dialog that was opened, or else of the window. */
	void capture(Path file) {
		camera.take(subject, file);
	}
}
