package dev.seriatim.ui.patch;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.jface.text.source.ISourceViewer;

/** Says above the first line of a decoded mail why it cannot be edited. */
public final class DecodedHint extends AbstractCodeMiningProvider {

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		boolean decoded = viewer instanceof ISourceViewer source && source.getAnnotationModel() instanceof MailAnnotationModel model && model.isDecoded();
		return CompletableFuture.completedFuture(decoded ? hint(viewer) : List.of());
	}

	private List<ICodeMining> hint(ITextViewer viewer) {
		try {
			LineHeaderCodeMining hint = new LineHeaderCodeMining(0, viewer.getDocument(), this) {
			};
			hint.setLabel(Messages.DecodedHint_decoded);
			return List.of(hint);
		} catch (BadLocationException impossible) {
			throw new IllegalStateException("every document has a first line", impossible);
		}
	}
}
