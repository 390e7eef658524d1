package dev.seriatim.ui.planning;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String NewSeriesPlanWizard_title;
	public static String PlanFilePage_title;
	public static String PlanFilePage_description;
	public static String SeriesPlanPage_title;
	public static String SeriesPlanPage_description;
	public static String SeriesPlanPage_series;
	public static String SeriesPlanPage_version;
	public static String SeriesPlanPage_contract;
	public static String SeriesPlanPage_noContract;
	public static String SeriesPlanPage_tree;
	public static String SeriesPlanPage_treeHint;
	public static String SeriesPlanPage_browse;
	public static String SeriesPlanPage_chooseTree;
	public static String SeriesPlanPage_base;
	public static String SeriesPlanPage_baseHint;
	public static String SeriesPlanPage_subjects;
	public static String SeriesPlanPage_noTree;

	static {
		NLS.initializeMessages("dev.seriatim.ui.planning.messages", Messages.class);
	}

	private Messages() {
	}
}
