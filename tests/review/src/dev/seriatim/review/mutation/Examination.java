package dev.seriatim.review.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.Severity;
import dev.seriatim.report.Report;

/** Compares what a review says of a mutant with what the compiler and the table say. */
final class Examination {

	/** Rules that say that something in the tree does not compile; the compiler has to agree. */
	private static final Set<String> COMPILED = Set.of("USED_BEFORE_ADDED", "USED_AFTER_REMOVED", "CALLBACK_TYPE_MISMATCH", "CALL_ARITY_MISMATCH");

	private final Mutant mutant;
	private final Report report;
	private final List<Break> breaks;
	private final List<Compiler> compilers;

	Examination(Mutant mutant, Report report, List<Break> breaks, List<Compiler> compilers) {
		this.mutant = mutant;
		this.report = report;
		this.breaks = breaks;
		this.compilers = compilers;
	}

	/** Empty when the review is right. */
	List<String> complaints() {
		var complaints = new ArrayList<String>();
		breaks.forEach(broken -> missed(broken, complaints));
		for (var expected : mutant.expected()) {
			var said = report.findings().stream().filter(finding -> isExpected(finding, expected)).toList();
			if (said.isEmpty())
				complaints.add("missed: " + expected);
			else if (said.stream().noneMatch(finding -> expected.mendedBy() == (finding.repairedBy() == null ? 0 : finding.repairedBy())))
				complaints.add("repaired by " + said.stream().map(Report.Finding::repairedBy).toList() + ": " + expected);
		}
		report.serious().forEach(finding -> falseAlarm(finding, complaints));
		if (breaks.isEmpty() && mutant.expected().isEmpty())
			mutant.healthyFindings().stream().filter(line -> report.serious().stream().noneMatch(finding -> isSame(line, line(finding))))
					.forEach(line -> complaints.add("no longer says: " + line));
		return complaints;
	}

	private void missed(Break broken, List<String> complaints) {
		var named = report.serious().stream().filter(finding -> number(finding) == broken.from() && broken.rules().contains(finding.rule())
				&& finding.configurations().contains(broken.configuration()) && (files(finding).contains(broken.file()) || broken.mentions(name(finding))
						|| mutant.expected().stream().anyMatch(expected -> isExpected(finding, expected)))).toList();
		if (named.isEmpty() && report.serious().stream().anyMatch(finding -> isTold(broken, finding)))
			return;
		if (named.isEmpty()) {
			complaints.add("missed: " + broken);
			return;
		}
		var fits = named.stream().filter(finding -> COMPILED.contains(finding.rule())).toList();
		if (!fits.isEmpty() && fits.stream().noneMatch(finding -> broken.untils().contains(finding.repairedBy() == null ? 0 : finding.repairedBy())))
			complaints.add("repaired by " + broken.untils() + ", not by " + fits.stream().map(Report.Finding::repairedBy).toList() + ": " + broken);
	}

	/** What comes too late for several patches is one finding, at the first of them. */
	private static boolean isTold(Break broken, Report.Finding finding) {
		return finding.rule().equals("USED_BEFORE_ADDED") && number(finding) < broken.from() && broken.mentions(name(finding))
				&& broken.untils().contains(finding.repairedBy());
	}

	private void falseAlarm(Report.Finding finding, List<String> complaints) {
		if (COMPILED.contains(finding.rule()) && refuted(finding))
			complaints.add("the compiler builds it: " + line(finding) + ": " + finding.message());
		else if (!isExplained(finding))
			complaints.add("false alarm: " + line(finding) + ": " + finding.message());
	}

	private boolean isExplained(Report.Finding finding) {
		return mutant.healthyFindings().stream().anyMatch(line -> isSame(line, line(finding))) || isWithoutDefinition(finding) || mutant.allowed().contains(finding.rule())
				|| mutant.expected().stream().anyMatch(expected -> isExpected(finding, expected))
				|| breaks.stream().anyMatch(broken -> broken.from() == number(finding) && broken.rules().contains(finding.rule())
						&& (files(finding).contains(broken.file()) || broken.mentions(name(finding))));
	}

