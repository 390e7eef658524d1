package dev.seriatim.language.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Context;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.LockMode;
import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.ReviewFactory;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.SeverityChange;
import dev.seriatim.model.review.Suppression;
import dev.seriatim.model.series.MovePosition;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.PatchSelection;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PlanStatement;
import dev.seriatim.model.series.Promise;
import dev.seriatim.model.series.SeriesFactory;
import dev.seriatim.model.series.SplitReading;
import dev.seriatim.model.series.VariantStep;
import dev.seriatim.model.usage.UsageFactory;

/** A model that a text can state, the same one for a seed. It says things that are odd, but nothing that is no sentence of the language. */
public final class GeneratedDocument {

	private static final List<String> TYPES = List.of("void", "int", "unsigned long", "struct mm_struct *", "const char *", "struct a * const", "u64",
			"__must_check int", "enum kind", "typeof(jiffies)", "struct foo __rcu **");
	private static final List<String> PARAMETERS = List.of("(void)", "()", "(struct a *order, int)", "(const char *fmt, ...)",
			"(int (*read)(int, char), unsigned long map[BITS_TO_LONGS(64 + 1)])", "(" + "struct mmu_notifier_range *range, ".repeat(6) + "int last)",
			"(int __attribute__((unused)) a)");
	private static final List<String> VALUES = List.of("16", "(1 << 4) | FLAG", "~0x0fUL & -SIZE", "\"a, b\"", "sizeof(struct a)");
	private static final List<String> SUFFIXES = List.of("[SIZE + 1][2]", ": 3", ": BITS", "(int, char *)", "[]");
	private static final List<String> LOCKS = List.of("mmap_lock", "w->lock", "a.b->c", "order", "header");
	private static final List<String> DOCUMENTATION = List.of("One line.", "Two\nlines.", "A paragraph,\n\nand another\n  with an indented line.", "*starred",
			"says \"it\" // and /* more", "Größe 日本語", "", "slash /", "a very long line ".repeat(20).strip());
	private static final List<String> TEXTS = List.of("", " ", "\"", "\\", "\\\\\"", "a\\u0041b", "two\r\nlines\t", "bell\u0007", "// none /* none */", "'",
			"Größe 日本語", "\uD83D\uDC27", "half \uD83D", "\u202Eright to left", "zero\u200Bwidth", "\uFEFFmark", "\u2028\u0085\u007f", "mails/*.eml",
			"C:\\mails\\new", "}", "series \"x\" {", "((((", "a long text ".repeat(15), "v2", "2020-03-01");

	/** No element that is called so can be referred to: they would start a promise there. */
	private static final List<String> NO_REFERENCE = List.of("optional", "hint", "atomic", "may", "shortcut", "pairs", "must", "exported", "or", "required", "takes",
			"nothing");

	private final ContractFactory contracts = ContractFactory.eINSTANCE;
	private final SeriesFactory seriesParts = SeriesFactory.eINSTANCE;
	private final Random random;
	private final List<String> names;
	private final Document document = contracts.createDocument();
	private int named;

	private GeneratedDocument(long seed) {
		random = new Random(seed);
		names = names();
		Collections.shuffle(names, random);
	}

	public static Document of(long seed) {
		return new GeneratedDocument(seed).document();
	}

