package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts the mails of a thread into postings. The version of a patch is that of its subject or, where it has none, that of the
 * cover letter it answers.
 */
final class Rerolls {

	private static final int LONGEST_THREAD = 10_000;

	private final Map<String, PatchMail> byId = new HashMap<>();
	private final List<PatchMail> covers = new ArrayList<>();
	private final Map<List<Integer>, Reroll> rerolls = new HashMap<>();

	private Rerolls(List<PatchMail> mails) {
		for (PatchMail mail : mails) {
			byId.putIfAbsent(mail.mail().messageId(), mail);
			if (mail.prefix().isCover() && !mail.prefix().reply()) {
				covers.add(mail);
			}
		}
		covers.sort(Reroll.FIRST_SENT);
	}

	/** The postings that have at least one numbered patch, oldest first. */
	static List<Reroll> of(List<PatchMail> mails) {
		var rerolls = new Rerolls(mails);
		for (PatchMail mail : mails) {
			if (mail.isPatch() && mail.prefix().number() > 0) {
				rerolls.add(mail);
			}
		}
		return rerolls.rerolls.values().stream().sorted(Reroll.NEWNESS).toList();
	}

	private void add(PatchMail patch) {
		Optional<PatchMail> cover = cover(patch);
		int stated = patch.prefix().version();
		int version = stated > 0 ? stated : cover.map(mail -> mail.prefix().coverVersion()).orElse(0);
		int total = patch.prefix().total();
		var reroll = rerolls.computeIfAbsent(List.of(version, total), key -> new Reroll(version, total, cover));
		if (reroll.cover().isEmpty() && cover.isPresent()) {
			reroll = new Reroll(version, total, cover, reroll.patches());
			rerolls.put(List.of(version, total), reroll);
		}
		reroll.patches().add(patch);
	}

	private Optional<PatchMail> cover(PatchMail patch) {
		PatchMail mail = patch;
		for (int i = 0; i < LONGEST_THREAD && mail != null; i++) {
			if (mail.prefix().isCover() && !mail.prefix().reply()) {
				return matches(mail, patch) ? Optional.of(mail) : Optional.empty();
			}
			mail = byId.get(mail.mail().parent());
		}
		List<PatchMail> matching = covers.stream().filter(cover -> matches(cover, patch)).toList();
		return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
	}

	private static boolean matches(PatchMail cover, PatchMail patch) {
		return cover.prefix().total() == patch.prefix().total()
				&& (patch.prefix().version() == 0 || patch.prefix().version() == cover.prefix().coverVersion());
	}
}