	/** A function whose definition goes at another patch than its declaration; only the linker misses it. */
	private boolean isWithoutDefinition(Report.Finding finding) {
		return finding.rule().equals("EXPORT_REMOVED")
				&& mutant.original().patches().stream().anyMatch(patch -> patch.findings().contains("FUNCTION_REMOVED " + finding.element()));
	}

	/** Whether in one of the configurations all files that it names build at the patch. */
	private boolean refuted(Report.Finding finding) {
		var files = files(finding);
		return compilers.stream().filter(compiler -> finding.configurations().contains(compiler.configuration()))
				.filter(compiler -> files.stream().anyMatch(compiler.sources()::contains))
				.anyMatch(compiler -> breaks.stream().noneMatch(broken -> broken.from() == number(finding)
						&& broken.configuration() == compiler.configuration() && (files.contains(broken.file()) || broken.mentions(name(finding)))));
	}

	/** A member or function that goes is renamed, or removed, or merely no longer exported, as what goes with it has it. */
	private static boolean isSame(String healthy, String found) {
		return healthy.equals(found) || List.of("RENAMED", "REMOVED").stream().anyMatch(way -> healthy.replaceFirst("_(?:RENAMED|REMOVED) ", "_" + way + " ").equals(found));
	}

	private static boolean isExpected(Report.Finding finding, Expected expected) {
		return number(finding) == expected.patch() && expected.rules().contains(finding.rule()) && (expected.element() == null
				|| expected.element().equals(name(finding)) || finding.folded().stream().anyMatch(line -> line.contains(" " + expected.element() + " ")));
	}

	/** The files where it says that something is wrong. */
	private Set<String> files(Report.Finding finding) {
		var files = new LinkedHashSet<String>();
		if (finding.file() != null)
			files.add(finding.file());
		for (var name : finding.consumers()) {
			if (name.endsWith(")"))
				files.add(name.substring(name.lastIndexOf('(') + 1, name.length() - 1));
			else if (name.contains("/"))
				files.add(name);
			report.consumers().stream().filter(consumer -> consumer.name().equals(name)).map(Report.Consumer::file).filter(Objects::nonNull).forEach(files::add);
		}
		return files;
	}

	/** The element without the struct that it belongs to. */
	private static String name(Report.Finding finding) {
		return finding.element() == null ? null : finding.element().substring(finding.element().lastIndexOf('.') + 1);
	}

	private static int number(Report.Finding finding) {
		return finding.patch() == null ? 0 : finding.patch();
	}

	private static String line(Report.Finding finding) {
		return number(finding) + " " + finding.rule() + " " + finding.element();
	}

	/** For who reads a complaint. */
	static String shown(Report report) {
		var lines = new StringBuilder();
		report.findings().stream().filter(finding -> finding.severity() != Severity.INFO || !Set.of("NOTIFY_SITE_ADDED", "FUNCTION_ADDED").contains(finding.rule()))
				.forEach(finding -> lines.append("    found ").append(finding.severity().getLiteral()).append(' ').append(line(finding)).append(" repaired by ")
						.append(finding.repairedBy()).append(" in ").append(finding.file()).append(' ').append(finding.configurations()).append(' ')
						.append(finding.consumers()).append('\n'));
		return lines.toString();
	}

	/** What changes from one prefix to the next. */
	static List<Break> breaks(Configuration configuration, List<Map<String, Set<String>>> errors) {
		var breaks = new ArrayList<Break>();
		for (var k = 1; k < errors.size(); k++)
			for (var file : errors.get(k).entrySet()) {
				var fresh = new LinkedHashSet<>(file.getValue());
				fresh.removeAll(errors.get(k - 1).getOrDefault(file.getKey(), Set.of()));
				if (fresh.isEmpty())
					continue;
				var untils = new LinkedHashSet<Integer>();
				for (var error : fresh) {
					var until = k;
					while (until < errors.size() && errors.get(until).getOrDefault(file.getKey(), Set.of()).contains(error))
						until++;
					untils.add(until < errors.size() ? until : 0);
				}
				breaks.add(new Break(configuration, file.getKey(), k, untils, fresh));
			}
		return breaks;
	}
}
