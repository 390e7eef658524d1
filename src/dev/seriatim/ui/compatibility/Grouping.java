package dev.seriatim.ui.compatibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.seriatim.report.Headline;
import dev.seriatim.report.Report;
import dev.seriatim.report.Visible;

/** By what the findings of a report are put together. It only orders what the report says. */
enum Grouping {

	/** By the patch to blame, in the order of the series; what concerns the whole series goes first. */
	PATCH {

		@Override
		String title() {
			return Messages.Grouping_patch;
		}

		@Override
		Stream<String> order(Report report) {
			return Stream.concat(Stream.of(Group.REST), report.patches().stream().map(patch -> Integer.toString(patch.number())));
		}

		@Override
		List<String> names(Report.Finding finding) {
			return finding.patch() == null ? List.of() : List.of(Integer.toString(finding.patch()));
		}

		@Override
		String label(Report report, String name) {
			Headline headline = new Headline(report);
			String number = headline.number(Integer.parseInt(name)) + "/" + headline.number(report.series().total());
			return report.patches().stream().filter(patch -> Integer.toString(patch.number()).equals(name)).findFirst()
					.map(patch -> patch.subject() == null ? Messages.Grouping_missing : patch.subject()).map(subject -> number + "  " + subject)
					.orElse(number);
		}

		@Override
		String restLabel() {
			return Messages.Grouping_series;
		}
	},

	/** By the element of the API, in the order of the report. */
	ELEMENT {

		@Override
		String title() {
			return Messages.Grouping_element;
		}

		@Override
		Stream<String> order(Report report) {
			return report.elements().stream().map(Report.Element::name);
		}

		@Override
		List<String> names(Report.Finding finding) {
			// Other findings name a promise or a file there.
			return finding.side() == null || finding.element() == null ? List.of() : List.of(finding.element());
		}

		@Override
		String label(Report report, String name) {
			return name;
		}

		@Override
		String restLabel() {
			return Messages.Grouping_noElement;
		}
	},

	/** By the consumers hit, in the order of the report; a finding that hits several stands under each of them. */
	CONSUMER {

		@Override
		String title() {
			return Messages.Grouping_consumer;
		}

		@Override
		Stream<String> order(Report report) {
			return report.consumers().stream().map(Report.Consumer::name);
		}

		@Override
		List<String> names(Report.Finding finding) {
			return finding.consumers();
		}

		@Override
		String label(Report report, String name) {
			return report.consumers().stream().filter(consumer -> consumer.name().equals(name) && consumer.file() != null).findFirst()
					.map(consumer -> name + "  " + consumer.file()).orElse(name);
		}

		@Override
		String restLabel() {
			return Messages.Grouping_noConsumer;
		}
	};

	/** As the menu calls it. */
	abstract String title();

	/** The names that the report has for what is grouped by, and {@link Group#REST} unless it goes last. */
	abstract Stream<String> order(Report report);

	/** What the finding belongs to; empty for the rest. */
	abstract List<String> names(Report.Finding finding);

	abstract String label(Report report, String name);

	abstract String restLabel();

	/**
	 * The findings in groups, none of them empty, those of a group in the report's order with informations last.
	 *
	 * @param informations whether findings that ask for nothing are among them
	 */
	List<Group> groups(Report report, boolean informations) {
		List<Report.Finding> listed = new ArrayList<>(report.serious());
		if (informations) {
			listed.addAll(report.informations());
		}
		Map<String, List<Report.Finding>> groups = new LinkedHashMap<>();
		order(report, listed).forEach(name -> groups.put(name, new ArrayList<>()));
		for (Report.Finding finding : listed) {
			names(finding).forEach(name -> groups.get(name).add(finding));
			if (names(finding).isEmpty()) {
				groups.get(Group.REST).add(finding);
			}
		}
		groups.values().removeIf(List::isEmpty);
		return groups.entrySet().stream().map(group -> new Group(this, group.getKey(), fullLabel(report, group.getKey()), group.getValue())).toList();
	}

	private Set<String> order(Report report, List<Report.Finding> listed) {
		Set<String> names = new LinkedHashSet<>(order(report).toList());
		listed.forEach(finding -> names.addAll(names(finding)));
		names.add(Group.REST);
		return names;
	}

	private String fullLabel(Report report, String name) {
		return name.equals(Group.REST) ? restLabel() : Visible.escape(label(report, name));
	}
}
