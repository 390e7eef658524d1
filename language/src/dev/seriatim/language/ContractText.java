package dev.seriatim.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.seriatim.language.conversion.QuotedText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Context;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.LockMode;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.contract.TakenLock;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.TypeKind;

/** The text of a contract as the shipped ones are laid out. {@link DocumentReader} reads an equal model back. */
public final class ContractText {

	private static final int WIDTH = 140;
	private static final int TAB = 4;

	private ContractText() {
	}

	/** Ends in a line end. */
	public static String of(Api api) {
		var text = new StringBuilder(documentation(api.getDocumentation(), "")).append("api ").append(api.getName());
		if (api.getExtended() != null)
			text.append(" extends ").append(api.getExtended().getName());
		text.append(" {\n");
		if (!api.getHeaders().isEmpty())
			text.append("\theader ").append(api.getHeaders().stream().map(QuotedText::of).collect(Collectors.joining(", "))).append('\n');
		if (api.getGuard() != null)
			text.append("\tguard  ").append(api.getGuard()).append('\n');
		for (var section : sections(api))
			if (!section.isEmpty())
				text.append('\n').append(section);
		return text.append("}\n").toString();
	}

	private static List<String> sections(Api api) {
		var sections = new ArrayList<String>();
		api.getOpsTables().forEach(table -> sections.add(of(table)));
		for (var side : List.of(Side.CONSUMER, Side.CORE)) {
			sections.add(paragraphs(api.getFunctions().stream().filter(element -> element.getSide() == side).toList(), ContractText::of));
			sections.add(paragraphs(api.getMacros().stream().filter(element -> element.getSide() == side).toList(), ContractText::of));
		}
		sections.add(paragraphs(api.getConstants(), ContractText::of));
		api.getTypes().forEach(type -> sections.add(of(type)));
		sections.add(api.getRetries().stream().map(ContractText::of).collect(Collectors.joining()));
		sections.add(api.getNotifyGroups().stream().map(ContractText::of).collect(Collectors.joining()));
		return sections;
	}

	/** Documented elements stand between empty lines. */
	private static <T extends Element> String paragraphs(List<T> elements, Function<T, String> print) {
		var text = new StringBuilder();
		for (var i = 0; i < elements.size(); i++) {
			if (i > 0 && (elements.get(i).getDocumentation() != null || elements.get(i - 1).getDocumentation() != null))
				text.append('\n');
			text.append(print.apply(elements.get(i)));
		}
		return text.toString();
	}

	/** Indented, with its documentation. */
	static String of(OpsTable table) {
		return documentation(table.getDocumentation(), "\t") + "\tops struct " + table.getName() + " {\n" + paragraphs(table.getCallbacks(), ContractText::of)
				+ "\t}\n";
	}

	static String of(Callback callback) {
		var properties = new ArrayList<String>();
		if (callback.isOptional())
			properties.add("optional");
		if (callback.isRequired())
			properties.add("required");
		if (callback.isHint())
			properties.add("hint");
		properties.addAll(context(callback));
		if (!callback.getShortcutFor().isEmpty())
			properties.add("shortcut for " + names(callback.getShortcutFor()));
		if (callback.getPairsWith() != null)
			properties.add("pairs with " + callback.getPairsWith().getName());
		return statement(callback, before(callback.getReturnType()) + "(*" + callback.getName() + ")", properties, "\t\t");
	}

	static String of(dev.seriatim.model.contract.Function function) {
		var properties = new ArrayList<String>();
		if (function.getExport() != Export.NONE)
			properties.add(function.getExport().getLiteral());
		properties.addAll(context(function));
		return statement(function, side(function.getSide()) + before(function.getReturnType()) + function.getName(), properties, "\t");
	}

	static String of(Macro macro) {
		return documentation(macro.getDocumentation(), "\t") + "\t" + side(macro.getSide()) + "macro " + macro.getName() + parameters(macro.getArity()) + "\n";
	}

	/** The parameters of a macro, of which a contract knows the number. */
	static String parameters(int arity) {
		return arity < 0 ? "" : IntStream.range(0, arity).mapToObj(i -> "a" + i).collect(Collectors.joining(", ", "(", ")"));
	}

	static String of(Constant constant) {
		return documentation(constant.getDocumentation(), "\t") + "\t" + side(constant.getSide()) + "constant " + assigned(constant) + ";\n";
	}

