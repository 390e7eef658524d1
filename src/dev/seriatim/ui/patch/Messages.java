package dev.seriatim.ui.patch;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

	public static String DecodedHint_decoded;
	public static String FindingHover_consumers;
	public static String FindingHover_error;
	public static String FindingHover_folded;
	public static String FindingHover_info;
	public static String FindingHover_lifetime;
	public static String FindingHover_warning;
	public static String MailReading_cancelled;
	public static String MailReading_name;
	public static String PatchDocumentProvider_protected;
	public static String ShowRule_label;
	public static String SuppressFinding_label;
	public static String SuppressFinding_needed;
	public static String SuppressFinding_noPlace;
	public static String SuppressFinding_question;
	public static String SuppressFinding_title;

	static {
		NLS.initializeMessages("dev.seriatim.ui.patch.messages", Messages.class);
	}

	private Messages() {
	}
}
