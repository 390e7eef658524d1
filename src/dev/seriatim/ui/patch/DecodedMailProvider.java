package dev.seriatim.ui.patch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.FileDocumentProvider;
import org.eclipse.ui.progress.UIJob;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Shows mails decoded, and read-only as long as they need it. A file is read in a job. An editor that opens waits for it a moment, so that
 * it finds the text in place; a file that takes longer is shown as soon as it is there.
 */
final class DecodedMailProvider extends FileDocumentProvider {

	/** In milliseconds. Hardly any mail takes longer, and hardly anybody notices. */
	private static final long PATIENCE = 300;

	/** The last reading of each file that is shown or about to be. */
	private final Map<Object, MailReading> readings = new HashMap<>();

	/** Whether a file is one for this provider: it needs decoding, or that takes a while to say. Starts to read it. On the UI thread. */
	boolean takes(IFileEditorInput input) {
		if (getElementInfo(input) != null) {
			return true;
		}
		Optional<MailReading.Result> result = read(input).resultWithin(PATIENCE);
		if (result.isPresent() && !result.get().isDecoded()) {
			readings.remove(input);
			return false;
		}
		return true;
	}

	/** Whether a file is shown here and must not be written back. */
	boolean isProtected(Object element) {
		return getAnnotationModel(element) instanceof MailAnnotationModel model && !model.standsAsItIs();
	}

	private MailReading read(IFileEditorInput input) {
		MailReading reading = new MailReading(input.getFile(), this::computeModificationStamp);
		readings.put(input, reading);
		reading.schedule();
		return reading;
	}

	@Override
	protected ElementInfo createElementInfo(Object element) throws CoreException {
		MailReading reading = readings.get(element);
		Optional<MailReading.Result> result = reading.result();
		FileInfo info = (FileInfo) super.createElementInfo(element);
		if (result.isPresent()) {
			put(result.get(), info);
		} else {
			((MailAnnotationModel) info.fModel).waitForText();
			showWhenDone((IFileEditorInput) element, reading);
		}
		return info;
	}

	private static void put(MailReading.Result result, FileInfo info) {
		MailAnnotationModel model = (MailAnnotationModel) info.fModel;
		if (result.status().isOK()) {
			model.setMail(result.mail());
		} else {
			model.waitForText();
		}
		if (!result.text().equals(info.fDocument.get())) {
			info.fDocument.set(result.text());
		}
		info.fModificationStamp = result.stamp();
		info.fStatus = result.status();
	}

	@Override
	protected IAnnotationModel createAnnotationModel(Object element) throws CoreException {
		return new MailAnnotationModel(((IFileEditorInput) element).getFile());
	}

	/** Leaves out what a job reads. */
	@Override
	protected boolean setDocumentContent(IDocument document, IEditorInput input, String encoding) throws CoreException {
		if (getElementInfo(input) == null) {
			return true;
		}
		if (isProtected(input)) {
			document.set(getDocument(input).get());
			return true;
		}
		return super.setDocumentContent(document, input, encoding);
	}

	@Override
	protected void handleElementContentChanged(IFileEditorInput input) {
		if (getElementInfo(input) != null) {
			showWhenDone(input, read(input));
		}
	}

	private void showWhenDone(IFileEditorInput input, MailReading reading) {
		reading.whenDone(() -> UIJob.create(reading.getName(), monitor -> {
			// Another reading may have been started since, or the last editor closed.
			if (getElementInfo(input) instanceof FileInfo info && readings.get(input) == reading) {
				reading.result().ifPresent(result -> show(input, info, result));
			}
			return Status.OK_STATUS;
		}).schedule());
	}

	private void show(IFileEditorInput input, FileInfo info, MailReading.Result result) {
		fireElementContentAboutToBeReplaced(input);
		removeUnchangedElementListeners(input, info);
		put(result, info);
		info.fCanBeSaved = false;
		addUnchangedElementListeners(input, info);
		fireElementContentReplaced(input);
		((MailAnnotationModel) info.fModel).takeAwaited().ifPresent(place -> forEachEditor(input, editor -> editor.selectAndReveal(place.getOffset(), place.getLength())));
		forEachEditor(input, editor -> editor.getAdapter(ITextViewer.class).setEditable(isModifiable(input)));
	}

	private static void forEachEditor(IFileEditorInput input, Consumer<ITextEditor> action) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					ITextEditor editor = Adapters.adapt(reference.getEditor(false), ITextEditor.class);
					if (editor != null && input.equals(editor.getEditorInput())) {
						action.accept(editor);
					}
				}
			}
		}
	}

	@Override
	public boolean isReadOnly(Object element) {
		return isProtected(element) || super.isReadOnly(element);
	}

	@Override
	public boolean isModifiable(Object element) {
		return !isProtected(element) && super.isModifiable(element);
	}

	@Override
	public boolean canSaveDocument(Object element) {
		return !isProtected(element) && super.canSaveDocument(element);
	}

	@Override
	public boolean mustSaveDocument(Object element) {
		return !isProtected(element) && super.mustSaveDocument(element);
	}

	@Override
	protected void disposeElementInfo(Object element, ElementInfo info) {
		readings.remove(element).cancel();
		super.disposeElementInfo(element, info);
	}
}
