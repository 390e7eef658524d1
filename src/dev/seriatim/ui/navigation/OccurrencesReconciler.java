package dev.seriatim.ui.navigation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;

import dev.seriatim.language.ide.Mention;
import dev.seriatim.language.ide.Occurrences;

/** Marks the places that name the same as the word at the cursor, a moment after it came there; the Generic Editor's switch turns it off. */
public final class OccurrencesReconciler implements IReconciler {

	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor";
	private static final String SWITCH = "org.eclipse.ui.genericeditor.togglehighlight";
	private static final String ANNOTATION = "org.eclipse.ui.genericeditor.text";
	private static final long DELAY_MILLISECONDS = 200;

	private final ISelectionChangedListener cursorMoved = this::cursorMoved;
	private final IPreferenceChangeListener switched = change -> switched();
	private final Job job = Job.createSystem(Messages.Occurrences_job, (ICoreRunnable) monitor -> find());
	private ISourceViewer viewer;
	private volatile WordAt word;
	private Annotation[] marked = new Annotation[0];

	@Override
	public void install(ITextViewer installed) {
		viewer = (ISourceViewer) installed;
		((IPostSelectionProvider) viewer.getSelectionProvider()).addPostSelectionChangedListener(cursorMoved);
		preferences().addPreferenceChangeListener(switched);
	}

	@Override
	public void uninstall() {
		preferences().removePreferenceChangeListener(switched);
		((IPostSelectionProvider) viewer.getSelectionProvider()).removePostSelectionChangedListener(cursorMoved);
		job.cancel();
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private static IEclipsePreferences preferences() {
		return InstanceScope.INSTANCE.getNode(GENERIC_EDITOR);
	}

	private static boolean isOn() {
		return preferences().getBoolean(SWITCH, true);
	}

	private void switched() {
		viewer.getTextWidget().getDisplay().asyncExec(() -> look(viewer.getSelectionProvider().getSelection()));
	}

	private void cursorMoved(SelectionChangedEvent event) {
		look(event.getSelection());
	}

	private void look(Object selection) {
		Optional<WordAt> place = selection instanceof ITextSelection text && viewer.getDocument() != null && isOn()
				? WordAt.of(viewer.getDocument(), text.getOffset())
				: Optional.empty();
		word = place.orElse(null);
		job.cancel();
		job.schedule(DELAY_MILLISECONDS);
	}

	private void find() {
		WordAt place = word;
		List<Mention> found = place == null ? List.of() : Occurrences.at(place.file(), place.text(), place.offset());
		if (viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			viewer.getTextWidget().getDisplay().asyncExec(() -> mark(place, found));
		}
	}

	/** Nothing when the text or the cursor moved on meanwhile: then it is looked again. */
	private void mark(WordAt place, List<Mention> found) {
		IDocument document = viewer.getDocument();
		IAnnotationModel model = viewer.getAnnotationModel();
		if (document == null || place != word || !(model instanceof IAnnotationModelExtension annotations)) {
			return;
		}
		Map<Annotation, Position> added = new HashMap<>();
		for (Mention mention : found) {
			String name = place.text().substring(mention.offset(), mention.offset() + mention.length());
			added.put(new Annotation(ANNOTATION, false, Messages.bind(Messages.Occurrences_of, name)), new Position(mention.offset(), mention.length()));
		}
		annotations.replaceAnnotations(marked, added);
		marked = added.keySet().toArray(Annotation[]::new);
	}
}
