package dev.seriatim.ui.review;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ReviewJob_gone;
	public static String ReviewJob_internalError;
	public static String ReviewJob_name;
	public static String ReviewJob_tooLarge;

	static {
		NLS.initializeMessages("dev.seriatim.ui.review.messages", Messages.class);
	}

	private Messages() {
	}
}
