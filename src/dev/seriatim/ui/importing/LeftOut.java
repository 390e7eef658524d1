package dev.seriatim.ui.importing;

/**
 * A file or folder of the source that was not imported.
 *
 * @param file as seen from the source
 */
public record LeftOut(String file, Reason reason, String detail) {

	/** Why. */
	public enum Reason {
		/** Nobody expects it to be imported. */
		HIDDEN,
		NO_MAIL, TOO_DEEP, LINK_TO_FOLDER, LEADS_OUTSIDE, NO_FILE,
		/** The detail says why. */
		UNREADABLE
	}

	LeftOut(String file, Reason reason) {
		this(file, reason, "");
	}

	/** One line for the user: the file, and the reason. */
	public String text() {
		return Messages.bind(switch (reason) {
		case HIDDEN -> Messages.LeftOut_hidden;
		case NO_MAIL -> Messages.LeftOut_noMail;
		case TOO_DEEP -> Messages.LeftOut_tooDeep;
		case LINK_TO_FOLDER -> Messages.LeftOut_linkToFolder;
		case LEADS_OUTSIDE -> Messages.LeftOut_leadsOutside;
		case NO_FILE -> Messages.LeftOut_noFile;
		case UNREADABLE -> Messages.LeftOut_unreadable;
		}, file, detail);
	}
}