	private static ArrayList<String> names() {
		var keywords = GrammarUtil.getAllKeywords(StandaloneLanguage.injector().getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(keyword -> Character.isLetter(keyword.charAt(0)) && !NO_REFERENCE.contains(keyword))
				.filter(keyword -> !List.of("struct", "union", "enum", "for", "else", "typeof", "typeof_unqual").contains(keyword)).sorted();
		var others = IntStream.range(0, 300).boxed().flatMap(i -> Stream.of("name" + i, "$" + i, "__under" + i, "v" + (i + 1), "Ab_" + i));
		return new ArrayList<>(Stream.concat(keywords, others).toList());
	}

	private Document document() {
		some(0, 1, document.getImports(), () -> {
			var other = contracts.createImport();
			other.setPath("no-such-file" + random.nextInt());
			return other;
		});
		some(1, 3, document.getApis(), this::api);
		some(1, 3, document.getConsumers(), this::consumer);
		some(0, 2, document.getSeries(), this::series);
		return document;
	}

	private Api api() {
		var api = contracts.createApi();
		api.setName(name());
		document(api);
		var isFirst = document.getApis().isEmpty() ? 1 : 0;
		if (isFirst == 0)
			maybe(() -> api.setExtended(one(document.getApis())));
		some(0, 2, api.getHeaders(), this::text);
		maybe(() -> api.setGuard(name()));
		some(isFirst, 2, api.getOpsTables(), () -> {
			var table = contracts.createOpsTable();
			element(table);
			some(isFirst, 3, table.getCallbacks(), this::callback);
			return table;
		});
		var callbacks = api.getOpsTables().stream().flatMap(table -> table.getCallbacks().stream()).toList();
		for (var callback : callbacks) {
			maybe(() -> callback.getShortcutFor().addAll(several(callbacks)));
			maybe(() -> callback.setPairsWith(one(callbacks)));
		}
		some(0, 3, api.getFunctions(), () -> {
			var function = contracts.createFunction();
			element(function);
			side(function::setSide);
			function.setReturnType(one(TYPES));
			function.setParameters(one(PARAMETERS));
			function.setExport(one(Export.VALUES));
			context(function);
			return function;
		});
		some(0, 3, api.getMacros(), () -> {
			var macro = contracts.createMacro();
			element(macro);
			side(macro::setSide);
			macro.setArity(random.nextInt(5) - 1);
			return macro;
		});
		types(api);
		some(0, 2, api.getConstants(), this::constant).forEach(constant -> side(constant::setSide));
		if (!callbacks.isEmpty())
			notifyGroups(api, callbacks);
		some(0, 1, api.getRetries(), this::retry);
		adjustments(api.getSeverities(), api.getSuppressions());
		return api;
	}

	private void types(Api api) {
		some(0, 3, api.getTypes(), () -> {
			var type = contracts.createType();
			element(type);
			side(type::setSide);
			type.setKind(one(TypeKind.VALUES));
			if (random.nextBoolean())
				some(0, 3, type.getConstants(), this::constant);
			else
				some(0, 3, type.getFields(), () -> {
					var field = contracts.createField();
					element(field);
					field.setType(one(TYPES));
					maybe(() -> field.setSuffix(one(SUFFIXES)));
					return field;
				});
			return type;
		});
	}

	private void notifyGroups(Api api, List<Callback> callbacks) {
		some(0, 3, api.getNotifyGroups(), () -> {
			var group = contracts.createNotifyGroup();
			side(group::setSide);
			var shared = random.nextBoolean() ? one(DOCUMENTATION) : null;
			var isShared = random.nextBoolean();
			for (var i = random.nextInt(4); i >= 0; i--) {
				var function = contracts.createNotifyFunction();
				element(function);
				function.setSide(group.getSide());
				if (isShared)
					function.setDocumentation(shared);
				group.getFunctions().add(function);
			}
			group.getRaises().addAll(several(callbacks));
			maybe(() -> group.getOrElse().addAll(several(callbacks)));
			return group;
		});
	}

	private Callback callback() {
		var callback = contracts.createCallback();
		element(callback);
		callback.setReturnType(one(TYPES));
		callback.setParameters(one(PARAMETERS));
		callback.setOptional(random.nextBoolean());
		callback.setRequired(random.nextBoolean());
		callback.setHint(random.nextBoolean());
		context(callback);
		return callback;
	}

	private Constant constant() {
		var constant = contracts.createConstant();
		element(constant);
		maybe(() -> constant.setValue(one(VALUES)));
		return constant;
	}

	/** Whether there is any property. */
	private boolean context(Context context) {
		context.setExecution(one(Execution.VALUES));
		some(0, 1, context.getMustHold(), () -> one(LOCKS));
		some(0, 1, context.getMustNotHold(), () -> one(LOCKS));
		some(0, 1, context.getTakes(), () -> {
			var taken = contracts.createTakenLock();
			taken.setMode(one(LockMode.VALUES));
			taken.setLock(one(LOCKS));
			return taken;
		});
		return context.getExecution() != Execution.UNSPECIFIED || !context.getMustHold().isEmpty() || !context.getMustNotHold().isEmpty()
				|| !context.getTakes().isEmpty();
	}

	private RetryProtocol retry() {
		var retry = contracts.createRetryProtocol();
		retry.setFunction(name());
		retry.setBegin(name());
		retry.setEnd(name());
		return retry;
	}

	private dev.seriatim.model.usage.Consumer consumer() {
		var consumer = UsageFactory.eINSTANCE.createConsumer();
		consumer.setName(name());
		document(consumer);
		consumer.setApi(one(document.getApis()));
		if (random.nextBoolean())
			consumer.setOutOfTree(true);
		else
			maybe(() -> consumer.setPath(text()));
		var callbacks = consumer.getApi().getOpsTables().stream().flatMap(table -> table.getCallbacks().stream()).toList();
		if (!callbacks.isEmpty())
			some(0, 2, consumer.getNeeds(), () -> {
				var need = UsageFactory.eINSTANCE.createNeed();
				need.setCallback(one(callbacks));
				need.setMaySleep(random.nextBoolean());
				return need;
			});
		some(0, 1, consumer.getRetries(), this::retry);
		return consumer;
	}

	private PatchSeries series() {
		var series = seriesParts.createPatchSeries();
		series.setName(text());
		maybe(() -> series.setVersion(number()));
		some(0, 2, series.getFrom(), this::text);
		maybe(() -> series.setReroll(text()));
		some(0, 1, series.getStandIns(), () -> {
			var standIn = seriesParts.createStandIn();
			standIn.setNumber(number());
			standIn.setPath(text());
			return standIn;
		});
		maybe(() -> series.setBase(text()));
		maybe(() -> series.setTree(text()));
		some(0, 2, series.getMacros(), this::text);
		some(0, 3, series.getPlans(), this::plan);
		some(0, 3, series.getPromises(), this::promise);
		some(0, 2, series.getVariants(), () -> {
			var variant = seriesParts.createVariant();
			variant.setName(text());
			document(variant);
			some(0, 5, variant.getSteps(), this::step);
			return variant;
		});
		adjustments(series.getSeverities(), series.getSuppressions());
		return series;
	}

	private void adjustments(EList<SeverityChange> severities, EList<Suppression> suppressions) {
		some(0, 1, severities, () -> {
			var change = ReviewFactory.eINSTANCE.createSeverityChange();
			change.setRule(name());
			change.setSeverity(one(Severity.VALUES));
			return change;
		});
		some(0, 2, suppressions, () -> {
			var suppression = ReviewFactory.eINSTANCE.createSuppression();
			suppression.setRule(name());
			maybe(() -> suppression.setElement(name()));
			some(0, 2, suppression.getPatches(), this::range);
			suppression.setReason(text());
			return suppression;
		});
	}

	private PatchPlan plan() {
		var plan = seriesParts.createPatchPlan();
		plan.setNumber(number());
		document(plan);
		maybe(() -> plan.setSubject(text()));
		for (var i = random.nextInt(6); i > 0; i--) {
			var statement = statement();
			if (statement != null)
				plan.getStatements().add(statement);
		}
		return plan;
	}

	/** Null for one that there is nothing to say of. */
	private PlanStatement statement() {
		switch (random.nextInt(6)) {
		case 0:
			var add = seriesParts.createAddStatement();
			add.getElements().addAll(several(elements()));
			return add;
		case 1:
			var remove = seriesParts.createRemoveStatement();
			remove.getElements().addAll(several(elements()));
			return remove;
		case 2:
			var rename = seriesParts.createRenameStatement();
			rename.setElement(one(elements()));
			rename.setNewName(name());
			return rename;
		case 3:
			var convert = seriesParts.createConvertStatement();
			convert.getConsumers().addAll(several(document.getConsumers()));
			return convert;
		case 4:
			var site = seriesParts.createSiteStatement();
			site.setFunction(name());
			maybe(() -> site.setPath(text()));
			maybe(() -> site.getBefore().addAll(several(callbacks())));
			maybe(() -> site.getAfter().addAll(several(callbacks())));
			return site;
		default:
			var context = seriesParts.createContextStatement();
			context.getElements().addAll(several(elements()));
			return context(context) ? context : null;
		}
	}

	private Promise promise() {
		switch (random.nextInt(4)) {
		case 0:
			var keep = seriesParts.createKeepPromise();
			some(1, 2, keep.getPatches(), this::range);
			keep.setApi(one(document.getApis()));
			side(keep::setSide);
			maybe(() -> keep.setAudience(random.nextInt(3)));
			return keep;
		case 1:
			var works = seriesParts.createWorksPromise();
			works.getConsumers().addAll(several(document.getConsumers()));
			works.setFrom(random.nextInt(5));
			return works;
		case 2:
			var cut = seriesParts.createCutPointPromise();
			some(1, 2, cut.getPrefixes(), this::range);
			return cut;
		default:
			var order = seriesParts.createOrderPromise();
			for (var i = random.nextInt(3); i >= 0; i--) {
				var constraint = seriesParts.createOrderConstraint();
				constraint.setFirst(selection());
				if (random.nextBoolean())
					constraint.setLast(true);
				else
					constraint.setSecond(selection());
				order.getConstraints().add(constraint);
			}
			return order;
		}
	}

	private PatchSelection selection() {
		var selection = seriesParts.createPatchSelection();
		if (random.nextBoolean())
			selection.setPatches(range());
		else
			selection.setElement(one(elements()));
		return selection;
	}

	private VariantStep step() {
		switch (random.nextInt(5)) {
		case 0:
			var move = seriesParts.createMoveStep();
			some(1, 2, move.getPatches(), this::range);
			move.setPosition(one(MovePosition.VALUES));
			if (move.getPosition() == MovePosition.AFTER || move.getPosition() == MovePosition.BEFORE)
				move.setAnchor(number());
			return move;
		case 1:
			var swap = seriesParts.createSwapStep();
			swap.setFirst(number());
			swap.setSecond(number());
			return swap;
		case 2:
			var drop = seriesParts.createDropStep();
			some(1, 2, drop.getPatches(), this::range);
			return drop;
		case 3:
			var squash = seriesParts.createSquashStep();
			some(1, 2, squash.getPatches(), this::range);
			return squash;
		default:
			var split = seriesParts.createSplitStep();
			split.setElement(one(elements()));
			split.setFrom(number());
			split.setTo(number());
			split.setReading(one(SplitReading.VALUES));
			if (split.getReading() == SplitReading.STANDING_IN)
				split.getStandIns().addAll(several(callbacks()));
			return split;
		}
	}

	private NumberRange range() {
		var range = seriesParts.createNumberRange();
		range.setFirst(number());
		range.setLast(random.nextBoolean() ? range.getFirst() : number());
		return range;
	}

	private int number() {
		return 1 + random.nextInt(random.nextBoolean() ? 20 : 999_999);
	}

	private List<Element> elements() {
		return all(Element.class);
	}

	private List<Callback> callbacks() {
		return all(Callback.class);
	}

	private <E> List<E> all(Class<E> type) {
		var all = new ArrayList<E>();
		document.eAllContents().forEachRemaining(object -> {
			if (type.isInstance(object))
				all.add(type.cast(object));
		});
		return all;
	}

	private void element(Element element) {
		element.setName(name());
		document(element);
	}

	private void document(Documented element) {
		if (random.nextInt(3) == 0)
			element.setDocumentation(one(DOCUMENTATION));
	}

	private void side(Consumer<Side> side) {
		side.accept(one(Side.VALUES));
	}

	/** Another one each time, so that nothing has the name of something else. */
	private String name() {
		return names.get(named++);
	}

	private String text() {
		return one(TEXTS);
	}

	private void maybe(Runnable task) {
		if (random.nextBoolean())
			task.run();
	}

	private <E> List<E> some(int least, int most, EList<E> list, Supplier<E> one) {
		for (var i = random.nextInt(least, most + 1); i > 0; i--)
			list.add(one.get());
		return list;
	}

	private <E> E one(List<E> all) {
		return all.get(random.nextInt(all.size()));
	}

	private <E> List<E> several(List<E> all) {
		var shuffled = new ArrayList<>(all);
		Collections.shuffle(shuffled, random);
		return shuffled.subList(0, 1 + random.nextInt(Math.min(4, shuffled.size())));
	}
}
