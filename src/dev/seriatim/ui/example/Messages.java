package dev.seriatim.ui.example;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ExampleProject_failed;
	public static String ExampleWizard_title;

	static {
		NLS.initializeMessages("dev.seriatim.ui.example.messages", Messages.class);
	}

	private Messages() {
	}
}
