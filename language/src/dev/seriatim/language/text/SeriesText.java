package dev.seriatim.language.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.series.AddStatement;
import dev.seriatim.model.series.ContextStatement;
import dev.seriatim.model.series.ConvertStatement;
import dev.seriatim.model.series.CutPointPromise;
import dev.seriatim.model.series.KeepPromise;
import dev.seriatim.model.series.NumberRange;
import dev.seriatim.model.series.OrderConstraint;
import dev.seriatim.model.series.OrderPromise;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.PatchSelection;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PlanStatement;
import dev.seriatim.model.series.Promise;
import dev.seriatim.model.series.RemoveStatement;
import dev.seriatim.model.series.RenameStatement;
import dev.seriatim.model.series.SiteStatement;
import dev.seriatim.model.series.Variant;
import dev.seriatim.model.series.WorksPromise;
import dev.seriatim.model.usage.Consumer;

/** Writes what is stated about a series; nothing of its messages. */
final class SeriesText {

	private static final Pattern VERSION = Pattern.compile("v[1-9]\\d{0,3}");

	private final Lines lines;

	SeriesText(Lines lines) {
		this.lines = lines;
	}

	void series(PatchSeries series) {
		lines.open(null, "series " + lines.quoted(series.getName()) + (series.getVersion() == 0 ? "" : " v" + series.getVersion()));
		if (!series.getFrom().isEmpty())
			lines.line("from " + lines.quoted(series.getFrom()));
		if (series.getReroll() != null)
			lines.line("reroll " + (VERSION.matcher(series.getReroll()).matches() ? series.getReroll() : lines.quoted(series.getReroll())));
		series.getStandIns().forEach(standIn -> lines.line("patch " + standIn.getNumber() + " from " + lines.quoted(standIn.getPath())));
		if (series.getBase() != null)
			lines.line("base " + lines.quoted(series.getBase()) + (series.getTree() == null ? "" : " in " + lines.quoted(series.getTree())));
		else if (series.getTree() != null)
			lines.line("tree " + lines.quoted(series.getTree()));
		if (!series.getMacros().isEmpty())
			lines.line("macros " + lines.quoted(series.getMacros()));
		lines.section();
		series.getPlans().forEach(this::plan);
		lines.section();
		series.getPromises().forEach(promise -> lines.line("promise " + promise(promise) + ";"));
		lines.section();
		series.getVariants().forEach(this::variant);
		lines.section();
		new AdjustmentText(lines).write(series.getSeverities(), series.getSuppressions());
		lines.close(true);
	}

	private void plan(PatchPlan plan) {
		lines.open(plan.getDocumentation(), "patch " + plan.getNumber() + (plan.getSubject() == null ? "" : " " + lines.quoted(plan.getSubject())));
		plan.getStatements().forEach(statement -> lines.line(statement(statement) + ";"));
		lines.close(false);
	}

	private String statement(PlanStatement statement) {
		return switch (statement) {
		case AddStatement add -> "adds " + elements(add.getElements());
		case RemoveStatement remove -> "removes " + elements(remove.getElements());
		case RenameStatement rename -> "renames " + Lines.name(rename.getElement(), Element::getName) + " to " + rename.getNewName();
		case ConvertStatement convert -> "converts " + consumers(convert.getConsumers());
		case SiteStatement site -> "site " + site.getFunction() + (site.getPath() == null ? "" : " in " + lines.quoted(site.getPath())) + ": "
				+ raised(site.getBefore()) + " -> " + raised(site.getAfter());
		case ContextStatement context -> "context " + elements(context.getElements()) + " " + String.join(", ", ContractText.context(context));
		default -> throw new IllegalArgumentException("No statement of the language: " + statement);
		};
	}

	private static String elements(List<Element> elements) {
		return Lines.names(elements, Element::getName);
	}

	private static String consumers(List<Consumer> consumers) {
		return Lines.names(consumers, Consumer::getName);
	}

	private static String callbacks(List<Callback> callbacks) {
		return Lines.names(callbacks, Callback::getName);
	}

	private static String raised(List<Callback> callbacks) {
		return callbacks.isEmpty() ? "nothing" : callbacks(callbacks);
	}

	private static String promise(Promise promise) {
		return switch (promise) {
		case KeepPromise keep -> (isOne(keep.getPatches()) ? "patch " : "patches ") + ranges(keep.getPatches())
				+ (isOne(keep.getPatches()) ? " keeps " : " keep ") + Lines.name(keep.getApi(), Api::getName) + " compatible"
				+ (keep.getSide() == Side.CORE ? " for core" : "") + (keep.getAudience() < 0 ? "" : " for users of prefix " + keep.getAudience());
		case WorksPromise works -> consumers(works.getConsumers()) + (works.getConsumers().size() == 1 ? " works" : " work") + " from " + works.getFrom();
		case CutPointPromise cut -> (isOne(cut.getPrefixes()) ? "cut point " : "cut points ") + ranges(cut.getPrefixes());
		case OrderPromise order -> "order " + order.getConstraints().stream().map(SeriesText::constraint).collect(Collectors.joining(", "));
		default -> throw new IllegalArgumentException("No promise of the language: " + promise);
		};
	}

	private static String constraint(OrderConstraint constraint) {
		return selection(constraint.getFirst()) + (constraint.isLast() ? " last" : " before " + selection(constraint.getSecond()));
	}

	private static String selection(PatchSelection selection) {
		return selection.getPatches() == null ? Lines.name(selection.getElement(), Element::getName) : range(selection.getPatches());
	}

	private void variant(Variant variant) {
		lines.open(variant.getDocumentation(), "variant " + lines.quoted(variant.getName()));
		variant.getSteps().forEach(step -> lines.line(StepText.of(step) + ";"));
		lines.close(false);
	}

	/** Whether they are a single number. */
	static boolean isOne(List<NumberRange> ranges) {
		return ranges.size() == 1 && ranges.getFirst().getFirst() == ranges.getFirst().getLast();
	}

	static String ranges(List<NumberRange> ranges) {
		return ranges.stream().map(SeriesText::range).collect(Collectors.joining(", "));
	}

	private static String range(NumberRange range) {
		return range.getFirst() == range.getLast() ? String.valueOf(range.getFirst()) : range.getFirst() + ".." + range.getLast();
	}
}
