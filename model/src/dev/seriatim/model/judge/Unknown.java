package dev.seriatim.model.judge;

/** A place where a patch does something that could not be checked. */
record Unknown(String file, int line, int position, String reason) {
}
