package dev.seriatim.ui.compatibility;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import dev.seriatim.model.review.Severity;

/** The view's own icons, and those of the workbench that it shows. */
public enum Icon {

	PATCH, ELEMENT, CONSUMER, REVIEW;

	private static final String BUNDLE = "dev.seriatim.ui";

	ImageDescriptor descriptor() {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name().toLowerCase(Locale.ROOT) + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	static Icon of(Grouping grouping) {
		return switch (grouping) {
		case PATCH -> PATCH;
		case ELEMENT -> ELEMENT;
		case CONSUMER -> CONSUMER;
		};
	}

	/** A key of the workbench's shared images. */
	public static String shared(Severity severity) {
		return switch (severity) {
		case Severity.ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
		case Severity.WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
		case Severity.INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
		};
	}

	/** @param key of the workbench's shared images */
	static ImageDescriptor shared(String key) {
		return PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(key);
	}
}
