package dev.seriatim.ui.patch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** What each line of a document is. Follows its changes, and looks after a change only at lines that it can have made others. */
final class PatchLines implements IDocumentListener {

	/** Nothing that is looked for stands further right, and a file may be one huge line. */
	private static final int LONGEST = 1000;

	private IDocument document;
	private final List<PatchLineKind> kinds = new ArrayList<>();
	/** What is known at the end of each line. */
	private final List<PatchLineState> states = new ArrayList<>();
	private DocumentEvent last;
	private IRegion changed;

	/** @param followed null to follow no more */
	void follow(IDocument followed) {
		if (document == followed) {
			return;
		}
		if (document != null) {
			document.removeDocumentListener(this);
		}
		document = followed;
		last = null;
		if (document != null) {
			document.addDocumentListener(this);
			replace(0, kinds.size(), document.getNumberOfLines());
		}
	}

	/** @param line from 0 */
	PatchLineKind kind(int line) {
		return kinds.get(line);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// all is told afterwards
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		changedBy(event);
	}

	/**
	 * The lines, whole and with their ends, that an event has made others. May be called before or after other listeners have been told, and
	 * again for the same event.
	 */
	IRegion changedBy(DocumentEvent event) {
		if (event != last) {
			last = event;
			changed = update(event);
		}
		return changed;
	}

	private IRegion update(DocumentEvent event) {
		try {
			int length = event.getText() == null ? 0 : event.getText().length();
			// One line more on both sides, because a line end of two characters can come or go at the border.
			int first = Math.max(0, document.getLineOfOffset(event.getOffset()) - 1);
			int end = Math.min(document.getNumberOfLines(), document.getLineOfOffset(event.getOffset() + length) + 2);
			int oldEnd = end - (document.getNumberOfLines() - kinds.size());
			if (oldEnd < first) {
				// Somebody changed the document in answer to this change, and the answer is told first.
				first = 0;
				oldEnd = kinds.size();
				end = document.getNumberOfLines();
			}
			end = replace(first, oldEnd, end);
			int start = document.getLineOffset(first);
			return new Region(start, document.getLineOffset(end - 1) + document.getLineLength(end - 1) - start);
		} catch (BadLocationException disorder) {
			return new Region(0, document.getLength());
		}
	}

	/** Reads the lines from first to end in the place of those known, and goes on until what follows is as it was; returns where that is. */
	private int replace(int first, int oldEnd, int end) {
		kinds.subList(first, oldEnd).clear();
		states.subList(first, oldEnd).clear();
		List<PatchLineKind> newKinds = new ArrayList<>();
		List<PatchLineState> newStates = new ArrayList<>();
		PatchLineState state = first == 0 ? PatchLineState.START : states.get(first - 1);
		for (int line = first; line < end; line++) {
			PatchLineState.Step step = state.next(text(line));
			state = step.after();
			newKinds.add(step.kind());
			newStates.add(state);
		}
		kinds.addAll(first, newKinds);
		states.addAll(first, newStates);
		for (int line = end; line < kinds.size(); line++) {
			PatchLineState.Step step = state.next(text(line));
			state = step.after();
			if (kinds.get(line) == step.kind() && states.get(line).equals(state)) {
				return line + 1;
			}
			kinds.set(line, step.kind());
			states.set(line, state);
		}
		return kinds.size();
	}

	private String text(int line) {
		try {
			IRegion region = document.getLineInformation(line);
			return document.get(region.getOffset(), Math.min(region.getLength(), LONGEST));
		} catch (BadLocationException disorder) {
			// A document miscounts its lines for a while when the two characters of a line end are torn apart.
			return "";
		}
	}
}
