package dev.seriatim.ui.patch;

import java.util.Optional;

import org.eclipse.swt.SWT;

/** What a line of a patch or mail is to its reader. */
enum PatchLineKind {

	/** What is not told apart: a commit message, the context of a hunk, a signature. */
	TEXT(null, SWT.NORMAL),
	ADDED("dev.seriatim.ui.added", SWT.NORMAL),
	REMOVED("dev.seriatim.ui.removed", SWT.NORMAL),
	HUNK_HEADING("dev.seriatim.ui.hunk", SWT.NORMAL),
	FILE_HEADER("dev.seriatim.ui.file", SWT.BOLD),
	MAIL_HEADER("dev.seriatim.ui.header", SWT.NORMAL),
	QUOTED("dev.seriatim.ui.quoted", SWT.ITALIC);

	private final String color;
	private final int fontStyle;

	PatchLineKind(String color, int fontStyle) {
		this.color = color;
		this.fontStyle = fontStyle;
	}

	/** The id of its color in the theme; empty for the color of all text. */
	Optional<String> color() {
		return Optional.ofNullable(color);
	}

	/** Of {@link SWT}. */
	int fontStyle() {
		return fontStyle;
	}
}
