package dev.seriatim.ui.editor;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ContractReconciler_checking;
	public static String ContractProposal_explained;

	static {
		NLS.initializeMessages("dev.seriatim.ui.editor.messages", Messages.class);
	}

	private Messages() {
	}
}
