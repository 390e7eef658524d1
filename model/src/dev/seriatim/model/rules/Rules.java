package dev.seriatim.model.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The catalogue. */
public final class Rules {

	public static final UsedBeforeAdded USED_BEFORE_ADDED = new UsedBeforeAdded();
	public static final UsedAfterRemoved USED_AFTER_REMOVED = new UsedAfterRemoved();
	public static final PatchDoesNotApply PATCH_DOES_NOT_APPLY = new PatchDoesNotApply();
	public static final SeriesIncomplete SERIES_INCOMPLETE = new SeriesIncomplete();
	public static final BaseUnknown BASE_UNKNOWN = new BaseUnknown();
	public static final OtherApiTouched OTHER_API_TOUCHED = new OtherApiTouched();
	public static final ContractDrift CONTRACT_DRIFT = new ContractDrift();
	public static final PromiseBroken PROMISE_BROKEN = new PromiseBroken();
	public static final ClaimContradicted CLAIM_CONTRADICTED = new ClaimContradicted();
	public static final SuppressionUnused SUPPRESSION_UNUSED = new SuppressionUnused();
	public static final NotChecked NOT_CHECKED = new NotChecked();

	private static final List<Rule> ALL = List.of(new OpsMemberRemoved(), new OpsMemberRenamed(), new OpsMemberReturnChanged(),
			new OpsMemberParamsChanged(), new OpsMemberRequired(), new OpsMemberAdded(), new FunctionRemoved(), new FunctionRenamed(),
			new FunctionSignatureChanged(), new FunctionMadeStatic(), new FunctionMadeInline(), new FunctionAdded(), new MacroRemoved(),
			new MacroArityChanged(), new MacroBecameFunction(), new MacroAdded(), new NotifySiteRemoved(), new NotifyEventReplaced(),
			new NotifySiteMoved(), new NotifySiteAdded(), USED_BEFORE_ADDED, USED_AFTER_REMOVED, PATCH_DOES_NOT_APPLY, SERIES_INCOMPLETE,
			BASE_UNKNOWN, OTHER_API_TOUCHED, CONTRACT_DRIFT, PROMISE_BROKEN, CLAIM_CONTRADICTED, SUPPRESSION_UNUSED, NOT_CHECKED);

	private Rules() {
	}

	/** Every rule, in the order in which they are listed for users. */
	public static List<Rule> all() {
		return ALL;
	}

	/** The rules that judge deltas. */
	public static List<DeltaRule> deltaRules() {
		return ALL.stream().filter(DeltaRule.class::isInstance).map(DeltaRule.class::cast).toList();
	}

	/** The rule with an id, in any case. */
	public static Optional<Rule> find(String id) {
		return ALL.stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
	}

	/**
	 * The documentation page of a rule, in Markdown: one heading with the id, then what, why, a bad and a good example, the
	 * real case, how to mend, how to suppress.
	 */
	public static String page(Rule rule) {
		try (var page = Rules.class.getResourceAsStream(rule.id() + ".md")) {
			if (page == null)
				throw new IllegalStateException("No page for " + rule.id());
			return new String(page.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
