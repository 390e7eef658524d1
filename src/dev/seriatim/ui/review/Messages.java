package dev.seriatim.ui.review;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	static String ReviewJob_gone;
	static String ReviewJob_internalError;
	static String ReviewJob_name;
	static String ReviewJob_tooLarge;

	static {
		NLS.initializeMessages("dev.seriatim.ui.review.messages", Messages.class);
	}

	private Messages() {
	}
}
