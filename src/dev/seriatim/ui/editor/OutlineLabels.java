package dev.seriatim.ui.editor;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;

import dev.seriatim.language.ide.Symbols.Kind;
import dev.seriatim.language.ide.Symbols.Symbol;

/** The name of a symbol with its icon, and beside it what is known of it. */
final class OutlineLabels extends LabelProvider implements IStyledLabelProvider {

	private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

	@Override
	public StyledString getStyledText(Object element) {
		Symbol symbol = ((OutlineNode) element).symbol();
		StyledString text = new StyledString(symbol.name());
		if (!symbol.detail().isEmpty()) {
			text.append("  " + symbol.detail(), StyledString.QUALIFIER_STYLER);
		}
		return text;
	}

	@Override
	public String getText(Object element) {
		return getStyledText(element).getString();
	}

	@Override
	public Image getImage(Object element) {
		return images.get(icon(((OutlineNode) element).symbol().kind()));
	}

	private static ImageDescriptor icon(Kind kind) {
		String folder = switch (kind) {
		case CONSUMER, PATCH, SERIES -> "icons/";
		default -> "icons/outline/";
		};
		return ResourceLocator.imageDescriptorFromBundle("dev.seriatim.ui", folder + kind.name().toLowerCase(Locale.ROOT) + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	@Override
	public void dispose() {
		images.dispose();
		super.dispose();
	}
}
