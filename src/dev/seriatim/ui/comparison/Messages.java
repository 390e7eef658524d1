package dev.seriatim.ui.comparison;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String SeriesComparisonEditor_after;
	public static String SeriesComparisonEditor_again;
	public static String SeriesComparisonEditor_before;
	public static String SeriesComparisonEditor_comparing;
	public static String SeriesComparisonEditor_copy;
	public static String SeriesComparisonEditor_job;
	public static String SeriesComparisonEditor_swap;
	public static String SeriesComparison_name;

	static {
		NLS.initializeMessages("dev.seriatim.ui.comparison.messages", Messages.class);
	}

	private Messages() {
	}
}
