package dev.seriatim.ui.review;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;

import dev.seriatim.report.Report;

/** Opens a mail in its editor at a line that a review points to. On the UI thread; nothing is read there but what the editor reads. */
public final class OpenMail {

	private final IWorkbenchPage page;
	private final IFile plan;
	private final Report report;

	/** @param plan the {@code .seriatim} file of the review */
	public OpenMail(IWorkbenchPage page, IFile plan, Report report) {
		this.page = page;
		this.plan = plan;
		this.report = report;
	}

	/**
	 * Selects the line of the finding.
	 *
	 * @return empty when no mail in the workspace shows it: it is about the whole series, or the mails lie elsewhere
	 * @throws PartInitException when the mail is there but its editor cannot be opened
	 */
	public Optional<IEditorPart> at(Report.Finding finding) throws PartInitException {
		Optional<FindingPlace> place = FindingPlace.of(plan, report, finding);
		return place.isEmpty() ? Optional.empty() : Optional.of(open(place.get(), marker(place.get(), finding)));
	}

	/**
	 * Selects the line of the finding in the editor that has its mail open and brings that to the top. The part that is active stays so.
	 *
	 * @return empty when no editor has the mail open
	 */
	public Optional<IEditorPart> reveal(Report.Finding finding) throws PartInitException {
		Optional<FindingPlace> place = FindingPlace.of(plan, report, finding);
		Optional<IEditorPart> editor = place.map(found -> page.findEditor(new FileEditorInput(found.mail())));
		if (editor.isPresent()) {
			page.bringToTop(editor.get());
			Optional<IMarker> marker = marker(place.get(), finding);
			if (marker.isPresent()) {
				IDE.gotoMarker(editor.get(), marker.get());
			} else if (place.get().line() > 0) {
				reveal(editor.get(), place.get());
			}
		}
		return editor;
	}

	/** Selects the first line of a patch's message; empty when the patch is missing or its mail is not in the workspace. */
	public Optional<IEditorPart> at(int patch) throws PartInitException {
		Optional<FindingPlace> place = FindingPlace.ofPatch(plan, report, patch);
		return place.isEmpty() ? Optional.empty() : Optional.of(open(place.get(), Optional.empty()));
	}

	/** The marker moves with its line while the mail is edited. */
	private Optional<IMarker> marker(FindingPlace place, Report.Finding finding) {
		try {
			for (IMarker marker : place.mail().findMarkers(FindingMarker.TYPE, false, IResource.DEPTH_ZERO)) {
				if (plan.getFullPath().toString().equals(marker.getAttribute(FindingMarker.PLAN, null))
						&& String.valueOf(finding.fingerprint()).equals(marker.getAttribute(FindingMarker.FINGERPRINT, null))
						&& marker.getAttribute(IMarker.LINE_NUMBER, 0) == place.line()) {
					return Optional.of(marker);
				}
			}
			return Optional.empty();
		} catch (CoreException gone) {
			return Optional.empty();
		}
	}

	private IEditorPart open(FindingPlace place, Optional<IMarker> marker) throws PartInitException {
		if (marker.isPresent()) {
			return IDE.openEditor(page, marker.get());
		}
		IEditorPart editor = IDE.openEditor(page, place.mail());
		if (place.line() > 0) {
			reveal(editor, place);
		}
		return editor;
	}

	/** Editors go to markers, so one is made for the moment. */
	private static void reveal(IEditorPart editor, FindingPlace place) throws PartInitException {
		try {
			IMarker moment = place.mail().createMarker(IMarker.TEXT, Map.of(IMarker.LINE_NUMBER, place.line(), FindingMarker.LINE_INDEX, place.index(), IMarker.TRANSIENT, true));
			IDE.gotoMarker(editor, moment);
			moment.delete();
		} catch (CoreException gone) {
			throw new PartInitException(gone.getStatus());
		}
	}
}
