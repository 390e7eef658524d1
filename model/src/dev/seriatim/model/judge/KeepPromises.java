package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.prefix.Timeline;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.KeepPromise;

/** Whether patches keep an API compatible. */
final class KeepPromises {

	private final Timeline timeline;
	private final List<JudgedApi> apis;
	private final Drafts drafts;
	private final UncheckedPlaces unchecked;

	KeepPromises(Timeline timeline, List<JudgedApi> apis, Drafts drafts, UncheckedPlaces unchecked) {
		this.timeline = timeline;
		this.apis = apis;
		this.drafts = drafts;
		this.unchecked = unchecked;
	}

	PromiseOutcome judge(KeepPromise promise) {
		var positions = promise.getPatches().stream().flatMapToInt(range -> IntStream.rangeClosed(range.getFirst(), range.getLast()))
				.map(timeline::position).filter(position -> position > 0).sorted().toArray();
		var judged = apis.stream().filter(api -> api.api().getName().equals(promise.getApi().getName())).toList();
		for (var position : positions)
			for (var api : judged)
				for (var one : api.configurations())
					for (var draft : drafts(promise, api, one, position))
						if (breaks(draft, promise.getSide()))
							return PromiseOutcome.broken(timeline.number(position), draft.rule().id() + " " + draft.delta().getName(), draft.delta().getPlace());
		return PromiseOutcome.keptUnless(judged.isEmpty() ? List.of("no contract of that name was judged") : notChecked(promise, positions));
	}

	private List<Draft> drafts(KeepPromise promise, JudgedApi api, ApiInConfiguration one, int position) {
		return promise.getAudience() < 0 ? api.drafts(one, position) : drafts.of(one, position, audience(promise));
	}

	/** The position of the prefix that is named; that of the base for 0. */
	private int audience(KeepPromise promise) {
		return promise.getAudience() == 0 ? 0 : timeline.position(promise.getAudience());
	}

	private static boolean breaks(Draft draft, Side side) {
		var verdict = draft.judgement().verdict();
		return (verdict == Verdict.SOURCE || verdict == Verdict.BEHAVIOUR) && (side == Side.CONSUMER) == draft.concernsConsumers();
	}

	private List<String> notChecked(KeepPromise promise, int[] positions) {
		var reasons = new ArrayList<String>();
		if (promise.getAudience() > 0 && audience(promise) < 0)
			reasons.add("there is no prefix " + promise.getAudience());
		for (var position = 1; position <= audience(promise); position++)
			if (timeline.isMissing(position))
				reasons.add("patch " + timeline.number(position) + " is missing, so that it is not known what users of prefix " + promise.getAudience() + " have");
		for (var position : positions)
			if (timeline.isMissing(position))
				reasons.add("patch " + timeline.number(position) + " is missing");
			else if (unchecked.isAny(position))
				reasons.add("patch " + timeline.number(position) + " was not checked everywhere");
		return reasons;
	}
}
