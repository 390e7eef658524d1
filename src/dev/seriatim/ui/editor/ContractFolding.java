package dev.seriatim.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.AbstractReconciler;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

import dev.seriatim.language.ide.Foldings;
import dev.seriatim.language.ide.Foldings.Folding;

/** Folds blocks and comments, a moment after the last key; what is folded stays so as long as it is there. */
public final class ContractFolding extends AbstractReconciler {

	private volatile IDocument document;
	private volatile ProjectionViewer viewer;

	public ContractFolding() {
		setIsIncrementalReconciler(false);
		setIsAllowedToModifyDocument(false);
	}

	@Override
	public void install(ITextViewer installed) {
		viewer = installed instanceof ProjectionViewer folding ? folding : null;
		super.install(installed);
	}

	/** The whole text is read each time; there are no strategies for parts of it. */
	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	@Override
	protected void reconcilerDocumentChanged(IDocument changed) {
		document = changed;
	}

	@Override
	protected void initialProcess() {
		fold();
	}

	@Override
	protected void process(DirtyRegion whole) {
		fold();
	}

	/** Leaves it to the next time when the text changes meanwhile: the annotations move with it. */
	private void fold() {
		IDocument folded = document;
		ProjectionAnnotationModel model = viewer == null ? null : viewer.getProjectionAnnotationModel();
		Optional<Path> file = EditedFile.path(folded);
		if (model == null || file.isEmpty()) {
			return;
		}
		String text = folded.get();
		List<Folding> foldings = Foldings.of(file.get(), text);
		if (folded == document && text.equals(folded.get())) {
			replace(model, foldings);
		}
	}

	private static void replace(ProjectionAnnotationModel model, List<Folding> foldings) {
		Map<ProjectionAnnotation, Position> added = new HashMap<>();
		List<Position> wanted = new ArrayList<>(foldings.stream().map(folding -> new Position(folding.offset(), folding.length())).toList());
		List<Annotation> gone = new ArrayList<>();
		for (Iterator<Annotation> present = model.getAnnotationIterator(); present.hasNext();) {
			Annotation annotation = present.next();
			if (!wanted.remove(model.getPosition(annotation))) {
				gone.add(annotation);
			}
		}
		wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
		}
	}
}
