package dev.seriatim.ui.compatibility;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String CellLabels_alsoHit;
	public static String CellLabels_count;
	public static String CellLabels_countOne;
	public static String Column_consumers;
	public static String Column_message;
	public static String Column_patch;
	public static String Column_repair;
	public static String Column_rule;
	public static String Column_series;
	public static String Grouping_consumer;
	public static String Grouping_element;
	public static String Grouping_missing;
	public static String Grouping_noConsumer;
	public static String Grouping_noElement;
	public static String Grouping_patch;
	public static String Grouping_series;
	public static String HeadingBar_cancel;
	public static String HeadingBar_import;
	public static String HeadingBar_review;
	public static String HeadingBar_showInformations;
	public static String Heading_again;
	public static String Heading_cancelled;
	public static String Heading_failed;
	public static String Heading_hidden;
	public static String Heading_moreReasons;
	public static String Heading_noFindings;
	public static String Heading_notStarted;
	public static String Heading_nothing;
	public static String Heading_outdated;
	public static String Heading_running;
	public static String ShowWitness_job;
	public static String ShowWitness_title;
	public static String ViewActions_collapseAll;
	public static String ViewActions_copy;
	public static String ViewActions_expandAll;
	public static String ViewActions_export;
	public static String ViewActions_goTo;
	public static String ViewActions_groupBy;
	public static String ViewActions_informations;
	public static String ViewActions_link;
	public static String ViewActions_linkTip;
	public static String ViewActions_noMail;
	public static String ViewActions_reviewAgain;
	public static String ViewActions_reviewAgainTip;
	public static String ViewActions_showRule;
	public static String ViewActions_showWitness;

	static {
		NLS.initializeMessages("dev.seriatim.ui.compatibility.messages", Messages.class);
	}

	private Messages() {
	}
}
