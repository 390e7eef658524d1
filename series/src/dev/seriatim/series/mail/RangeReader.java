package dev.seriatim.series.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.series.patch.Diagnostics;
import dev.seriatim.series.patch.Diff;
import dev.seriatim.series.tree.Repositories;

/** Makes patches of the commits of a range, as git format-patch would send them. */
final class RangeReader {

	/** No series comes near; whoever names more has the wrong revisions. */
	static final int MOST_COMMITS = 2000;
	private static final int SHORT = 12;

	private final GitRange range;
	private final List<PatchMail> patches = new ArrayList<>();
	private final List<Diagnostic> diagnostics = new ArrayList<>();

	private RangeReader(GitRange range) {
		this.range = range;
	}

	/** @param diagnostics of commits that were left out */
	record Read(List<PatchMail> patches, List<Diagnostic> diagnostics) {
	}

	/**
	 * @throws InputException when there is no such repository or revision, the range is empty or too large, or it holds a merge
	 * @throws org.eclipse.core.runtime.OperationCanceledException before the next commit once the monitor is cancelled
	 */
	static Read read(GitRange range, IProgressMonitor monitor) throws InputException {
		var reader = new RangeReader(range);
		try (Repository repository = Repositories.open(range.folder())) {
			reader.read(repository, monitor);
		} catch (IOException e) {
			throw Repositories.unreadable(range.folder(), e);
		}
		return new Read(reader.patches, reader.diagnostics);
	}

	private void read(Repository repository, IProgressMonitor monitor) throws IOException, InputException {
		var changes = new ArrayList<Change>();
		try (var walk = new RevWalk(repository)) {
			List<RevCommit> commits = commits(walk, commit(repository, range.from()), commit(repository, range.to()));
			SubMonitor progress = SubMonitor.convert(monitor, commits.size());
			for (RevCommit commit : commits) {
				progress.split(1);
				Diff diff = CommitDiff.of(walk.getObjectReader(), walk.parseCommit(commit.getParent(0)), commit);
				if (diff.isEmpty()) {
					diagnostics.add(Diagnostics.of(DiagnosticSeverity.INFO, place(commit), 0, "changes no file, so it is no patch"));
				} else {
					changes.add(new Change(commit, diff));
				}
			}
		}
		for (Change change : changes) {
			patches.add(patch(change, patches.size() + 1, changes.size()));
		}
	}

	private record Change(RevCommit commit, Diff diff) {
	}

	private RevCommit commit(Repository repository, String revision) throws IOException, InputException {
		Optional<RevCommit> commit = Repositories.commit(repository, revision);
		return commit.orElseThrow(() -> trouble("there is no revision " + MailText.line(revision)));
	}

	/** Oldest first. Without merges they are a chain. */
	private List<RevCommit> commits(RevWalk walk, RevCommit from, RevCommit to) throws IOException, InputException {
		walk.markStart(walk.parseCommit(to));
		walk.markUninteresting(walk.parseCommit(from));
		var inside = new HashSet<RevCommit>();
		for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
			refuse(commit);
			inside.add(commit);
			if (inside.size() > MOST_COMMITS) {
				throw trouble(range + " holds more than " + MOST_COMMITS + " commits, which is not a series");
			}
		}
		if (inside.isEmpty()) {
			throw trouble(range + " is empty: " + range.to() + " has no commit that " + range.from() + " does not have");
		}
		var chain = new ArrayList<RevCommit>();
		for (RevCommit commit = walk.parseCommit(to); inside.contains(commit); commit = walk.parseCommit(commit.getParent(0))) {
			chain.addFirst(commit);
		}
		return chain;
	}

	private void refuse(RevCommit commit) throws InputException {
		if (commit.getParentCount() > 1) {
			throw trouble(range + " holds the merge " + name(commit) + " (" + MailText.line(commit.getShortMessage())
					+ "); a merge is not a patch, so name a range without one");
		}
		if (commit.getParentCount() == 0) {
			throw trouble(range + " goes back to " + name(commit) + ", which has no commit before it that could be the base");
		}
	}

	private PatchMail patch(Change change, int number, int total) {
		RevCommit commit = change.commit();
		List<String> lines = MailText.clean(commit.getFullMessage()).lines().map(String::stripTrailing).dropWhile(String::isBlank).toList();
		List<String> title = lines.stream().takeWhile(line -> !line.isBlank()).toList();
		String subject = MailText.line(String.join(" ", title));
		String author = author(commit.getAuthorIdent());
		var raw = new RawMessage(place(commit), true, String.format("%s %06d", range, number), new MessagePart(1, -1, new byte[0], false, List.of()));
		var mail = new Mail(raw, subject, author, "", "", List.of(), commit.getCommitTime() * 1000L, null, List.of(), List.of(), List.of());
		// git format-patch does not number a single patch; git am takes brackets in front of a title for a tag of the mail.
		var prefix = new SubjectPrefix(false, true, total > 1, total > 1 ? number : 0, total > 1 ? total : 0, 0,
				SubjectPrefix.of(subject).title());
		var notes = new SeriesNotes(number == 1 ? commit.getParent(0).name() : "", List.of(), "");
		return new PatchMail(mail, prefix, author, CommitMessage.of(lines.subList(title.size(), lines.size())), List.of(), change.diff(), notes);
	}

	private static String author(PersonIdent author) {
		// A damaged commit names none.
		return author == null ? "" : MailText.line(author.getName() + " <" + author.getEmailAddress() + ">");
	}

	private String place(RevCommit commit) {
		return range.folder() + " (commit " + name(commit) + ")";
	}

	private static String name(RevCommit commit) {
		return commit.name().substring(0, SHORT);
	}

	private InputException trouble(String reason) {
		return new InputException(range.folder(), reason);
	}
}
