package dev.seriatim.ui.navigation;

import java.nio.file.Files;
import java.util.Optional;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.language.ide.Mention;
import dev.seriatim.ui.project.LanguageIndex;

/** Shows a place: a file of the workspace or beyond it in its editor, a shipped contract to read, a folder in the Project Explorer. On the UI thread. */
final class OpenMention {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";
	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";

	private final IWorkbenchPage page;

	OpenMention(IWorkbenchPage page) {
		this.page = page;
	}

	void show(Mention mention) throws PartInitException {
		Optional<Era> era = ShippedContracts.ofFile(mention.file().toString());
		if (era.isPresent()) {
			select(page.openEditor(new ShippedInput(era.get()), GENERIC_EDITOR), mention);
		} else if (Files.isDirectory(mention.file())) {
			showFolder(mention);
		} else {
			Optional<IFile> file = LanguageIndex.file(mention.file());
			select(file.isPresent() ? IDE.openEditor(page, file.get())
					: IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(mention.file().toUri())), mention);
		}
	}

	private void showFolder(Mention mention) throws PartInitException {
		IContainer[] folders = ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(mention.file().toUri());
		if (folders.length > 0 && page.showView(PROJECT_EXPLORER) instanceof ISetSelectionTarget explorer) {
			explorer.selectReveal(new StructuredSelection(folders[0]));
		}
	}

	private static void select(IEditorPart part, Mention mention) {
		ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
		if (editor != null) {
			editor.selectAndReveal(mention.offset(), mention.length());
		}
	}
}
