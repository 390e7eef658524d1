package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.DocumentReader.Problem;
import dev.seriatim.language.ide.fixes.Fix;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.language.refresh.ContractRefresh;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage.Literals;
import dev.seriatim.model.drift.Comparison;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.drift.Drift;
import dev.seriatim.model.drift.Drift.Kind;
import dev.seriatim.model.series.DiagnosticSeverity;

/** Where a contract and its headers disagree, as problems of the text and ways to mend them. */
public final class DriftProblems {

	/** The code of the problems, which is the id of the rule that tells it of a review. */
	public static final String CODE = "CONTRACT_DRIFT";

	private static final int MOST_NAMES = 10;

	private DriftProblems() {
	}

	/**
	 * @param api      read from the file's text
	 * @param declared what the headers of the contract declare
	 * @return in the order of lines, each at the name of an element; what only the header has is one problem together, at the name of the api
	 */
	public static List<Problem> of(Path file, Api api, DeclaredApi declared) {
		var problems = new ArrayList<Problem>();
		var drifts = Comparison.of(api, declared);
		var added = drifts.stream().filter(drift -> drift.kind() == Kind.ADDED).map(Drift::name).toList();
		if (!added.isEmpty())
			problem(file, api, Messages.of("CONTRACT_DRIFT_ADDED", added.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + (added.size() > MOST_NAMES ? ", …" : ""))).ifPresent(problems::add);
		for (var drift : drifts)
			if (drift.kind() != Kind.ADDED)
				problem(file, drift.written(), Messages.of(CODE, drift)).ifPresent(problems::add);
		problems.sort((a, b) -> Integer.compare(a.offset(), b.offset()));
		return problems;
	}

	/**
	 * @param text   of the file
	 * @param offset of a problem that {@link #of} found in it
	 * @return first the one that mends only this problem, then the one that mends all; none where a person has to decide
	 */
	public static List<Fix> fixes(Path file, String text, DeclaredApi declared, int offset) {
		var fixes = new ArrayList<Fix>();
		fix(file, text, declared, "TAKE_FROM_HEADER", drift -> placeOf(drift).filter(node -> node.getOffset() == offset).isPresent()).ifPresent(fixes::add);
		fix(file, text, declared, "REFRESH_CONTRACT", drift -> true).filter(all -> fixes.stream().noneMatch(one -> one.changes().equals(all.changes())))
				.ifPresent(fixes::add);
		return fixes;
	}

	private static Optional<Fix> fix(Path file, String text, DeclaredApi declared, String label, Predicate<Drift> wanted) {
		return ContractRefresh.of(file, text, declared, true, wanted).map(ContractRefresh.Refreshed::text).filter(mended -> !mended.equals(text))
				.map(mended -> new Fix(Messages.of(label), List.of(change(text, mended))));
	}

	/** What lies between the common start and the common end. */
	private static TextChange change(String text, String mended) {
		var start = 0;
		while (start < Math.min(text.length(), mended.length()) && text.charAt(start) == mended.charAt(start))
			start++;
		var end = 0;
		while (end < Math.min(text.length(), mended.length()) - start && text.charAt(text.length() - 1 - end) == mended.charAt(mended.length() - 1 - end))
			end++;
		return new TextChange(start, text.length() - end - start, mended.substring(start, mended.length() - end));
	}

	/** Empty for what is new: with that only the whole contract can be mended. */
	private static Optional<INode> placeOf(Drift drift) {
		EObject element = drift.written();
		return element == null ? Optional.empty() : name(element);
	}

	private static Optional<Problem> problem(Path file, EObject element, String message) {
		return name(element).map(node -> new Problem(file, node.getStartLine(), node.getOffset(), node.getLength(), DiagnosticSeverity.INFO, CODE, message));
	}

	private static Optional<INode> name(EObject element) {
		var feature = element instanceof Api ? Literals.API__NAME : Literals.ELEMENT__NAME;
		return NodeModelUtils.findNodesForFeature(element, feature).stream().findFirst();
	}
}
