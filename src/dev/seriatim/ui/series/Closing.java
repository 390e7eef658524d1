package dev.seriatim.ui.series;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.part.FileEditorInput;

/**
 * Closes a Series Editor when its file or project goes, and lets it follow a file that moves. A text editor does so by itself, but not as a page
 * of another one. Unsaved text stays open whatever happens to the file, so that nothing is lost.
 */
final class Closing implements IResourceChangeListener {

	private final SeriesEditor editor;

	Closing(SeriesEditor editor) {
		this.editor = editor;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		IFile file = editor.file();
		// The files of a project that is closed are removed as well.
		IResourceDelta change = event.getDelta().findMember(file.getFullPath());
		if (change == null || change.getKind() != IResourceDelta.REMOVED) {
			return;
		}
		if ((change.getFlags() & IResourceDelta.MOVED_TO) != 0) {
			IFile moved = file.getWorkspace().getRoot().getFile(change.getMovedToPath());
			later(() -> editor.follow(new FileEditorInput(moved)));
		} else {
			later(this::close);
		}
	}

	private void later(Runnable onUiThread) {
		editor.getSite().getShell().getDisplay().asyncExec(onUiThread);
	}

	private void close() {
		IWorkbenchPage page = editor.getSite().getPage();
		if (page != null && !editor.isDirty()) {
			page.closeEditor(editor, false);
		}
	}
}
