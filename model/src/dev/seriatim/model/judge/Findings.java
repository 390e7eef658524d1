package dev.seriatim.model.judge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.SnapshotSource.MailPlace;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Place;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.rules.OrderViolated;
import dev.seriatim.model.rules.PatchDoesNotApply;
import dev.seriatim.model.rules.PromiseBroken;
import dev.seriatim.model.rules.Rule;
import dev.seriatim.model.rules.Rules;

/** Collects findings; equal facts of both configurations become one. */
final class Findings {

	private final Timeline timeline;
	private final SnapshotSource source;
	private final Map<String, Finding> findings = new LinkedHashMap<>();
	private final Map<Finding, String> owners = new IdentityHashMap<>();
	private Api api;

	Findings(Timeline timeline, SnapshotSource source) {
		this.timeline = timeline;
		this.source = source;
	}

	/** What is added from now on was judged against this contract; null for what concerns the series itself. */
	void about(Api judged) {
		api = judged;
	}

	/** In the order in which they were added. */
	List<Finding> all() {
		return List.copyOf(findings.values());
	}

	/** Adds a fact about something that its name tells from all others. */
	Finding add(Rule rule, FindingKind kind, int position, int repairedBy, String element, Side side, Place place, String message,
			Configuration configuration) {
		return add(rule, kind, position, repairedBy, null, element, side, place, message, configuration);
	}

	/**
	 * Adds a fact, or joins it with the equal one of the other configuration.
	 *
	 * @param position   of the patch that did it, 0 for the whole series
	 * @param repairedBy number of the repairing patch, 0 for none
	 * @param owner      the struct of a member, of which another can have one of the same name; null for what is no member
	 * @param place      may be null
	 */
	Finding add(Rule rule, FindingKind kind, int position, int repairedBy, String owner, String element, Side side, Place place, String message,
			Configuration configuration) {
		var file = place == null ? "" : place.getFile();
		var key = String.join("|", rule.id(), Integer.toString(position), Integer.toString(repairedBy), String.valueOf(owner), String.valueOf(element), kind.getLiteral(),
				file);
		var finding = findings.computeIfAbsent(key, k -> create(rule, kind, position, repairedBy, element, side, place, message));
		if (owner != null)
			owners.put(finding, owner);
		if (configuration != null && !finding.getConfigurations().contains(configuration))
			finding.getConfigurations().add(configuration);
		return finding;
	}

	private Finding create(Rule rule, FindingKind kind, int position, int repairedBy, String element, Side side, Place place, String message) {
		var finding = ReviewFactory.eINSTANCE.createFinding();
		finding.setRule(rule.id());
		finding.setApi(api);
		finding.setKind(kind);
		finding.setPatch(position == 0 ? 0 : timeline.number(position));
		finding.setRepairedBy(repairedBy);
		finding.setElement(element);
		if (side != null)
			finding.setSide(side);
		finding.setMessage(message);
		finding.setSeverity(severity(rule, finding));
		if (place != null) {
			finding.setPlace(place);
			mailPlace(position, place).ifPresent(mail -> {
				finding.setMessageId(mail.messageId());
				finding.setMailLine(mail.line());
				finding.setMailLineIndex(mail.index());
				place.setApproximate(!mail.exact());
			});
		}
		return finding;
	}

	/** Of several squashed patches, in the one that shows the line itself, or else in the first that touches the file. */
	private Optional<MailPlace> mailPlace(int position, Place place) {
		if (position == 0)
			return Optional.empty();
		var places = timeline.steps(position).stream()
				.flatMap(prefix -> source.mailPlace(prefix, place.getFile(), place.getLine(), place.isRemoved()).stream()).toList();
		return places.stream().filter(MailPlace::exact).findFirst().or(() -> places.stream().findFirst());
	}

	static void addAll(List<String> list, List<String> more) {
		var all = new LinkedHashSet<>(list);
		all.addAll(more);
		list.clear();
		list.addAll(all);
	}

	/** DESIGN, "Default severities". */
	private static Severity severity(Rule rule, Finding finding) {
		if (rule instanceof PromiseBroken || rule instanceof OrderViolated || rule instanceof PatchDoesNotApply)
			return Severity.ERROR;
		return switch (finding.getKind()) {
		case FIT -> finding.isLasting() ? Severity.ERROR : Severity.WARNING;
		case SOURCE, BEHAVIOUR -> Severity.WARNING;
		default -> Severity.INFO;
		};
	}

	/** In order of patches, then of severity, with fingerprints. */
	List<Finding> sorted() {
		var sorted = new ArrayList<>(findings.values());
		sorted.sort(Comparator.comparingInt(this::position));
		var seen = new LinkedHashMap<String, Integer>();
		for (var finding : sorted) {
			finding.getConfigurations().sort(Comparator.naturalOrder());
			var identity = identity(finding);
			finding.setFingerprint(fingerprint(identity + "\0" + seen.merge(identity, 1, Integer::sum)));
		}
		sorted.sort(Comparator.comparingInt(this::position).thenComparing(Finding::getSeverity, Comparator.reverseOrder()));
		return sorted;
	}

	/** -1 for what is about the whole series. */
	private int position(Finding finding) {
		return timeline.position(finding.getPatch());
	}

	/** Nothing that another reroll, order, severity or place of the user's files changes. What names no element is told apart by the patch's subject. */
	private String identity(Finding finding) {
		var subject = finding.getPatch() == 0 ? "" : timeline.patches(timeline.position(finding.getPatch())).stream().findFirst().map(patch -> String.valueOf(patch.getSubject())).orElse("");
		var what = finding.getElement() != null ? finding.getElement() : subject;
		var file = finding.getPlace() == null || finding.getRule().equals(Rules.SUPPRESSION_UNUSED.id()) ? "" : finding.getPlace().getFile();
		return String.join("\0", finding.getRule(), owners.getOrDefault(finding, ""), what, file, finding.getKind().getLiteral());
	}

	private static String fingerprint(String identity) {
		try {
			var digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has SHA-256
		}
	}
}
