package dev.seriatim.model.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue. */
public final class Rules {

	public static final UsedBeforeAdded USED_BEFORE_ADDED = new UsedBeforeAdded();
	public static final UsedAfterRemoved USED_AFTER_REMOVED = new UsedAfterRemoved();
	public static final CallbackTypeMismatch CALLBACK_TYPE_MISMATCH = new CallbackTypeMismatch();
	public static final CallArityMismatch CALL_ARITY_MISMATCH = new CallArityMismatch();
	public static final ConsumerLosesEvent CONSUMER_LOSES_EVENT = new ConsumerLosesEvent();
	public static final RetryMissing RETRY_MISSING = new RetryMissing();
	public static final RangeUnpaired RANGE_UNPAIRED = new RangeUnpaired();
	public static final PatchDoesNotApply PATCH_DOES_NOT_APPLY = new PatchDoesNotApply();
	public static final SeriesIncomplete SERIES_INCOMPLETE = new SeriesIncomplete();
	public static final BaseUnknown BASE_UNKNOWN = new BaseUnknown();
	public static final OtherApiTouched OTHER_API_TOUCHED = new OtherApiTouched();
	public static final ContractDrift CONTRACT_DRIFT = new ContractDrift();
	public static final PromiseBroken PROMISE_BROKEN = new PromiseBroken();
	public static final OrderViolated ORDER_VIOLATED = new OrderViolated();
	public static final ClaimContradicted CLAIM_CONTRADICTED = new ClaimContradicted();
	public static final SuppressionUnused SUPPRESSION_UNUSED = new SuppressionUnused();
	public static final NotChecked NOT_CHECKED = new NotChecked();

	private static final ElementChurn ELEMENT_CHURN = new ElementChurn();

	/** What breaks the build of who uses the API. */
	private static final List<Rule> SOURCE = List.of(new OpsMemberRemoved(), new OpsMemberRenamed(), new OpsMemberReturnChanged(), new OpsMemberParamsChanged(),
			new FunctionRemoved(), new FunctionRenamed(), new FunctionSignatureChanged(), new FunctionMadeStatic(), new MacroRemoved(), new MacroArityChanged(),
			new FieldRemoved(), new FieldTypeChanged(), new ConstantRemoved(), new TypeRemoved(), new HeaderRemoved(), new ExportRemoved(), new ExportMadeGpl(),
			new ConfigGuardAdded(), new ConfigStubMissing());
	private static final List<Rule> BEHAVIOUR = List.of(new NotifySiteRemoved(), new NotifyEventReplaced(), new ContextTightened(), new PreconditionAdded(),
			new FallbackRemoved(), new PairingChanged(), new OpsMemberRequired(), new ConstantValueChanged());
	private static final List<Rule> LAYOUT = List.of(new FunctionMadeInline(), new FieldAdded(), new OpsLayoutChanged());
	private static final List<Rule> INFORMATION = List.of(new OpsMemberAdded(), new FunctionAdded(), new MacroAdded(), new NotifySiteAdded(), new NotifySiteMoved(),
			new ContextRelaxed(), new PreconditionDropped(), new MacroBecameFunction(), ELEMENT_CHURN, OTHER_API_TOUCHED);
	private static final List<Rule> FIT = List.of(USED_BEFORE_ADDED, USED_AFTER_REMOVED, CALLBACK_TYPE_MISMATCH, CALL_ARITY_MISMATCH, CONSUMER_LOSES_EVENT, RANGE_UNPAIRED,
			RETRY_MISSING);
	private static final List<Rule> SERIES = List.of(PATCH_DOES_NOT_APPLY, SERIES_INCOMPLETE, BASE_UNKNOWN, PROMISE_BROKEN, ORDER_VIOLATED, CONTRACT_DRIFT, CLAIM_CONTRADICTED,
			SUPPRESSION_UNUSED, NOT_CHECKED);

	private static final List<Rule> ALL = Stream.of(SOURCE, BEHAVIOUR, LAYOUT, INFORMATION, FIT, SERIES).flatMap(List::stream).toList();

	private Rules() {
	}

	/** Every rule, in the order in which they are listed for users. */
	public static List<Rule> all() {
		return ALL;
	}

	/**
	 * Which severity findings of a rule have where nobody changes it, in words: one, or two and on what it depends. What turns out to be compatible for
	 * users of the API is info, by whatever rule.
	 */
	public static String usualSeverity(Rule rule) {
		if (FIT.contains(rule))
			return "error, warning where a later patch repairs it";
		if (rule == PATCH_DOES_NOT_APPLY || rule == PROMISE_BROKEN || rule == ORDER_VIOLATED)
			return "error";
		return SOURCE.contains(rule) || BEHAVIOUR.contains(rule) ? "warning" : "info";
	}

	/** The rules that judge deltas: the first that has something to say of one judges it. What is new in the series is no break for anybody. */
	public static List<DeltaRule> deltaRules() {
		return Stream.concat(Stream.of(ELEMENT_CHURN), ALL.stream().filter(rule -> rule != ELEMENT_CHURN)).filter(DeltaRule.class::isInstance)
				.map(DeltaRule.class::cast).toList();
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
