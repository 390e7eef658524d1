package dev.seriatim.ui.editor;

import java.util.Collection;
import java.util.Comparator;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;

import dev.seriatim.language.ide.TextChange;

/** The text of a file as its editor has it, or as it is on disk. */
public final class TextOfFile implements AutoCloseable {

	private static final ITextFileBufferManager BUFFERS = FileBuffers.getTextFileBufferManager();

	private final IPath path;
	private final ITextFileBuffer buffer;

	public TextOfFile(IFile file) throws CoreException {
		path = file.getFullPath();
		BUFFERS.connect(path, LocationKind.IFILE, null);
		buffer = BUFFERS.getTextFileBuffer(path, LocationKind.IFILE);
	}

	public String get() {
		return buffer.getDocument().get();
	}

	/**
	 * In a file that no editor has open the change is saved.
	 *
	 * @param changes that do not overlap
	 * @throws BadLocationException when the text became shorter since the changes were found
	 */
	public void change(Collection<TextChange> changes) throws BadLocationException, CoreException {
		boolean saved = !buffer.isDirty();
		for (TextChange change : changes.stream().sorted(Comparator.comparingInt(TextChange::offset).reversed()).toList()) {
			buffer.getDocument().replace(change.offset(), change.length(), change.text());
		}
		if (saved && !buffer.isShared()) {
			buffer.commit(null, false);
		}
	}

	@Override
	public void close() throws CoreException {
		BUFFERS.disconnect(path, LocationKind.IFILE, null);
	}
}
