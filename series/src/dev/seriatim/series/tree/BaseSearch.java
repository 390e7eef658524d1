package dev.seriatim.series.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

import dev.seriatim.series.mail.InputException;

/**
 * Finds the commit that a series is applied on: the one asked for, the one that the series names, or that of HEAD and all tags that
 * has most of the blobs which the patches start from.
 */
final class BaseSearch {

	private static final int SHORT = 12;

	private final Repository repository;
	private final Path folder;
	private final BaseHints hints;
	private final RevWalk walk;
	private final BlobMatches matches;

	private BaseSearch(Repository repository, Path folder, BaseHints hints, RevWalk walk) {
		this.repository = repository;
		this.folder = folder;
		this.hints = hints;
		this.walk = walk;
		this.matches = new BlobMatches(walk.getObjectReader(), hints.blobs());
	}

	/**
	 * @param description which commit it is and how it was found, in words
	 * @param doubt       as {@link Tree#doubt()}
	 */
	record Base(RevCommit commit, String description, Optional<String> doubt) {
	}

	/** @param matching how many of the blobs are there */
	private record Candidate(String name, RevCommit commit, int matching) {
	}

	/** @throws InputException when the revision asked for, or any commit at all, is not there */
	static Base find(Repository repository, Path folder, Optional<String> asked, BaseHints hints) throws IOException, InputException {
		try (var walk = new RevWalk(repository)) {
			return new BaseSearch(repository, folder, hints, walk).find(asked);
		}
	}

	private Base find(Optional<String> asked) throws IOException, InputException {
		if (asked.isPresent()) {
			Optional<RevCommit> commit = Repositories.commit(repository, asked.get());
			return given(asked.get(), commit.orElseThrow(() -> new InputException(folder, "there is no revision " + asked.get())));
		}
		Optional<RevCommit> named = hints.commit().isEmpty() ? Optional.empty() : Repositories.commit(repository, hints.commit().get());
		return named.isPresent() ? given("the base that the series names", named.get()) : searched();
	}

	private Base given(String name, RevCommit commit) throws IOException {
		int all = hints.blobs().size();
		String found = all == 0 ? "" : ", " + matches.in(commit.getTree()) + " of " + blobs() + (all == 1 ? " matches" : " match");
		return new Base(commit, described(name, commit) + found, Optional.empty());
	}

	private Base searched() throws IOException, InputException {
		Optional<Candidate> head = head();
		if (head.isPresent() && (hints.blobs().isEmpty() || head.get().matching() == hints.blobs().size())) {
			return searched(head.get(), List.of());
		}
		List<Candidate> tags = tags();
		int most = tags.stream().mapToInt(Candidate::matching).max().orElse(0);
		if (head.isPresent() && head.get().matching() >= most) {
			return searched(head.get(), List.of());
		}
		List<Candidate> best = tags.stream().filter(tag -> tag.matching() == most).sorted(likeliest()).toList();
		if (best.isEmpty()) {
			throw new InputException(folder, "the git repository has no commit");
		}
		return searched(best.getFirst(), best.subList(1, best.size()));
	}

	private Base searched(Candidate found, List<Candidate> others) {
		String description = described(found.name(), found.commit());
		if (found.matching() > 0) {
			description += ", found by " + found.matching() + " of " + blobs();
		}
		if (!others.isEmpty()) {
			description += others.size() == 1 ? " as well as " + others.getFirst().name() : " as well as " + others.size() + " other tags";
		}
		Optional<String> doubt = hints.doubt(found.matching());
		if (hints.commit().isEmpty()) {
			return new Base(found.commit(), description, doubt);
		}
		String missing = "the commit " + hints.shortCommit() + " that the series names is not there";
		return doubt.isEmpty() ? new Base(found.commit(), description + "; " + missing, doubt)
				: new Base(found.commit(), description, Optional.of(hints.blobs().isEmpty() ? missing : missing + ", and " + doubt.get()));
	}

	private String blobs() {
		return hints.blobs().size() == 1 ? "1 blob" : hints.blobs().size() + " blobs";
	}

	private static String described(String name, RevCommit commit) {
		return name + " (commit " + commit.name().substring(0, SHORT) + ")";
	}

	/** A series is made for what was there when it was sent: the last release before. Without a date, the last of all. */
	private Comparator<Candidate> likeliest() {
		long sent = hints.sent().isPresent() ? hints.sent().getAsLong() / 1000 : Long.MAX_VALUE;
		return Comparator.<Candidate>comparingInt(tag -> tag.commit().getCommitTime() <= sent ? 0 : 1)
				.thenComparingLong(tag -> tag.commit().getCommitTime() <= sent ? -tag.commit().getCommitTime() : tag.commit().getCommitTime())
				.thenComparing(Candidate::name);
	}

	private Optional<Candidate> head() throws IOException {
		Optional<RevCommit> commit = Repositories.commit(repository, Constants.HEAD);
		return commit.isEmpty() ? Optional.empty()
				: Optional.of(new Candidate("HEAD of " + folder, commit.get(), matches.in(commit.get().getTree())));
	}

	private List<Candidate> tags() throws IOException {
		var tags = new ArrayList<Candidate>();
		for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
			try {
				RevCommit commit = walk.parseCommit(tag.getObjectId());
				tags.add(new Candidate(tag.getName().substring(Constants.R_TAGS.length()), commit, matches.in(commit.getTree())));
			} catch (IncorrectObjectTypeException | MissingObjectException e) {
				// A tag of something else, as Linux's v2.6.11-tree, or of what a shallow clone does not have: nothing to apply a series on.
				continue;
			}
		}
		return tags;
	}
}
