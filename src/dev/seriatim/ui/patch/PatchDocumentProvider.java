package dev.seriatim.ui.patch;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.texteditor.IElementStateListener;

/**
 * The documents of mail, mbox and patch files. A file that needs decoding to be read is shown decoded and read-only; any other is what it
 * is for every text editor of the platform. In both, markers sit on whole lines, and their line numbers are those of the file.
 */
public final class PatchDocumentProvider extends TextFileDocumentProvider {

	private final DecodedMailProvider decodedMails;

	/** Called by the workbench, once for all editors. */
	public PatchDocumentProvider() {
		this(new DecodedMailProvider());
	}

	private PatchDocumentProvider(DecodedMailProvider decodedMails) {
		super(decodedMails);
		this.decodedMails = decodedMails;
		addElementStateListener(new MarkerPlacer());
	}

	@Override
	protected FileInfo createFileInfo(Object element) throws CoreException {
		return element instanceof IFileEditorInput input && decodedMails.takes(input) ? null : super.createFileInfo(element);
	}

	@Override
	protected IAnnotationModel createAnnotationModel(IFile file) {
		return new MailAnnotationModel(file);
	}

	/** A decoded text is not written over the mail that it comes from; any other file may get it. */
	@Override
	protected DocumentProviderOperation createSaveOperation(Object element, IDocument document, boolean overwrite) throws CoreException {
		if (decodedMails.isProtected(element)) {
			throw new CoreException(Status.warning(Messages.PatchDocumentProvider_protected));
		}
		return super.createSaveOperation(element, document, overwrite);
	}

	/** New content takes the places of markers with it. */
	private final class MarkerPlacer implements IElementStateListener {

		@Override
		public void elementContentReplaced(Object element) {
			if (getAnnotationModel(element) instanceof MailAnnotationModel model) {
				model.placeMarkers();
			}
		}

		@Override
		public void elementContentAboutToBeReplaced(Object element) {
			// nothing to keep
		}

		@Override
		public void elementDirtyStateChanged(Object element, boolean dirty) {
			// markers move with the text
		}

		@Override
		public void elementDeleted(Object element) {
			// the markers are gone with the file
		}

		@Override
		public void elementMoved(Object original, Object moved) {
			// the editor opens the other file anew
		}
	}
}
