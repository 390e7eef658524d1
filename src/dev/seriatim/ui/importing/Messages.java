package dev.seriatim.ui.importing;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ImportInput_newProject;
	public static String ImportInput_noContract;
	public static String ImportInput_noName;
	public static String ImportInput_noProject;
	public static String ImportInput_noSource;
	public static String ImportInput_noTree;
	public static String ImportInput_notAbsolute;
	public static String ImportInput_otherName;
	public static String LeftOut_hidden;
	public static String LeftOut_leadsOutside;
	public static String LeftOut_linkToFolder;
	public static String LeftOut_noFile;
	public static String LeftOut_noMail;
	public static String LeftOut_tooDeep;
	public static String LeftOut_unreadable;
	public static String MailCopy_tooMuch;
	public static String MailSource_gone;
	public static String MailSource_noFile;
	public static String MailSource_tooMany;
	public static String MailSource_unreadable;
	public static String PatchSeriesImportPage_against;
	public static String PatchSeriesImportPage_allFiles;
	public static String PatchSeriesImportPage_base;
	public static String PatchSeriesImportPage_baseHint;
	public static String PatchSeriesImportPage_browseContract;
	public static String PatchSeriesImportPage_browseSource;
	public static String PatchSeriesImportPage_browseTree;
	public static String PatchSeriesImportPage_chooseContract;
	public static String PatchSeriesImportPage_chooseTree;
	public static String PatchSeriesImportPage_contract;
	public static String PatchSeriesImportPage_contractHint;
	public static String PatchSeriesImportPage_description;
	public static String PatchSeriesImportPage_file;
	public static String PatchSeriesImportPage_folder;
	public static String PatchSeriesImportPage_mails;
	public static String PatchSeriesImportPage_name;
	public static String PatchSeriesImportPage_project;
	public static String PatchSeriesImportPage_reroll;
	public static String PatchSeriesImportPage_source;
	public static String PatchSeriesImportPage_sourceHint;
	public static String PatchSeriesImportPage_title;
	public static String PatchSeriesImportPage_tree;
	public static String PatchSeriesImportPage_treeHint;
	public static String PatchSeriesImportWizard_title;
	public static String PatchSeriesImport_closed;
	public static String PatchSeriesImport_importing;
	public static String PatchSeriesImport_noMails;
	public static String PatchSeriesImport_noNature;
	public static String PatchSeriesImport_noProject;
	public static String PatchSeriesImport_notCreated;
	public static String PatchSeriesImport_series;
	public static String PlanPaths_notLocal;
	public static String PlanPaths_otherDrive;
	public static String RerollChoice_dated;
	public static String RerollChoice_numbered;
	public static String RerollChoice_undated;
	public static String RerollChoice_unnumbered;
	public static String ReviewPatchSeriesHandler_title;
	public static String SeriesInPlace_gone;
	public static String SeriesInPlace_severalProjects;
	public static String SeriesOpening_leftOut;
	public static String SeriesTitle_unusable;

	static {
		NLS.initializeMessages("dev.seriatim.ui.importing.messages", Messages.class);
	}

	private Messages() {
	}
}
