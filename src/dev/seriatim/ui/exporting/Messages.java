package dev.seriatim.ui.exporting;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String Format_html;
	public static String Format_json;
	public static String Format_markdown;
	public static String ReportExport_cancelled;
	public static String ReportExport_cancelledReview;
	public static String ReportExport_failed;
	public static String ReportExport_moreReasons;
	public static String ReportExport_reviewing;
	public static String ReportExport_writing;
	public static String ReportExportPage_browse;
	public static String ReportExportPage_chooseFolder;
	public static String ReportExportPage_description;
	public static String ReportExportPage_folder;
	public static String ReportExportPage_formats;
	public static String ReportExportPage_noFolder;
	public static String ReportExportPage_noFormat;
	public static String ReportExportPage_noSeries;
	public static String ReportExportPage_notAbsolute;
	public static String ReportExportPage_open;
	public static String ReportExportPage_searching;
	public static String ReportExportPage_series;
	public static String ReportExportPage_title;
	public static String ReportExportWizard_browserFailed;
	public static String ReportExportWizard_overwrite;
	public static String ReportExportWizard_overwriteButton;
	public static String ReportExportWizard_overwriteTitle;
	public static String ReportExportWizard_title;
	public static String ReportExportWizard_written;

	static {
		NLS.initializeMessages("dev.seriatim.ui.exporting.messages", Messages.class);
	}

	private Messages() {
	}
}
