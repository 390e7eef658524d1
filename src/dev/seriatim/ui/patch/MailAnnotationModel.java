package dev.seriatim.ui.patch;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.ui.texteditor.MarkerUtilities;
import org.eclipse.ui.texteditor.ResourceMarkerAnnotationModel;

import dev.seriatim.series.mail.ReadableMail;
import dev.seriatim.ui.review.FindingMarker;

/**
 * Puts markers that name a raw line of the file on the line of the document that shows it, from its first to its last character. Markers
 * that name characters name those of the document, as bookmarks set in an editor do.
 */
final class MailAnnotationModel extends ResourceMarkerAnnotationModel {

	private enum State {
		WAITING, AS_IT_STANDS, DECODED
	}

	private record RawPlace(int line, int index) {
	}

	private volatile State state = State.AS_IT_STANDS;
	/** What the document shows when it is decoded. */
	private volatile ReadableMail mail;
	private RawPlace awaited;

	MailAnnotationModel(IFile file) {
		super(file);
	}

	boolean isDecoded() {
		return state == State.DECODED;
	}

	boolean standsAsItIs() {
		return state == State.AS_IT_STANDS;
	}

	/** The document has nothing to show yet. */
	void waitForText() {
		state = State.WAITING;
	}

	/**
	 * To be told before the document gets its text; {@link #placeMarkers()} has to follow.
	 *
	 * @param decoded empty when the document shows the file as it stands
	 */
	void setMail(Optional<ReadableMail> decoded) {
		mail = decoded.orElse(null);
		state = decoded.isPresent() ? State.DECODED : State.AS_IT_STANDS;
	}

	/** Puts all markers of the file where they belong in a document that has got other content. */
	void placeMarkers() {
		// Brings those back whose lines went with the old content; they would be deleted at the next save.
		resetMarkers();
		try {
			for (IMarker marker : retrieveMarkers()) {
				modifyMarkerAnnotation(marker);
			}
		} catch (CoreException gone) {
			// The file has been deleted, its markers with it; the editor closes.
		}
		fireModelChanged();
	}

	/** Also the place of a marker that the workspace has not told of yet; what is asked for too early is kept for {@link #takeAwaited()}. */
	@Override
	public Position getMarkerPosition(IMarker marker) {
		if (state == State.WAITING) {
			awaited = place(marker);
			return null;
		}
		Position position = super.getMarkerPosition(marker);
		return position == null ? createPositionFromMarker(marker) : position;
	}

	/** Where somebody wanted to go before there was text; once. */
	Optional<Position> takeAwaited() {
		RawPlace place = awaited;
		awaited = null;
		return place == null ? Optional.empty() : Optional.ofNullable(position(place));
	}

	@Override
	protected Position createPositionFromMarker(IMarker marker) {
		RawPlace place = place(marker);
		return place.line() < 1 || MarkerUtilities.getCharStart(marker) >= 0 ? super.createPositionFromMarker(marker) : position(place);
	}

	private static RawPlace place(IMarker marker) {
		return new RawPlace(MarkerUtilities.getLineNumber(marker), marker.getAttribute(FindingMarker.LINE_INDEX, 0));
	}

	/** Null when the document has no such line. */
	private Position position(RawPlace place) {
		ReadableMail shown = mail;
		int line = shown == null ? place.line() : shown.lineOf(place.line(), place.index());
		try {
			IRegion region = fDocument.getLineInformation(line - 1);
			return new Position(region.getOffset(), region.getLength());
		} catch (BadLocationException changedMeanwhile) {
			return null;
		}
	}
}
