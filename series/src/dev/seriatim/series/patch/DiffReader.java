package dev.seriatim.series.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.FileChange;

/**
 * Reads the diff of a message as git apply does: what stands between the changes is skipped, and a hunk has as many lines as
 * its header says, whatever they look like. Never fails on bad text: that becomes a diagnostic with its line, and a hunk that is
 * too short stays in the model as it is, so that it can be shown and is seen not to apply.
 */
public final class DiffReader {

	private final List<MailLine> lines;
	private final List<FileChange> files = new ArrayList<>();
	private final List<Diagnostic> diagnostics = new ArrayList<>();
	private final int strip;
	private int next;

	private DiffReader(List<MailLine> lines, int from, int strip) {
		this.lines = lines;
		this.next = from;
		this.strip = strip;
	}

	/** Reads the lines from the given index on. */
	public static Diff read(List<MailLine> lines, int from) {
		return read(lines, from, 1);
	}

	/**
	 * As {@link #read(List, int)}.
	 *
	 * @param strip how many folders to take off the names of files, as patch -p; 1 is what nearly all patches are made for
	 */
	public static Diff read(List<MailLine> lines, int from, int strip) {
		var reader = new DiffReader(lines, from, strip);
		reader.read();
		return new Diff(reader.files, reader.diagnostics);
	}

	/** Whether a commit message ends before this line because a diff begins, by the rule of git mailinfo. */
	public static boolean begins(String line) {
		return line.startsWith("diff -") || line.startsWith("Index: ")
				|| line.startsWith("--- ") && line.length() > 4 && !Character.isWhitespace(line.charAt(4));
	}

	private void read() {
		while (next < lines.size()) {
			String line = text(next);
			if (GitHeader.begins(line)) {
				readGitChange();
			} else if (line.startsWith("--- ") && text(next + 1).startsWith("+++ ") && HunkReader.begins(text(next + 2))) {
				readPlainChange();
			} else {
				if (HunkReader.begins(line)) {
					error(next, "a hunk without the name of its file");
				}
				next++;
			}
		}
	}

	private void readGitChange() {
		int start = next++;
		var header = new GitHeader(text(start), strip);
		while (next < lines.size() && header.take(text(next))) {
			next++;
		}
		Optional<FileChange> change = header.change();
		if (change.isEmpty()) {
			error(start, "the header of a change cannot be understood: " + PathRule.readable(text(start)));
			return;
		}
		add(change.get(), start);
		if (text(next).startsWith("GIT binary patch")) {
			readBinaryPatch(change.get());
		} else if (text(next).startsWith("Binary files ")) {
			change.get().setBinary(true);
			next++;
		}
		readHunks(change.get());
	}

	private void readBinaryPatch(FileChange change) {
		change.setBinary(true);
		var reader = new BinaryPatchReader(lines, next + 1);
		if (reader.patch().isEmpty()) {
			error(next, "the binary patch of " + PathRule.readable(change.path()) + " is damaged");
		}
		reader.patch().ifPresent(change::setBinaryPatch);
		next = reader.end();
	}

	private void readPlainChange() {
		int start = next;
		Optional<FileChange> change = PlainHeader.read(text(next), text(next + 1), strip);
		next += 2;
		if (change.isEmpty()) {
			error(start, "the header of a change cannot be understood: " + PathRule.readable(text(start)));
			return;
		}
		add(change.get(), start);
		readHunks(change.get());
	}

	private void add(FileChange change, int at) {
		files.add(change);
		for (String path : new String[] { change.getOldPath(), change.getNewPath() }) {
			Optional<String> objection = path == null ? Optional.empty() : PathRule.objection(path);
			if (objection.isPresent()) {
				error(at, PathRule.readable(path) + " is not patched: " + objection.get());
				return;
			}
		}
	}

	private void readHunks(FileChange change) {
		while (HunkReader.begins(text(next))) {
			int start = next;
			var reader = new HunkReader(lines, start);
			next = reader.end();
			if (reader.hunk().isEmpty()) {
				error(start, "the header of a hunk cannot be understood: " + PathRule.readable(text(start)));
				next = start + 1;
				continue;
			}
			var hunk = reader.hunk().get();
			change.getHunks().add(hunk);
			if (!Hunks.isWhole(hunk)) {
				error(start, "the hunk of " + PathRule.readable(change.path()) + " at line " + hunk.getOldStart()
						+ " does not have the lines that its header says");
			} else if (text(next).startsWith("+")) {
				warning(next, "the hunk of " + PathRule.readable(change.path()) + " at line " + hunk.getOldStart()
						+ " goes on after the lines that its header says; the rest is not read");
			}
		}
		if (change.getKind() == ChangeKind.MODIFY && change.getHunks().isEmpty() && text(next).startsWith("@@")) {
			error(next, "the header of a hunk cannot be understood: " + PathRule.readable(text(next)));
		}
	}

	private String text(int index) {
		return index < lines.size() ? lines.get(index).text() : "";
	}

	private void error(int index, String message) {
		diagnostics.add(Diagnostics.of(DiagnosticSeverity.ERROR, null, lines.get(index).rawLine(), message));
	}

	private void warning(int index, String message) {
		diagnostics.add(Diagnostics.of(DiagnosticSeverity.WARNING, null, lines.get(index).rawLine(), message));
	}
}
