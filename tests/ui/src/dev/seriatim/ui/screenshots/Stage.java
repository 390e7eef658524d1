package dev.seriatim.ui.screenshots;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.eclipse.swt.widgets.Table;
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

import dev.seriatim.ui.Controls;
import dev.seriatim.ui.WorkbenchWait;
import dev.seriatim.ui.compatibility.CompatibilityView;

/** The workbench window that the pictures show: of a fixed size, with the example as its only project. To be used on the UI thread. */
final class Stage {

	private static final Point SIZE = new Point(1500, 950);
	private static final List<String> UNSEEN = List.of(IPageLayout.ID_OUTLINE, IPageLayout.ID_TASK_LIST, IPageLayout.ID_PROBLEM_VIEW, CompatibilityView.ID);

	/** After this time the pointer is moved again: whatever an editor still has to do may have closed the hover. */
	private static final Duration HOVER = Duration.ofSeconds(4);

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

	/** Closes dialogs, editors, and all views but the Project Explorer. */
	void clear() {
		// One may close another.
		popups().toList().stream().filter(popup -> !popup.isDisposed()).forEach(Shell::close);
		page().closeAllEditors(false);
		page().resetPerspective();
		UNSEEN.forEach(this::hide);
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

	/** The first control of a kind that a part shows, once it shows one. */
	<T extends Control> T find(IWorkbenchPart part, Class<T> kind) {
		WorkbenchWait.until(() -> shown(part, kind).isPresent());
		return shown(part, kind).orElseThrow();
	}

	private static <T extends Control> Optional<T> shown(IWorkbenchPart part, Class<T> kind) {
		Composite whole = (Composite) part.getSite().getService(MPart.class).getWidget();
		return Controls.shown(whole, kind).stream().filter(control -> control.getSize().y > 0).findFirst();
	}

	/** As a click on a row does, of which the viewer hears. */
	void select(Table table, int row) {
		table.setSelection(row);
		Event click = new Event();
		click.item = table.getItem(row);
		table.notifyListeners(SWT.Selection, click);
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

	/** Lets the workbench run for a while. */
	void pause(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		WorkbenchWait.until(() -> System.nanoTime() > end);
	}

	private Stream<Shell> popups() {
		return Arrays.stream(shell.getShells()).filter(Shell::isVisible);
	}

	/** Writes a picture of the dialog that was opened, or else of the window. */
	void capture(Path file) {
		camera.take(subject, file);
	}
}
