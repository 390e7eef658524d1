package dev.seriatim.language.ide;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.ide.Symbols.Kind;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Import;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.SeverityChange;
import dev.seriatim.model.review.Suppression;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.PatchSeries;
import dev.seriatim.model.series.PlanStatement;
import dev.seriatim.model.series.Promise;
import dev.seriatim.model.series.StandIn;
import dev.seriatim.model.series.Variant;
import dev.seriatim.model.series.VariantStep;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/** What an outline says of an element. References are shown as they are written: nothing is looked up. */
record SymbolText(Kind kind, String name, String detail) {

	private static final String NOT_NAMED = "…";

	/** Empty for what is part of a symbol, and for what has no name yet, unless it is a block. */
	static Optional<SymbolText> of(EObject element) {
		var text = text(element);
		if (text == null || text.name != null && !text.name.isBlank())
			return Optional.ofNullable(text);
		return text.kind.isBlock() ? Optional.of(new SymbolText(text.kind, NOT_NAMED, text.detail)) : Optional.empty();
	}

	private static SymbolText text(EObject element) {
		return switch (element) {
		case Import other -> new SymbolText(Kind.IMPORT, other.getPath(), "");
		case Api api -> new SymbolText(Kind.API, api.getName(), written(api, "extends ", ContractPackage.Literals.API__EXTENDED));
		case OpsTable table -> new SymbolText(Kind.OPS, table.getName(), "ops struct");
		case Callback callback -> new SymbolText(Kind.CALLBACK, callback.getName(), prototype(callback));
		case Function function -> new SymbolText(Kind.FUNCTION, function.getName(), core(function, prototype(function)));
		case Macro macro -> new SymbolText(Kind.MACRO, macro.getName(), core(macro, written(macro, "", ContractPackage.Literals.MACRO__ARITY)));
		case Type type -> new SymbolText(Kind.TYPE, type.getName(), core(type, type.getKind() == TypeKind.TYPEDEF ? "" : type.getKind().getLiteral()));
		case Field field -> new SymbolText(Kind.FIELD, field.getName(), joined(field.getType(), field.getSuffix()));
		case Constant constant -> new SymbolText(Kind.CONSTANT, constant.getName(), core(constant, constant.getValue() == null ? "" : "= " + constant.getValue()));
		case NotifyGroup group -> notifyGroup(group);
		case RetryProtocol retry -> new SymbolText(Kind.RETRY, retry.getFunction(), "checks " + retry.getBegin() + ", " + retry.getEnd());
		case Consumer consumer -> new SymbolText(Kind.CONSUMER, consumer.getName(), written(consumer, "of ", UsagePackage.Literals.CONSUMER__API));
		case PatchSeries series -> new SymbolText(Kind.SERIES, series.getName(), series.getVersion() == 0 ? "" : "v" + series.getVersion());
		case PatchPlan plan -> new SymbolText(Kind.PATCH, "patch " + plan.getNumber(), plan.getSubject() == null ? "" : plan.getSubject());
		case StandIn standIn -> new SymbolText(Kind.PATCH, "patch " + standIn.getNumber(), "from " + standIn.getPath());
		case Promise promise -> new SymbolText(Kind.PROMISE, sentence(promise), "");
		case Variant variant -> new SymbolText(Kind.VARIANT, variant.getName(), "");
		case PlanStatement statement -> new SymbolText(Kind.STATEMENT, sentence(statement), "");
		case VariantStep step -> new SymbolText(Kind.STATEMENT, sentence(step), "");
		case SeverityChange change -> new SymbolText(Kind.SETTING, sentence(change), "");
		case Suppression suppression -> new SymbolText(Kind.SETTING, sentence(suppression), "");
		default -> null;
		};
	}

	private static SymbolText notifyGroup(NotifyGroup group) {
		var functions = group.getFunctions().stream().map(Element::getName).collect(Collectors.joining(", "));
		var detail = joined(written(group, "raises ", ContractPackage.Literals.NOTIFY_GROUP__RAISES),
				written(group, "or else ", ContractPackage.Literals.NOTIFY_GROUP__OR_ELSE));
		return new SymbolText(Kind.NOTIFY, functions, group.getSide() == Side.CORE ? joined("core", detail) : detail);
	}

	private static String prototype(Prototyped element) {
		return joined(element.getReturnType(), element.getParameters());
	}

	private static String core(Element element, String detail) {
		return element.getSide() == Side.CORE ? joined("core", detail) : detail;
	}

	private static String joined(String... parts) {
		return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" "));
	}

	/** The values of a feature as they stand in the text, or nothing when there are none. */
	private static String written(EObject element, String before, EStructuralFeature feature) {
		var nodes = NodeModelUtils.findNodesForFeature(element, feature);
		return nodes.isEmpty() ? "" : nodes.stream().map(NodeModelUtils::getTokenText).collect(Collectors.joining(", ", before, ""));
	}

	private static String sentence(EObject element) {
		var node = NodeModelUtils.getNode(element);
		return node == null ? "" : NodeModelUtils.getTokenText(node).replaceFirst(" ?;$", "");
	}
}
