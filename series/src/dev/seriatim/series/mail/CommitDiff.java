package dev.seriatim.series.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.diff.DiffDriver;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;

import dev.seriatim.model.series.ChangeKind;
import dev.seriatim.model.series.FileChange;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.series.patch.Diff;
import dev.seriatim.series.patch.DiffReader;
import dev.seriatim.series.patch.MailLine;

/**
 * The diff of a commit, with renames detected as git format-patch does without further options, and whole ids. Where lines can be
 * paired in several ways, hunks may lie otherwise than git cuts them; they make the same file of it. Neither the configuration nor
 * the attributes of the repository count.
 */
final class CommitDiff {

	/** Those of git, in percent and files. */
	private static final int LEAST_SIMILAR = 50;
	private static final int MOST_RENAMES = 1000;

	private final ObjectReader reader;
	private final Config config = new Config();

	private CommitDiff(ObjectReader reader) {
		this.reader = reader;
	}

	static Diff of(ObjectReader reader, RevCommit parent, RevCommit commit) throws IOException {
		return new CommitDiff(reader).between(parent, commit);
	}

	private Diff between(RevCommit parent, RevCommit commit) throws IOException {
		var text = new ByteArrayOutputStream();
		try (var formatter = new WithHeadings(text)) {
			formatter.setReader(reader, config);
			formatter.setDiffAlgorithm(MyersDiff.INSTANCE);
			formatter.setAbbreviationLength(Constants.OBJECT_ID_STRING_LENGTH);
			formatter.format(withRenames(formatter.scan(parent.getTree(), commit.getTree())));
		}
		Diff diff = DiffReader.read(lines(text.toString(StandardCharsets.ISO_8859_1)), 0);
		for (FileChange change : diff.files()) {
			if (change.isBinary()) {
				addContent(change);
			}
		}
		return diff;
	}

	/** Unlike git without -C, JGit takes further files that are like a renamed one for copies of it. */
	private List<DiffEntry> withRenames(List<DiffEntry> entries) throws IOException {
		Map<String, DiffEntry> added = new HashMap<>();
		for (DiffEntry entry : entries) {
			if (entry.getChangeType() == ChangeType.ADD) {
				added.put(entry.getNewPath(), entry);
			}
		}
		var detector = new RenameDetector(reader, config.get(DiffConfig.KEY));
		detector.setRenameScore(LEAST_SIMILAR);
		detector.setRenameLimit(MOST_RENAMES);
		detector.addAll(entries);
		var renamed = new ArrayList<DiffEntry>();
		for (DiffEntry entry : detector.compute()) {
			renamed.add(entry.getChangeType() == ChangeType.COPY ? added.getOrDefault(entry.getNewPath(), entry) : entry);
		}
		return renamed;
	}

	private static List<MailLine> lines(String text) {
		var lines = new ArrayList<MailLine>();
		int start = 0;
		for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
			lines.add(new MailLine(text.substring(start, end), lines.size() + 1));
			start = end + 1;
		}
		return lines;
	}

	/** JGit says only that binary files differ. */
	private void addContent(FileChange change) throws IOException {
		var patch = SeriesFactory.eINSTANCE.createBinaryPatch();
		if (change.getKind() == ChangeKind.DELETE) {
			patch.setData(new byte[0]);
		} else {
			try {
				patch.setData(reader.open(ObjectId.fromString(change.getNewId()), Constants.OBJ_BLOB).getBytes());
			} catch (LargeObjectException e) {
				// Stays a change without content, which is refused where it is applied.
				return;
			}
		}
		change.setBinaryPatch(patch);
	}

	/** Writes after the numbers of a hunk the last line above it that begins as a C function does, as git without attributes. */
	private static final class WithHeadings extends DiffFormatter {

		private static final int LONGEST_HEADING = 80;
		private RawText before;

		WithHeadings(ByteArrayOutputStream text) {
			super(text);
		}

		@Override
		public void format(EditList edits, RawText a, RawText b, DiffDriver driver) throws IOException {
			before = a;
			super.format(edits, a, b, null);
		}

		@Override
		protected void writeHunkHeader(int aStart, int aEnd, int bStart, int bEnd, String function) throws IOException {
			super.writeHunkHeader(aStart, aEnd, bStart, bEnd, heading(aStart));
		}

		private String heading(int start) {
			for (int line = start - 1; line >= 0; line--) {
				String text = StandardCharsets.UTF_8.decode(before.getRawString(line)).toString();
				if (text.matches("(?s)[A-Za-z_$].*")) {
					return text.substring(0, Math.min(text.length(), LONGEST_HEADING)).stripTrailing();
				}
			}
			return null;
		}
	}
}
