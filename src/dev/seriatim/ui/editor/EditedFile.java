package dev.seriatim.ui.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

/** The file whose text a document is, whichever part of the workbench shows it. */
public final class EditedFile {

	private static final String EXTENSION = ".seriatim";

	private EditedFile() {
	}

	/** Empty for a file outside the workspace, and for a document that is no file's. */
	public static Optional<IFile> inWorkspace(IDocument document) {
		return buffer(document).map(buffer -> FileBuffers.getWorkspaceFileAtLocation(buffer.getLocation()));
	}

	/** Empty for a file that is not in the local file system, and for a document that is no file's. */
	public static Optional<Path> path(IDocument document) {
		return buffer(document).map(EditedFile::local).map(File::toPath);
	}

	/** The text that an editor shows; null without one. */
	static IDocument document(ITextEditor editor) {
		return editor == null || editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	/** Whether the text is one of the language, by the name of its file. */
	static boolean isContract(IEditorInput input) {
		return input != null && input.getName().endsWith(EXTENSION);
	}

	private static Optional<ITextFileBuffer> buffer(IDocument document) {
		return Optional.ofNullable(document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document));
	}

	private static File local(ITextFileBuffer buffer) {
		try {
			return buffer.getFileStore() == null ? null : buffer.getFileStore().toLocalFile(EFS.NONE, null);
		} catch (CoreException elsewhere) {
			return null;
		}
	}
}
