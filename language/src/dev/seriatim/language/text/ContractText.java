package dev.seriatim.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Context;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.LockMode;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.TakenLock;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.Need;

/** Writes apis and consumers. */
final class ContractText {

	private final Lines lines;

	ContractText(Lines lines) {
		this.lines = lines;
	}

	void api(Api api) {
		lines.open(api.getDocumentation(), "api " + api.getName() + (api.getExtended() == null ? "" : " extends " + Lines.name(api.getExtended(), Api::getName)));
		if (!api.getHeaders().isEmpty())
			lines.line("header " + lines.quoted(api.getHeaders()));
		if (api.getGuard() != null)
			lines.line("guard " + api.getGuard());
		api.getTypes().forEach(this::type);
		lines.section();
		api.getConstants().forEach(constant -> lines.line(constant.getDocumentation(), side(constant.getSide()) + "constant " + constant(constant) + ";"));
		api.getOpsTables().forEach(this::opsTable);
		lines.section();
		api.getFunctions().forEach(function -> prototype(function, side(function.getSide()) + function.getReturnType() + " " + function.getName(), properties(function)));
		lines.section();
		api.getMacros().forEach(this::macro);
		lines.section();
		api.getNotifyGroups().forEach(this::notifyGroup);
		lines.section();
		api.getRetries().forEach(retry -> lines.line(retry(retry) + ";"));
		lines.section();
		new AdjustmentText(lines).write(api.getSeverities(), api.getSuppressions());
		lines.close(true);
	}

	private void type(Type type) {
		lines.section();
		var kind = type.getKind() == TypeKind.TYPEDEF ? "" : type.getKind().getLiteral() + " ";
		var heading = side(type.getSide()) + "type " + kind + type.getName();
		if (type.getFields().isEmpty() && type.getConstants().isEmpty()) {
			lines.line(type.getDocumentation(), heading + ";");
			return;
		}
		lines.open(type.getDocumentation(), heading);
		type.getFields().forEach(field -> lines.line(field.getDocumentation(), field(field) + ";"));
		type.getConstants().forEach(constant -> lines.line(constant.getDocumentation(), constant(constant) + ","));
		lines.close(true);
	}

	private static String field(Field field) {
		var suffix = Objects.requireNonNullElse(field.getSuffix(), "");
		return field.getType() + " " + (suffix.startsWith("(") ? "(*" + field.getName() + ")" : field.getName()) + (suffix.startsWith(":") ? " " : "") + suffix;
	}

	private static String constant(Constant constant) {
		return constant.getName() + (constant.getValue() == null ? "" : " = " + constant.getValue());
	}

	private void opsTable(OpsTable table) {
		lines.section();
		lines.open(table.getDocumentation(), "ops struct " + table.getName());
		table.getCallbacks().forEach(callback -> prototype(callback, callback.getReturnType() + " (*" + callback.getName() + ")", properties(callback)));
		lines.close(true);
	}

	private void prototype(Prototyped element, String declarator, List<String> properties) {
		lines.line(element.getDocumentation(),
				declarator + element.getParameters() + (properties.isEmpty() ? "" : " : " + String.join(", ", properties)) + ";");
	}

	private static List<String> properties(Callback callback) {
		var properties = new ArrayList<String>();
		if (callback.isOptional())
			properties.add("optional");
		if (callback.isRequired())
			properties.add("required");
		if (callback.isHint())
			properties.add("hint");
		properties.addAll(context(callback));
		if (!callback.getShortcutFor().isEmpty())
			properties.add("shortcut for " + Lines.names(callback.getShortcutFor(), Callback::getName));
		if (callback.getPairsWith() != null)
			properties.add("pairs with " + Lines.name(callback.getPairsWith(), Callback::getName));
		return properties;
	}

	private static List<String> properties(Function function) {
		var export = function.getExport() == Export.NONE ? Stream.<String>empty() : Stream.of(function.getExport().getLiteral());
		return Stream.concat(export, context(function).stream()).toList();
	}

	/** What holds while something runs, one property after another. */
	static List<String> context(Context context) {
		var execution = context.getExecution() == Execution.UNSPECIFIED ? Stream.<String>empty() : Stream.of(context.getExecution().getLiteral());
		return Stream.of(execution, context.getMustHold().stream().map(lock -> "must hold " + lock),
				context.getMustNotHold().stream().map(lock -> "must not hold " + lock), context.getTakes().stream().map(ContractText::taken))
				.flatMap(properties -> properties).toList();
	}

	private static String taken(TakenLock lock) {
		return "takes " + (lock.getMode() == LockMode.ANY ? "" : lock.getMode().getLiteral() + " ") + lock.getLock();
	}

	private void macro(Macro macro) {
		var parameters = IntStream.rangeClosed(1, macro.getArity()).mapToObj(number -> "a" + number).collect(Collectors.joining(", "));
		lines.line(macro.getDocumentation(),
				side(macro.getSide()) + "macro " + macro.getName() + (macro.getArity() < 0 ? "" : "(" + parameters + ")") + ";");
	}

	/** What is said of all functions of the group stands before it. */
	private void notifyGroup(NotifyGroup group) {
		var documentation = group.getFunctions().stream().map(Documented::getDocumentation).distinct().toList();
		var isShared = documentation.size() == 1;
		var functions = group.getFunctions().stream().map(function -> isShared ? function.getName() : documented(function)).collect(Collectors.joining(", "));
		lines.line(isShared ? documentation.getFirst() : null,
				side(group.getSide()) + "notify " + functions + " raises " + Lines.names(group.getRaises(), Callback::getName)
						+ (group.getOrElse().isEmpty() ? "" : " or else " + Lines.names(group.getOrElse(), Callback::getName)) + ";");
	}

	private static String documented(NotifyFunction function) {
		return (function.getDocumentation() == null ? "" : Lines.comment(function.getDocumentation()) + "\n") + function.getName();
	}

	private static String side(Side side) {
		return side == Side.CORE ? "core " : "";
	}

	private static String retry(RetryProtocol retry) {
		return "retry in " + retry.getFunction() + " checks " + retry.getBegin() + ", " + retry.getEnd();
	}

	void consumer(Consumer consumer) {
		var place = consumer.isOutOfTree() ? " out of tree" : consumer.getPath() == null ? "" : " in " + lines.quoted(consumer.getPath());
		var needs = consumer.getNeeds().stream().map(ContractText::need).collect(Collectors.joining(", "));
		var retries = consumer.getRetries().stream().map(retry -> "\n" + retry(retry)).collect(Collectors.joining());
		lines.line(consumer.getDocumentation(), "consumer " + consumer.getName() + " of " + Lines.name(consumer.getApi(), Api::getName) + place
				+ (needs.isEmpty() ? "" : " needs " + needs) + retries + ";");
	}

	private static String need(Need need) {
		return Lines.name(need.getCallback(), Callback::getName) + (need.isMaySleep() ? " may sleep" : "");
	}
}
