package dev.seriatim.ui.rules;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String RulePage_job;
	public static String RulePage_show;
	public static String RulePage_title;
	public static String RulePage_unknown;

	static {
		NLS.initializeMessages("dev.seriatim.ui.rules.messages", Messages.class);
	}

	private Messages() {
	}
}
