package dev.seriatim.ui.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import dev.seriatim.report.Report;
import dev.seriatim.ui.review.FindingMarker;
import dev.seriatim.ui.review.Reviews;
import dev.seriatim.ui.review.SeriesReview;

/** Tells what the editors of a page are about: which review, and which findings stand at the caret. Reads nothing. */
final class EditorLink implements IPartListener2, ISelectionListener {

	/** Findings as a mail's markers name them, or as an editor has selected them. */
	interface Findings {

		boolean contain(Report.Finding finding);
	}

	private final IWorkbenchPage page;
	private final Consumer<SeriesReview> reviews;
	private final Consumer<Findings> findings;

	/**
	 * @param reviews  called with the review of each editor that comes to the top
	 * @param findings called with the findings at the caret, when there are some
	 */
	EditorLink(IWorkbenchPage page, Consumer<SeriesReview> reviews, Consumer<Findings> findings) {
		this.page = page;
		this.reviews = reviews;
		this.findings = findings;
	}

	void connect() {
		page.addPartListener(this);
		page.addPostSelectionListener(this);
	}

	void disconnect() {
		page.removePartListener(this);
		page.removePostSelectionListener(this);
	}

	/** The review that the active editor is about; empty when nobody has asked for it yet. */
	Optional<SeriesReview> review() {
		return Optional.ofNullable(page.getActiveEditor()).flatMap(EditorLink::review);
	}

	private static Optional<SeriesReview> review(IEditorPart editor) {
		IFile file = ResourceUtil.getFile(editor.getEditorInput());
		return file == null ? Optional.empty() : Reviews.ofWorkspace().concerning(file);
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		follow(part);
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		follow(part);
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference part) {
		follow(part);
	}

	private void follow(IWorkbenchPartReference part) {
		if (part.getPart(false) instanceof IEditorPart editor) {
			review(editor).ifPresent(reviews);
		}
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (!(part instanceof IEditorPart editor)) {
			return;
		}
		if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof Report.Finding selected) {
			findings.accept(selected::equals);
		} else if (selection instanceof ITextSelection text && Adapters.adapt(editor, ITextEditor.class) instanceof ITextEditor textEditor) {
			List<IMarker> markers = markers(textEditor, text.getStartLine());
			if (!markers.isEmpty()) {
				findings.accept(finding -> markers.stream().anyMatch(marker -> isOf(marker, finding)));
			}
		}
	}

	/** The editor knows better than the marker where its line is now, and an editor of mails shows other lines than the file has. */
	private static List<IMarker> markers(ITextEditor editor, int line) {
		IAnnotationModel model = editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		IDocument document = model == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (document == null) {
			return List.of();
		}
		List<Annotation> annotations = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(annotations::add);
		return annotations.stream().filter(annotation -> isAt(document, model.getPosition(annotation), line)).filter(MarkerAnnotation.class::isInstance)
				.map(annotation -> ((MarkerAnnotation) annotation).getMarker()).filter(EditorLink::isFinding).toList();
	}

	private static boolean isAt(IDocument document, Position position, int line) {
		try {
			return position != null && !position.isDeleted() && document.getLineOfOffset(position.getOffset()) == line;
		} catch (BadLocationException beyond) {
			// The document was shortened and its annotations not updated yet.
			return false;
		}
	}

	private static boolean isFinding(IMarker marker) {
		return marker.getAttribute(FindingMarker.RULE, null) != null;
	}

	private static boolean isOf(IMarker marker, Report.Finding finding) {
		return finding.rule().equals(marker.getAttribute(FindingMarker.RULE, null))
				&& Objects.equals(finding.fingerprint(), marker.getAttribute(FindingMarker.FINGERPRINT, null));
	}
}
