package dev.seriatim.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.SplitStep;

/**
 * A split as somebody names it who has no file of the language.
 *
 * @param element  a callback, function or macro of a contract that is judged
 * @param standIns callbacks that are raised until it comes; empty for those that the contract names as shortcut
 */
public record NamedSplit(String element, int from, int to, SplitReading reading, List<String> standIns) {

	public NamedSplit {
		standIns = List.copyOf(standIns);
	}

	/** What a step names in the file of the language, which can mean the contract of another era than the one that is judged. */
	static NamedSplit of(SplitStep step) {
		return new NamedSplit(step.getElement().getName(), step.getFrom(), step.getTo(), step.getReading(), step.getStandIns().stream().map(Element::getName).toList());
	}

	/** As a step of a variant in the language. */
	public String text() {
		return "split " + element + " from " + from + " to " + to + (reading == SplitReading.BOTH ? "" : " " + reading.getLiteral())
				+ (standIns.isEmpty() ? "" : " " + String.join(", ", standIns));
	}

	/** @throws IllegalArgumentException naming what no contract has */
	SplitStep in(List<Api> apis) {
		var step = SeriesFactory.eINSTANCE.createSplitStep();
		step.setElement(find(element, apis.stream().flatMap(NamedSplit::elements)));
		step.setFrom(from);
		step.setTo(to);
		step.setReading(reading);
		for (var standIn : standIns)
			step.getStandIns().add(find(standIn, apis.stream().flatMap(api -> api.callbacks().stream())));
		return step;
	}

	private static Stream<Element> elements(Api api) {
		var elements = new ArrayList<Element>(api.callbacks());
		elements.addAll(api.getFunctions());
		elements.addAll(api.getMacros());
		return elements.stream();
	}

	private static <T extends Element> T find(String name, Stream<T> elements) {
		return elements.filter(element -> name.equals(element.getName())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no contract that is judged has " + name));
	}
}
