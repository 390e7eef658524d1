package dev.seriatim.ui.series;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String Legend_hiddenPrefixes;
	public static String MatrixLabels_meaning;
	public static String MatrixPage_everything;
	public static String MatrixPage_nameColumn;
	public static String MatrixPage_part;
	public static String MatrixPage_table;
	public static String MatrixPage_title;
	public static String DependenciesPage_copy;
	public static String DependenciesPage_copyDot;
	public static String DependenciesPage_find;
	public static String DependenciesPage_found;
	public static String DependenciesPage_hint;
	public static String DependenciesPage_job;
	public static String DependenciesPage_looking;
	public static String DependenciesPage_none;
	public static String DependenciesPage_title;
	public static String OrderPage_addVariant;
	public static String OrderPage_another;
	public static String OrderPage_asPosted;
	public static String OrderPage_copy;
	public static String OrderPage_hint;
	public static String OrderPage_inThisOrder;
	public static String OrderPage_job;
	public static String OrderPage_judging;
	public static String OrderPage_looking;
	public static String OrderPage_nothing;
	public static String OrderPage_order;
	public static String OrderPage_reading;
	public static String OrderPage_suggest;
	public static String OrderPage_suggestTip;
	public static String OrderPage_title;
	public static String OrderPage_until;
	public static String OverviewPage_base;
	public static String OverviewPage_claims;
	public static String OverviewPage_contracts;
	public static String OverviewPage_cutPoints;
	public static String OverviewPage_findings;
	public static String OverviewPage_input;
	public static String OverviewPage_more;
	public static String OverviewPage_noContract;
	public static String OverviewPage_noCutPoint;
	public static String OverviewPage_noTree;
	public static String OverviewPage_place;
	public static String OverviewPage_promises;
	public static String OverviewPage_remarks;
	public static String OverviewPage_reroll;
	public static String OverviewPage_served;
	public static String OverviewPage_standIn;
	public static String OverviewPage_title;
	public static String OverviewPage_tree;
	public static String PageHead_tools;
	public static String PatchColumn_author;
	public static String PatchColumn_doesNotApply;
	public static String PatchColumn_findings;
	public static String PatchColumn_number;
	public static String PatchColumn_remarks;
	public static String PatchColumn_standIn;
	public static String PatchColumn_subject;
	public static String PatchColumn_verdict;
	public static String PatchTextJob_name;
	public static String PatchesPage_missing;
	public static String PatchesPage_table;
	public static String PatchesPage_text;
	public static String PatchesPage_title;
	public static String PrefixColumns_base;
	public static String PrefixColumns_missing;
	public static String PrefixColumns_patch;
	public static String PrefixColumns_range;
	public static String ReviewAgain_title;
	public static String SeriesEditor_source;
	public static String StateLine_again;
	public static String StateLine_cancel;
	public static String StateLine_cancelled;
	public static String StateLine_moreReasons;
	public static String StateLine_notStarted;
	public static String StateLine_running;

	static {
		NLS.initializeMessages("dev.seriatim.ui.series.messages", Messages.class);
	}

	private Messages() {
	}
}
