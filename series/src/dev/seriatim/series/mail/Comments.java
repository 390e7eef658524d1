package dev.seriatim.series.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.seriatim.model.series.Comment;

/** What reviewers wrote in answer to the messages of a series. */
final class Comments {

	private static final int NONE = -1;
	/** Of a series; nobody reads more. */
	private static final int MOST = 1000;

	private final List<PatchMail> mails;
	private final Map<Integer, PatchMail> series = new HashMap<>();
	/** Of those that somebody answered. */
	private final Map<Integer, Answered> answered = new HashMap<>();
	private final int version;
	private final Map<String, PatchMail> byId = new HashMap<>();
	/** By the id of a message the number of the patch that its thread leads to. */
	private final Map<String, Integer> numbers = new HashMap<>();

	private Comments(List<PatchMail> mails, Optional<PatchMail> cover, NavigableMap<Integer, PatchMail> patches, int version) {
		this.mails = mails;
		this.version = version;
		mails.forEach(mail -> byId.putIfAbsent(mail.mail().messageId(), mail));
		cover.ifPresent(mail -> add(0, mail));
		patches.forEach(this::add);
	}

	private void add(int number, PatchMail mail) {
		series.put(number, mail);
		if (!mail.mail().messageId().isEmpty()) {
			numbers.putIfAbsent(mail.mail().messageId(), number);
		}
	}

	/** @param mails all that are there, in any order */
	static List<Comment> of(List<PatchMail> mails, Optional<PatchMail> cover, NavigableMap<Integer, PatchMail> patches, int version) {
		return new Comments(mails, cover, patches, version).comments();
	}

	private List<Comment> comments() {
		var comments = new ArrayList<Comment>();
		Set<String> seen = new HashSet<>();
		for (PatchMail mail : mails.stream().filter(this::isReply).sorted(Reroll.FIRST_SENT).toList()) {
			int number = number(mail);
			// A message may have come by several lists.
			boolean first = mail.mail().messageId().isEmpty() || seen.add(mail.mail().messageId());
			if (number != NONE && first && !isAuthor(mail, number)) {
				comments.addAll(CommentReader.read(mail, number, answered.computeIfAbsent(number, patch -> new Answered(series.get(patch)))));
			}
			if (comments.size() >= MOST) {
				break;
			}
		}
		return comments;
	}

	/** Some answer with a word of their own before the subject, such as NACK. */
	private boolean isReply(PatchMail mail) {
		boolean other = version > 0 && mail.prefix().version() > 0 && mail.prefix().version() != version;
		return !other && (mail.prefix().reply() || !mail.prefix().tagged() && mail.diff().isEmpty());
	}

	/** Who sent a patch for somebody else answers for it, too, and so does who speaks for the series. */
	private boolean isAuthor(PatchMail reply, int number) {
		Person who = Person.of(reply.mail().author());
		return Stream.of(series.get(number), series.get(0)).filter(Objects::nonNull)
				.anyMatch(mail -> who.isSameAs(Person.of(mail.author())) || who.isSameAs(Person.of(mail.mail().author())));
	}

	/** Up the thread to the nearest message of the series, but not past a patch that is none of it. */
	private int number(PatchMail reply) {
		Set<String> way = new LinkedHashSet<>();
		int number = NONE;
		PatchMail at = reply;
		while (at != null) {
			String id = at.mail().messageId();
			if (numbers.containsKey(id)) {
				number = numbers.get(id);
				break;
			}
			if (at != reply && !isReply(at) || !id.isEmpty() && way.contains(id)) {
				break;
			}
			way.add(id);
			Optional<String> next = before(at.mail());
			number = next.map(before -> numbers.getOrDefault(before, NONE)).orElse(NONE);
			at = number == NONE ? next.map(byId::get).orElse(null) : null;
		}
		int found = number;
		way.stream().filter(id -> !id.isEmpty()).forEach(id -> numbers.put(id, found));
		return number;
	}

	/** The nearest message before it that is there. */
	private Optional<String> before(Mail mail) {
		return Stream.concat(Stream.of(mail.parent()), mail.references().reversed().stream()).filter(id -> !id.isEmpty())
				.filter(id -> numbers.containsKey(id) || byId.containsKey(id)).findFirst();
	}
}