	static String of(Type type) {
		var text = new StringBuilder(documentation(type.getDocumentation(), "\t")).append("\t").append(side(type.getSide())).append("type ");
		if (type.getKind() != TypeKind.TYPEDEF)
			text.append(type.getKind().getLiteral()).append(' ');
		text.append(type.getName());
		if (type.getFields().isEmpty() && type.getConstants().isEmpty())
			return text.append("\n").toString();
		text.append(" {\n");
		type.getFields().forEach(field -> text.append(of(field)));
		type.getConstants().forEach(enumerator -> text.append(enumerator(enumerator)));
		return text.append("\t}\n").toString();
	}

	static String enumerator(Constant enumerator) {
		return documentation(enumerator.getDocumentation(), "\t\t") + "\t\t" + assigned(enumerator) + ",\n";
	}

	static String of(Field field) {
		var function = field.getSuffix() != null && field.getSuffix().startsWith("(");
		return documentation(field.getDocumentation(), "\t\t") + "\t\t" + before(field.getType()) + (function ? "(*" + field.getName() + ")" : field.getName())
				+ (field.getSuffix() == null ? "" : field.getSuffix()) + ";\n";
	}

	static String of(NotifyGroup group) {
		var names = group.getFunctions().stream().map(Element::getName).collect(Collectors.joining(", "));
		var orElse = group.getOrElse().isEmpty() ? "" : " or else " + names(group.getOrElse());
		return documentation(group.getFunctions().isEmpty() ? null : group.getFunctions().getFirst().getDocumentation(), "\t")
				+ wrapped("\t" + side(group.getSide()) + "notify " + names, "\t") + "\n\t\traises " + names(group.getRaises()) + orElse + ";\n";
	}

	private static String of(RetryProtocol retry) {
		return "\tretry in " + retry.getFunction() + " checks " + retry.getBegin() + ", " + retry.getEnd() + ";\n";
	}

	private static String assigned(Constant constant) {
		return constant.getName() + (constant.getValue() == null ? "" : " = " + constant.getValue());
	}

	private static String statement(Prototyped element, String head, List<String> properties, String indent) {
		var prototype = indent + head + element.getParameters();
		var promises = properties.isEmpty() ? "" : " : " + String.join(", ", properties);
		var text = width(prototype + promises) < WIDTH ? prototype + promises
				: wrapped(prototype, indent) + (promises.isEmpty() ? "" : "\n" + indent + "\t" + promises.strip());
		return documentation(element.getDocumentation(), indent) + text + ";\n";
	}

	/** Broken after commas where it is too long. */
	private static String wrapped(String text, String indent) {
		var lines = new StringBuilder();
		var line = new StringBuilder();
		for (var part : text.split("(?<=, )")) {
			if (!line.toString().isBlank() && width(line + part.stripTrailing()) >= WIDTH) {
				lines.append(line.toString().stripTrailing()).append('\n');
				line.setLength(0);
				line.append(indent).append("\t\t");
			}
			line.append(part);
		}
		return lines.append(line).toString();
	}

	private static int width(String line) {
		return line.length() + (TAB - 1) * (int) line.chars().filter(c -> c == '\t').count();
	}

	private static List<String> context(Context context) {
		var promises = new ArrayList<String>();
		if (context.getExecution() != Execution.UNSPECIFIED)
			promises.add(context.getExecution().getLiteral());
		context.getMustHold().forEach(lock -> promises.add("must hold " + lock));
		context.getMustNotHold().forEach(lock -> promises.add("must not hold " + lock));
		context.getTakes().forEach(lock -> promises.add("takes " + taken(lock)));
		return promises;
	}

	private static String taken(TakenLock lock) {
		return lock.getMode() == LockMode.ANY ? lock.getLock() : lock.getMode().getLiteral() + " " + lock.getLock();
	}

	/** A type before a name: a pointer stands at the name. */
	static String before(String type) {
		return type.endsWith("*") ? type : type + " ";
	}

	private static String side(Side side) {
		return side == Side.CORE ? "core " : "";
	}

	private static String names(List<Callback> callbacks) {
		return callbacks.stream().map(Element::getName).collect(Collectors.joining(", "));
	}

	private static String documentation(String text, String indent) {
		if (text == null)
			return "";
		if (!text.contains("\n"))
			return indent + "/** " + text + " */\n";
		return text.lines().map(line -> indent + " * " + line).map(String::stripTrailing).collect(Collectors.joining("\n", indent + "/**\n", "\n" + indent + " */\n"));
	}
}
