package dev.seriatim.ui.patch;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;

/**
 * Colors the text of a mail or patch in any source viewer, and again when the theme or one of the colors changes. A change of the text is
 * colored from its line to the last line that it makes another.
 */
public final class PatchPresentationReconciler extends PresentationReconciler {

	private final PatchLines lines = new PatchLines();
	private final Map<PatchLineKind, StyleRange> styles = new EnumMap<>(PatchLineKind.class);
	private IPropertyChangeListener recolor;

	public PatchPresentationReconciler() {
		LinePainter painter = new LinePainter();
		setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		readStyles();
		super.install(viewer);
		recolor = change -> {
			readStyles();
			viewer.invalidateTextPresentation();
		};
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(recolor);
	}

	@Override
	public void uninstall() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(recolor);
		super.uninstall();
		lines.follow(null);
	}

	private void readStyles() {
		ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		for (PatchLineKind kind : PatchLineKind.values()) {
			kind.color().ifPresent(color -> styles.put(kind, new StyleRange(0, 0, colors.get(color), null, kind.fontStyle())));
		}
	}

	private final class LinePainter implements IPresentationDamager, IPresentationRepairer {

		private IDocument document;

		/** Called twice, as damager and as repairer. */
		@Override
		public void setDocument(IDocument shown) {
			document = shown;
			lines.follow(shown);
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			return lines.changedBy(event);
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			try {
				int line = document.getLineOfOffset(damage.getOffset());
				int last = document.getLineOfOffset(damage.getOffset() + damage.getLength());
				while (line <= last) {
					int first = line;
					PatchLineKind kind = lines.kind(line);
					while (line <= last && lines.kind(line) == kind) {
						line++;
					}
					add(presentation, kind, document.getLineOffset(first), document.getLineOffset(line - 1) + document.getLineLength(line - 1));
				}
			} catch (BadLocationException changedMeanwhile) {
				// The change is damage as well, and repaired next.
				return;
			}
		}

		private void add(TextPresentation presentation, PatchLineKind kind, int start, int end) {
			if (styles.containsKey(kind)) {
				StyleRange style = (StyleRange) styles.get(kind).clone();
				style.start = start;
				style.length = end - start;
				presentation.addStyleRange(style);
			}
		}
	}
}
