package dev.seriatim.ui.project;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String Failure_denied;
	public static String Failure_exists;
	public static String Failure_missing;
	public static String FolderProject_noFolder;
	public static String OpenFolderAtStartup_opening;

	static {
		NLS.initializeMessages("dev.seriatim.ui.project.messages", Messages.class);
	}

	private Messages() {
	}
}
