package dev.seriatim.series.mail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts the mails of a thread into postings. A patch belongs to the cover letter it answers; its version is that of its subject or,
 * where it has none, that of the cover letter.
 */
final class Rerolls {

	private static final int LONGEST_THREAD = 10_000;

	private final Map<String, PatchMail> byId = new HashMap<>();
	private final Map<String, PatchMail> covers = new LinkedHashMap<>();
	private final Map<Posting, Reroll> rerolls = new LinkedHashMap<>();

	/** @param mails in the order of {@link Reroll#FIRST_SENT} */
	private Rerolls(List<PatchMail> mails) {
		for (PatchMail mail : mails) {
			byId.putIfAbsent(mail.mail().messageId(), mail);
			if (mail.prefix().isCover() && !mail.prefix().reply()) {
				covers.putIfAbsent(mail.mail().messageId(), mail);
			}
		}
	}

	/** What patches of one posting have in common; the cover letter by its id, empty without. */
	private record Posting(int version, int total, String cover) {
	}

	/**
	 * The postings that have at least one numbered patch or, when there is none, those of patches without numbers; oldest first. The order
	 * of the mails does not matter.
	 */
	static List<Reroll> of(List<PatchMail> mails) {
		List<PatchMail> sorted = mails.stream().sorted(Reroll.FIRST_SENT).toList();
		var rerolls = new Rerolls(sorted);
		for (PatchMail mail : sorted) {
			if (mail.isPatch() && mail.prefix().number() > 0) {
				rerolls.add(mail);
			}
		}
		if (rerolls.rerolls.isEmpty()) {
			rerolls.addUnnumbered(sorted);
		}
		return rerolls.rerolls.values().stream().sorted(Reroll.NEWNESS).toList();
	}

	/** A single patch, files of hg export or of git format-patch -N. Where some are marked as patches, only those. */
	private void addUnnumbered(List<PatchMail> mails) {
		boolean marked = mails.stream().anyMatch(mail -> mail.isPatch() && mail.prefix().tagged());
		for (PatchMail mail : mails) {
			if (mail.isPatch() && (mail.prefix().tagged() || !marked)) {
				var posting = new Posting(mail.prefix().version(), 0, "");
				rerolls.computeIfAbsent(posting, key -> new Reroll(key.version(), 0, Optional.empty())).patches().add(mail);
			}
		}
	}

	private void add(PatchMail patch) {
		Optional<PatchMail> cover = cover(patch);
		int stated = patch.prefix().version();
		int version = stated > 0 ? stated : cover.map(mail -> mail.prefix().coverVersion()).orElse(0);
		int total = patch.prefix().total();
		var posting = new Posting(version, total, cover.map(mail -> mail.mail().messageId()).orElse(""));
		rerolls.computeIfAbsent(posting, key -> new Reroll(version, total, cover)).patches().add(patch);
	}

	private Optional<PatchMail> cover(PatchMail patch) {
		PatchMail mail = patch;
		for (int i = 0; i < LONGEST_THREAD && mail != null; i++) {
			if (mail.prefix().isCover() && !mail.prefix().reply()) {
				return matches(mail, patch) ? Optional.of(mail) : lastBefore(patch);
			}
			mail = byId.get(mail.mail().parent());
		}
		return lastBefore(patch);
	}

	/** Threads are lost in archives: then a patch belongs to the cover letter that was sent last before it, else to the first at all. */
	private Optional<PatchMail> lastBefore(PatchMail patch) {
		List<PatchMail> matching = covers.values().stream().filter(cover -> matches(cover, patch)).toList();
		return matching.stream().filter(cover -> cover.mail().time() <= patch.mail().time()).reduce((first, later) -> later)
				.or(() -> matching.stream().findFirst());
	}

	private static boolean matches(PatchMail cover, PatchMail patch) {
		return cover.prefix().total() == patch.prefix().total()
				&& (patch.prefix().version() == 0 || patch.prefix().version() == cover.prefix().coverVersion());
	}
}
