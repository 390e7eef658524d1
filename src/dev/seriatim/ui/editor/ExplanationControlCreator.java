package dev.seriatim.ui.editor;

import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.EditorsUI;

/** Shows an explanation as it is, the declaration in bold. The platform's own control takes text for HTML, of which C is full. */
final class ExplanationControlCreator extends AbstractReusableInformationControlCreator {

	@Override
	protected IInformationControl doCreateInformationControl(Shell parent) {
		return new DefaultInformationControl(parent, EditorsUI.getTooltipAffordanceString(), new FirstLineInBold());
	}

	private static final class FirstLineInBold
			implements DefaultInformationControl.IInformationPresenter, DefaultInformationControl.IInformationPresenterExtension {

		@Override
		public String updatePresentation(Display display, String text, TextPresentation presentation, int width, int height) {
			return updatePresentation((Drawable) display, text, presentation, width, height);
		}

		@Override
		public String updatePresentation(Drawable drawable, String text, TextPresentation presentation, int width, int height) {
			int end = text.indexOf('\n');
			presentation.addStyleRange(new StyleRange(0, end < 0 ? text.length() : end, null, null, SWT.BOLD));
			return text;
		}
	}
}
