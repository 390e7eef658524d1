package dev.seriatim.ui.editor;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;

/** Colors a {@code .seriatim} file in the Generic Editor, and again when the theme or one of the colors changes. */
public final class ContractPresentationReconciler extends PresentationReconciler {

	private final ContractScanner scanner = new ContractScanner();
	private IPropertyChangeListener recolor;

	public ContractPresentationReconciler() {
		DefaultDamagerRepairer repairer = new WholeDocumentRepairer(scanner);
		setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer viewer) {
		super.install(viewer);
		recolor = change -> {
			scanner.readColors();
			viewer.invalidateTextPresentation();
		};
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(recolor);
	}

	@Override
	public void uninstall() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(recolor);
		super.uninstall();
	}

	/** A contract is short, and an edit can open or close a comment over many lines: all of it is colored again. */
	private static final class WholeDocumentRepairer extends DefaultDamagerRepairer {

		private WholeDocumentRepairer(ITokenScanner scanner) {
			super(scanner);
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
			return partition;
		}
	}
}
