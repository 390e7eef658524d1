package dev.seriatim.ui.navigation;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String DeclarationLinks_declaration;
	public static String DeclarationLinks_patch;
	public static String FindReferences_nothing;
	public static String Occurrences_job;
	public static String Occurrences_of;
	public static String ReferencesPage_file;
	public static String ReferencesQuery_label;
	public static String ReferencesQuery_result;
	public static String RenameHandler_nothing;
	public static String RenameHandler_looking;
	public static String RenamePage_message;
	public static String RenamePage_name;
	public static String RenameRefactoring_changed;
	public static String RenameRefactoring_name;
	public static String RenameRefactoring_outside;
	public static String RenameRefactoring_title;
	public static String ShippedInput_tooltip;

	static {
		NLS.initializeMessages("dev.seriatim.ui.navigation.messages", Messages.class);
	}

	private Messages() {
	}
}
