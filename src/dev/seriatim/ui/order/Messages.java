package dev.seriatim.ui.order;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String ChangeTree_change;
	public static String ChangeTree_detail;
	public static String ChangeTree_group;
	public static String ChangeTree_name;
	public static String Inquiry_cancelled;
	public static String Inquiry_internalError;
	public static String Inquiry_tooLarge;
	public static String InquiryLine_cancel;
	public static String InquiryLine_more;
	public static String NeedsTable_name;
	public static String NeedsTable_needs;
	public static String NeedsTable_patch;
	public static String NeedsTable_subject;
	public static String OrderTable_down;
	public static String OrderTable_drop;
	public static String OrderTable_dropped;
	public static String OrderTable_missing;
	public static String OrderTable_name;
	public static String OrderTable_patch;
	public static String OrderTable_place;
	public static String OrderTable_posted;
	public static String OrderTable_putBack;
	public static String OrderTable_split;
	public static String OrderTable_splitFrom;
	public static String OrderTable_splitOff;
	public static String OrderTable_splitTo;
	public static String OrderTable_squash;
	public static String OrderTable_subject;
	public static String OrderTable_up;
	public static String SplitDialog_addedBy;
	public static String SplitDialog_both;
	public static String SplitDialog_element;
	public static String SplitDialog_message;
	public static String SplitDialog_newLast;
	public static String SplitDialog_nothing;
	public static String SplitDialog_standingIn;
	public static String SplitDialog_title;
	public static String SplitDialog_to;
	public static String SplitDialog_until;
	public static String VariantOfSeries_gone;
	public static String VariantOfSeries_late;
	public static String VariantOfSeries_needed;
	public static String VariantOfSeries_noPlace;
	public static String VariantOfSeries_question;
	public static String VariantOfSeries_taken;
	public static String VariantOfSeries_title;

	static {
		NLS.initializeMessages("dev.seriatim.ui.order.messages", Messages.class);
	}

	private Messages() {
	}
}
