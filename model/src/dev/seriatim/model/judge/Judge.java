package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.prefix.SnapshotSource;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.rules.Judgement;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.series.CutPointPromise;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.usage.Consumer;

/** Judges a series, prefix by prefix, against contracts. Reads nothing itself; not for use by several threads at a time. */
public final class Judge {

	private final SnapshotSource source;
	private final List<Api> apis;
	private final Consumers consumers;
	private final Drafts drafts;
	private final Set<Configuration> configurations;
	private final Map<Api, DeclaredApi> declared;
	private final Map<Finding, Cause> causes = new IdentityHashMap<>();
	private final ClaimPhrases claims;

	/** Claims are recognised in the program's own words. */
	public Judge(SnapshotSource source, List<Api> apis, List<Consumer> consumers, Set<Configuration> configurations, Map<Api, DeclaredApi> declared) {
		this(source, apis, consumers, configurations, declared, ClaimPhrases.STANDARD);
	}

	/**
	 * @param source         the series' snapshots
	 * @param apis           the contracts to judge
	 * @param consumers      those declared in the language; others are found in the code
	 * @param configurations one or both
	 * @param declared       for some of the contracts what the headers of the base declare, to be compared with them
	 * @param claims         the words by which claims are recognised
	 */
	public Judge(SnapshotSource source, List<Api> apis, List<Consumer> consumers, Set<Configuration> configurations, Map<Api, DeclaredApi> declared, ClaimPhrases claims) {
		this.source = source;
		this.apis = List.copyOf(apis);
		this.consumers = new Consumers(List.copyOf(consumers));
		drafts = new Drafts(this.consumers);
		this.configurations = Set.copyOf(configurations);
		this.declared = Map.copyOf(declared);
		this.claims = claims;
	}

	/** The series becomes part of the review. */
	public Review review(PatchSeries series) {
		return review(series, Adjustments.NONE);
	}

	/** The same, with what people have decided about findings. */
	public Review review(PatchSeries series, Adjustments adjustments) {
		return review(series, Order.posted(series), adjustments);
	}

	/** The same in another order; findings name patches by their posted numbers. A series that is judged twice becomes part of the last review. */
	public Review review(PatchSeries series, Order order, Adjustments adjustments) {
		var timeline = Timeline.of(series, order);
		var findings = new Findings(timeline, source);
		causes.clear();
		var conflicts = new Conflicts(timeline, source);
		var review = ReviewFactory.eINSTANCE.createReview();
		review.getApis().addAll(apis);
		source.base().ifPresent(review::setBase);
		new SeriesFindings(series, timeline, apis).addTo(findings);
		source.baseDoubt().ifPresent(doubt -> findings.add(Rules.BASE_UNKNOWN, FindingKind.SERIES, 0, 0, null, null, null, Rules.BASE_UNKNOWN.message("", doubt), null));
		for (var api : apis)
			if (declared.containsKey(api)) {
				findings.about(api);
				new ContractFindings(api, declared.get(api)).addTo(findings);
			}
		findings.about(null);
		conflicts.addTo(findings);
		var unchecked = new UncheckedPlaces(timeline, source, conflicts);
		var judged = new ArrayList<JudgedApi>();
		for (var api : apis) {
			findings.about(api);
			var one = judge(api, timeline, conflicts, findings);
			judged.add(one);
			unchecked.collect(one);
		}
		findings.about(null);
		unchecked.addTo(findings);
		var rows = new Rows(timeline, conflicts, consumers);
		judged.forEach(one -> rows.add(one, review));
		rows.addPatches(judged, review);
		review.getNotChecked().addAll(unchecked.all());
		var safe = new SafePrefixes(timeline, conflicts, review, findings);
		new Promises(timeline, judged, drafts, conflicts, unchecked, safe, review, findings).judge(series.getPromises());
		new CutPoints(timeline, safe, review).add(promisedCutPoints(series));
		new Claims(timeline, claims, source.hasTree(), unchecked, review, findings).judge(series);
		adjustments.apply(findings);
		review.getFindings().addAll(findings.sorted());
		review.setSeries(series);
		return review;
	}

	/** What a finding of the review made last tells of; empty for what is no change of an API, such as code that does not fit or a broken promise. */
	public Optional<Cause> cause(Finding finding) {
		return Optional.ofNullable(causes.get(finding));
	}

	private static Set<Integer> promisedCutPoints(PatchSeries series) {
		return series.getPromises().stream().filter(CutPointPromise.class::isInstance).flatMap(promise -> CutPointPromises.prefixes((CutPointPromise) promise).stream())
				.collect(Collectors.toSet());
	}

	/**
	 * What folds in one configuration is not told again in the other, where its cause may be out of sight, and an element that
	 * a patch breaks in both is told as the first has it.
	 */
	private JudgedApi judge(Api api, Timeline timeline, Conflicts conflicts, Findings findings) {
		var judged = new JudgedApi(api);
		var folded = new HashSet<String>();
		var broken = new HashMap<String, Draft>();
		History guardOn = null;
		for (var configuration : configurations.stream().sorted(Comparator.naturalOrder()).toList()) {
			var one = new ApiInConfiguration(api, configuration, timeline, source, guardOn);
			guardOn = one.history();
			judged.add(one);
			var audience = one.history().firstPosition();
			for (var position = 1; position <= timeline.last(); position++)
				judged.drafts(one, position).addAll(drafts.of(one, position, audience));
			var fit = judged.add(one, new FitOfCode(judged, one, consumers, source, conflicts));
			for (var position = 1; position <= timeline.last(); position++)
				for (var draft : new Folding(one, position, judged.drafts(one, position)).fold())
					if (!folded.contains(draft.fact()) && !fit.isUnpaired(draft)) {
						var told = draft.sourceBreak().map(element -> broken.putIfAbsent(element, draft)).filter(other -> other.rule() != draft.rule()).orElse(draft);
						var finding = addFinding(told, configuration, findings);
						Findings.addAll(finding.getConsumers(), draft.judgement().consumers());
						draft.folded().forEach(with -> folded.add(with.fact()));
					}
			fit.addTo(findings);
		}
		return judged;
	}

	private Finding addFinding(Draft draft, Configuration configuration, Findings findings) {
		var delta = draft.delta();
		Judgement judgement = draft.judgement();
		var finding = findings.add(draft.rule(), judgement.kind(), delta.getPrefix(), Lifetime.repairedBy(draft), draft.owner(), delta.getName(), delta.getSide(),
				delta.getPlace() == null ? null : EcoreUtil.copy(delta.getPlace()), message(draft), configuration);
		causes.putIfAbsent(finding, new Cause(draft.api().history(), delta));
		Findings.addAll(finding.getConsumers(), judgement.consumers());
		Findings.addAll(finding.getFolded(), draft.folded().stream().map(Draft::line).toList());
		return finding;
	}

	private static String message(Draft draft) {
		var appears = draft.delta().getPrefix() == draft.api().history().firstPosition() && draft.delta().getKind() == DeltaKind.ADDED
				&& draft.delta().getElementKind() == ElementKind.CALLBACK && !draft.folded().isEmpty();
		if (!appears)
			return draft.judgement().message();
		var callbacks = 1 + count(draft, ElementKind.CALLBACK);
		var sites = count(draft, ElementKind.SITE);
		return draft.rule().message("api", draft.api().api().getName(), callbacks, draft.folded().size() + 1 - callbacks - sites, sites);
	}

	private static int count(Draft draft, ElementKind kind) {
		return (int) draft.folded().stream().filter(with -> with.delta().getElementKind() == kind).count();
	}
}
