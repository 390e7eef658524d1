package dev.seriatim.review;

import java.nio.file.Path;
import java.util.List;

/** The work cannot be done, and the user can mend it. Each line names a file and a reason. */
public final class Trouble extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<String> lines;

	Trouble(Path file, String reason) {
		this(List.of(file + ": " + reason));
	}

	public Trouble(List<String> lines) {
		super(String.join("; ", lines));
		this.lines = List.copyOf(lines);
	}

	/** At least one; for standard error, a dialog or a marker. */
	public List<String> lines() {
		return lines;
	}
}
