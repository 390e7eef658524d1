package dev.seriatim.ui.contract;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ContractSourcePage_add;
	public static String ContractSourcePage_browse;
	public static String ContractSourcePage_chooseHeader;
	public static String ContractSourcePage_chooseTree;
	public static String ContractSourcePage_description;
	public static String ContractSourcePage_header;
	public static String ContractSourcePage_noHeader;
	public static String ContractSourcePage_notFound;
	public static String ContractSourcePage_notFolder;
	public static String ContractSourcePage_remove;
	public static String ContractSourcePage_sources;
	public static String ContractSourcePage_title;
	public static String ContractSourcePage_tree;
	public static String ContractSourcePage_treeHint;
	public static String ContractSourcePage_workspace;
	public static String NewContractWizard_exists;
	public static String NewContractWizard_fileDescription;
	public static String NewContractWizard_fileTitle;
	public static String NewContractWizard_title;
	public static String NewContractWizard_unwritable;

	static {
		NLS.initializeMessages("dev.seriatim.ui.contract.messages", Messages.class);
	}

	private Messages() {
	}
}
