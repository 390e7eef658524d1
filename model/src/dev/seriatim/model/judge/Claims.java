package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.review.ClaimRow;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.rules.ConfigStubMissing;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.Message;
import dev.seriatim.model.series.PatchSeries;

/** Whether findings contradict what the cover letter and the patches claim: a row for each claim, and one finding for each message that is contradicted. */
final class Claims {

	private static final int SOME = 3;
	private static final List<String> DO_NOT_BUILD = List.of(Rules.USED_BEFORE_ADDED.id(), Rules.USED_AFTER_REMOVED.id(), Rules.CALLBACK_TYPE_MISMATCH.id(),
			Rules.CALL_ARITY_MISMATCH.id(), new ConfigStubMissing().id());

	private final Timeline timeline;
	private final ClaimPhrases phrases;
	private final boolean hasTree;
	private final UncheckedPlaces unchecked;
	private final Review review;
	private final Findings findings;

	/** @param review with its contracts @param findings with all that are about the APIs */
	Claims(Timeline timeline, ClaimPhrases phrases, boolean hasTree, UncheckedPlaces unchecked, Review review, Findings findings) {
		this.timeline = timeline;
		this.phrases = phrases;
		this.hasTree = hasTree;
		this.unchecked = unchecked;
		this.review = review;
		this.findings = findings;
	}

	/** Those of the cover letter, then those of the patches in the order judged. */
	void judge(PatchSeries series) {
		if (series.getCover() != null)
			add(0, Claim.of(series.getCover(), Math.max(series.getTotal(), series.getPatches().size()), phrases), series.getCover());
		for (var position = 1; position <= timeline.last(); position++)
			for (var patch : timeline.patches(position))
				add(patch.getNumber(), Claim.of(patch, phrases), patch);
	}

	/** @param number of the patch, 0 for the cover letter */
	private void add(int number, List<Claim> claims, Message message) {
		var said = new HashSet<String>();
		Claim first = null;
		var contradicted = new ArrayList<String>();
		for (var claim : claims)
			if (said.add(claim.kind() + " " + claim.numbers())) {
				var row = row(number, claim);
				review.getClaims().add(row);
				if (row.getOutcome() == ClaimOutcome.CONTRADICTED) {
					first = first == null ? claim : first;
					contradicted.add(number > 0 ? Rules.CLAIM_CONTRADICTED.message("", row.getText(), row.getReason())
							: Rules.CLAIM_CONTRADICTED.message("cover", row.getText(), row.getAbout() == null ? 0 : 1, row.getAbout(), row.getReason()));
				}
			}
		if (first == null)
			return;
		var finding = findings.add(Rules.CLAIM_CONTRADICTED, FindingKind.SERIES, number == 0 ? 0 : timeline.position(number), 0, null, null, null, contradicted.getFirst(), null);
		Findings.addAll(finding.getFolded(), contradicted.subList(1, contradicted.size()));
		place(finding, first, message);
	}

	/** At the line where the claim begins; a subject is shown where its message begins. What was read from no mail has no place. */
	private static void place(Finding finding, Claim claim, Message message) {
		var lines = message.getBodyMailLines();
		if (lines.isEmpty())
			return;
		var isInBody = claim.line() >= 0 && claim.line() < lines.size();
		finding.setMessageId(message.getMessageId());
		finding.setMailLine(isInBody ? lines.get(claim.line()) : 1);
		finding.setMailLineIndex(isInBody ? message.getBodyMailLineIndexes().get(claim.line()) : 0);
	}

	private ClaimRow row(int number, Claim claim) {
		var row = ReviewFactory.eINSTANCE.createClaimRow();
		row.setText(claim.text());
		row.setKind(claim.kind());
		row.setPatch(number);
		claim.numbers().ifPresent(numbers -> row.setAbout(ranges(numbers)));
		var named = number > 0 ? Optional.<SortedSet<Integer>>of(new TreeSet<>(List.of(number))) : claim.numbers();
		var against = findings.all().stream().filter(finding -> contradicts(finding, claim.kind(), named)).toList();
		if (!against.isEmpty()) {
			row.setOutcome(ClaimOutcome.CONTRADICTED);
			row.setBy(against.getFirst().getPatch());
			row.setReason(list(against, number == 0));
			return row;
		}
		var reasons = notChecked(claim.kind(), named);
		row.setOutcome(reasons.isEmpty() ? ClaimOutcome.NOT_CONTRADICTED : ClaimOutcome.NOT_CHECKED);
		if (!reasons.isEmpty())
			row.setReason(String.join("; ", reasons));
		return row;
	}

