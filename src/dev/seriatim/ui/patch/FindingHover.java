package dev.seriatim.ui.patch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.eclipse.ui.texteditor.MarkerUtilities;

import dev.seriatim.ui.review.FindingMarker;

/**
 * Tells of the findings on a line what their message does not: rule, consumers hit, lifetime, what is folded, and what stands where a hunk
 * does not fit. The message itself comes from the editor's own hover for markers, which stands above this one, unless the user has turned
 * that off.
 */
public final class FindingHover implements ITextHover {

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		try {
			IRegion line = viewer.getDocument().getLineInformationOfOffset(offset);
			return findings(viewer, line).isEmpty() ? null : line;
		} catch (BadLocationException changedMeanwhile) {
			return null;
		}
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		List<MarkerAnnotation> findings = findings(viewer, region);
		return findings.isEmpty() ? null : findings.stream().map(FindingHover::text).collect(Collectors.joining("<br><br>"));
	}

	private static List<MarkerAnnotation> findings(ITextViewer viewer, IRegion region) {
		List<MarkerAnnotation> findings = new ArrayList<>();
		IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		if (model != null) {
			for (Iterator<Annotation> annotations = model.getAnnotationIterator(); annotations.hasNext();) {
				if (annotations.next() instanceof MarkerAnnotation annotation && MarkerUtilities.isMarkerType(annotation.getMarker(), FindingMarker.TYPE)
						&& touches(model.getPosition(annotation), region)) {
					findings.add(annotation);
				}
			}
		}
		return findings;
	}

	private static boolean touches(Position position, IRegion region) {
		return position != null && position.getOffset() <= region.getOffset() + region.getLength()
				&& position.getOffset() + position.getLength() >= region.getOffset();
	}

	private static String text(MarkerAnnotation finding) {
		IMarker marker = finding.getMarker();
		List<String> lines = new ArrayList<>();
		lines.add("<b>" + escaped(marker.getAttribute(FindingMarker.RULE, "")) + "</b> " + severity(marker));
		if (!isShownByEditor(finding)) {
			lines.add(escaped(marker.getAttribute(IMarker.MESSAGE, "")));
		}
		add(lines, Messages.FindingHover_consumers, marker.getAttribute(FindingMarker.CONSUMERS, ""));
		add(lines, Messages.FindingHover_lifetime, marker.getAttribute(FindingMarker.LIFETIME, ""));
		marker.getAttribute(FindingMarker.FOLDED, "").lines().forEach(folded -> add(lines, Messages.FindingHover_folded, folded));
		String mismatch = marker.getAttribute(FindingMarker.MISMATCH, "");
		return String.join("<br>", lines) + (mismatch.isEmpty() ? "" : "<br><pre>" + escaped(mismatch) + "</pre>");
	}

	private static void add(List<String> lines, String message, String value) {
		if (!value.isBlank()) {
			lines.add(escaped(Messages.bind(message, value)));
		}
	}

	private static String severity(IMarker marker) {
		return switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO)) {
		case IMarker.SEVERITY_ERROR -> Messages.FindingHover_error;
		case IMarker.SEVERITY_WARNING -> Messages.FindingHover_warning;
		default -> Messages.FindingHover_info;
		};
	}

	/** The editor shows the messages of the annotations that the user wants to see in the text. */
	private static boolean isShownByEditor(Annotation finding) {
		AnnotationPreference preference = EditorsUI.getAnnotationPreferenceLookup().getAnnotationPreference(finding);
		String key = preference == null ? null : preference.getTextPreferenceKey();
		return key != null && EditorsUI.getPreferenceStore().getBoolean(key);
	}

	/** The hover takes its text for HTML. */
	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
