package dev.seriatim.ui.editor;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ContractReconciler_checking;
	public static String FormatHandler_formatting;
	public static String FormatHandler_refused;
	public static String OutlinePage_collapse;
	public static String OutlinePage_link;
	public static String OutlineTree_filter;
	public static String SymbolsReader_reading;
	public static String ContractProposal_explained;

	static {
		NLS.initializeMessages("dev.seriatim.ui.editor.messages", Messages.class);
	}

	private Messages() {
	}
}