	/** @param named empty for the series as a whole, whose end is what it began with where a later patch repairs what an earlier one broke */
	private boolean contradicts(Finding finding, ClaimKind kind, Optional<SortedSet<Integer>> named) {
		if (finding.getPatch() == 0 || named.isPresent() && !(named.get().contains(finding.getPatch()) && isAlone(finding.getPatch())))
			return false;
		if (named.isEmpty() && finding.getRepairedBy() > 0 && kind != ClaimKind.BUILDS_AT_EVERY_STEP)
			return false;
		if (kind == ClaimKind.BUILDS_AT_EVERY_STEP)
			return DO_NOT_BUILD.contains(finding.getRule());
		return switch (finding.getKind()) {
		case SOURCE -> kind == ClaimKind.NO_RISK || (kind == ClaimKind.NO_API_CHANGE || kind == ClaimKind.BACKWARD_COMPATIBLE) && finding.getSide() == Side.CONSUMER;
		case BEHAVIOUR -> kind == ClaimKind.NO_FUNCTIONAL_CHANGE || kind == ClaimKind.BACKWARD_COMPATIBLE || kind == ClaimKind.NO_RISK;
		case FIT -> kind == ClaimKind.NO_RISK && finding.isLasting();
		default -> false;
		};
	}

	/** What a patch says of itself is not held against it and those that are squashed with it. */
	private boolean isAlone(int number) {
		return timeline.patches(timeline.position(number)).size() <= 1;
	}

	private List<String> notChecked(ClaimKind kind, Optional<SortedSet<Integer>> named) {
		var numbers = named.orElseGet(() -> IntStream.rangeClosed(1, timeline.last()).mapToObj(timeline::number).collect(Collectors.toCollection(TreeSet::new)));
		var judged = numbers.stream().filter(number -> timeline.position(number) > 0).collect(Collectors.toCollection(TreeSet::new));
		var reasons = new ArrayList<String>();
		if (review.getApis().isEmpty())
			reasons.add("no contract concerns these patches");
		add(reasons, numbers, number -> !judged.contains(number), " is not among those judged", " are not among those judged");
		add(reasons, judged, number -> named.isPresent() && !isAlone(number), " was judged together with others", " were judged together with others");
		add(reasons, judged, number -> timeline.isMissing(timeline.position(number)), " is missing", " are missing");
		add(reasons, judged, number -> !timeline.isMissing(timeline.position(number)) && unchecked.isAny(timeline.position(number)), " was not checked everywhere",
				" were not checked everywhere");
		if (!hasTree && (kind == ClaimKind.NO_RISK || kind == ClaimKind.BUILDS_AT_EVERY_STEP))
			reasons.add("without a tree it is not known who else uses the API");
		return reasons;
	}

	private static void add(List<String> reasons, SortedSet<Integer> numbers, IntPredicate concerned, String one, String several) {
		var which = numbers.stream().filter(concerned::test).collect(Collectors.toCollection(TreeSet::new));
		if (!which.isEmpty())
			reasons.add(ranges(which) + (which.size() == 1 ? one : several));
	}

	/** For example {@code patches 2..6, 8}. */
	private static String ranges(SortedSet<Integer> numbers) {
		var ranges = new ArrayList<String>();
		for (var number : numbers)
			if (!numbers.contains(number - 1)) {
				var last = number;
				while (numbers.contains(last + 1))
					last++;
				ranges.add(last.equals(number) ? number.toString() : number + ".." + last);
			}
		return (numbers.size() == 1 ? "patch " : "patches ") + String.join(", ", ranges);
	}

	private static String list(List<Finding> against, boolean withPatches) {
		var named = against.stream().limit(SOME).map(finding -> finding.getRule() + (finding.getElement() == null ? "" : " " + finding.getElement())
				+ (withPatches ? " in patch " + finding.getPatch() : "")).collect(Collectors.joining(", "));
		return against.size() <= SOME ? named : named + " and " + (against.size() - SOME) + " more";
	}
}
