package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The order of patches that nobody numbered, and what tells it: each answers the one before, as git send-email --chain-reply-to sends
 * them; else they were sent one after another; else it is the order in which git am takes them.
 *
 * @param by what tells the order, in words
 */
record UnnumberedOrder(List<PatchMail> patches, String by) {

	/** As git format-patch names them, and people who keep patches in a folder. */
	private static final Pattern NUMBERED_FILE = Pattern.compile("(.*/)?(\\d+)-[^/]*\\.(patch|diff)(\\.gz)?");

	/**
	 * @param patches in the order of the files, and of the messages in a file
	 * @param mails   all of them: one patch may answer another by way of a review
	 */
	static UnnumberedOrder of(List<PatchMail> patches, List<PatchMail> mails) {
		return chain(patches, mails).map(chain -> new UnnumberedOrder(chain, "the order of the replies"))
				.or(() -> byDate(patches).map(sorted -> new UnnumberedOrder(sorted, "the order of the dates")))
				.orElseGet(() -> new UnnumberedOrder(patches, "the order of the files"));
	}

	private static Optional<List<PatchMail>> chain(List<PatchMail> patches, List<PatchMail> mails) {
		Map<String, PatchMail> byId = new HashMap<>();
		patches.forEach(patch -> byId.put(patch.mail().messageId(), patch));
		if (byId.size() < patches.size() || byId.containsKey("")) {
			return Optional.empty();
		}
		Set<String> ids = Set.copyOf(byId.keySet());
		mails.forEach(mail -> byId.putIfAbsent(mail.mail().messageId(), mail));
		Map<String, PatchMail> answers = new HashMap<>();
		for (PatchMail patch : patches) {
			// Two first ones, or two that answer the same, are no chain.
			if (answers.put(answered(patch, ids, byId), patch) != null) {
				return Optional.empty();
			}
		}
		List<PatchMail> chain = new ArrayList<>();
		for (PatchMail next = answers.get(""); next != null; next = answers.get(next.mail().messageId())) {
			chain.add(next);
		}
		return chain.size() == patches.size() ? Optional.of(chain) : Optional.empty();
	}

	/** The id of the nearest patch that a patch answers, empty for none. */
	private static String answered(PatchMail patch, Set<String> ids, Map<String, PatchMail> byId) {
		Set<String> seen = new HashSet<>();
		String parent = patch.mail().parent();
		while (!ids.contains(parent)) {
			PatchMail mail = byId.get(parent);
			if (mail == null || !seen.add(parent)) {
				return "";
			}
			parent = mail.mail().parent();
		}
		return parent;
	}

	/** Not where the date is the author's, which a rebase leaves out of order, or where the files are numbered. */
	private static Optional<List<PatchMail>> byDate(List<PatchMail> patches) {
		boolean sent = patches.stream().allMatch(patch -> patch.mail().time() != Long.MAX_VALUE && !patch.mail().raw().part().formatted());
		boolean different = patches.stream().mapToLong(patch -> patch.mail().time()).distinct().count() > 1;
		return sent && different && !areFilesNumbered(patches)
				? Optional.of(patches.stream().sorted(Comparator.comparingLong(patch -> patch.mail().time())).toList())
				: Optional.empty();
	}

	private static boolean areFilesNumbered(List<PatchMail> patches) {
		Set<String> numbers = new HashSet<>();
		return patches.stream().map(patch -> NUMBERED_FILE.matcher(patch.mail().raw().source()))
				.allMatch(file -> file.matches() && numbers.add(file.group(2)));
	}
}
