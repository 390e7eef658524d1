package dev.seriatim.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;

import dev.seriatim.language.ide.Symbols;

/** Reads the symbols of a text in the background: at once, and a moment after each change. To be made and closed on the UI thread. */
final class SymbolsReader implements IDocumentListener, AutoCloseable {

	private static final int DELAY_MILLISECONDS = 400;

	private final IDocument document;
	private final Consumer<OutlineNode> outline;
	private final Display display = Display.getCurrent();
	private final Job job;
	private volatile boolean isClosed;

	/** @param outline takes what was read, on the UI thread */
	SymbolsReader(IDocument document, Consumer<OutlineNode> outline) {
		this.document = document;
		this.outline = outline;
		ICoreRunnable read = monitor -> read();
		this.job = Job.createSystem(Messages.SymbolsReader_reading, read);
		document.addDocumentListener(this);
		job.schedule();
	}

	private void read() {
		OutlineNode root = OutlineNode.of(EditedFile.path(document).map(file -> Symbols.of(file, document.get())).orElse(List.of()));
		if (!isClosed && !display.isDisposed()) {
			display.asyncExec(() -> {
				if (!isClosed) {
					outline.accept(root);
				}
			});
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// only what it is afterwards is of interest
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		job.cancel();
		job.schedule(DELAY_MILLISECONDS);
	}

	@Override
	public void close() {
		isClosed = true;
		document.removeDocumentListener(this);
		job.cancel();
	}
}
