package dev.seriatim.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.Need;

/** Explains an element in the words of the language. */
final class ElementLines {

	private static final int LONGEST = 4000;

	private final List<String> lines = new ArrayList<>();

	private ElementLines() {
	}

	static String of(EObject element) {
		var explanation = new ElementLines();
		switch (element) {
		case Callback callback -> explanation.callback(callback);
		case Function function -> explanation.function(function);
		case Macro macro -> explanation.macro(macro);
		case NotifyFunction function -> explanation.notifyFunction(function);
		case OpsTable table -> explanation.opsTable(table);
		case Consumer consumer -> explanation.consumer(consumer);
		case Api api -> explanation.api(api);
		default -> {
		}
		}
		if (element instanceof Element documented && documented.getDocumentation() != null)
			explanation.lines.add("\n" + documented.getDocumentation());
		var text = explanation.lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
	}

	private void callback(Callback callback) {
		lines.add(oneLine(callback.getReturnType() + " (*" + callback.getName() + ")" + callback.getParameters()));
		lines.add(callback.eContainer() instanceof OpsTable table ? Messages.of("CALLBACK_OF", table.getName(), place(callback)) : "");
		lines.add(joined(callback.isOptional() ? "optional" : "", callback.isHint() ? "hint" : "", execution(callback.getExecution()),
				names("shortcut for ", callback.getShortcutFor()),
				callback.getPairsWith() == null ? "" : names("pairs with ", List.of(callback.getPairsWith()))));
	}

	private void function(Function function) {
		lines.add(core(function) + prototype(function));
		lines.add(place(function));
		lines.add(joined(export(function.getExport()), execution(function.getExecution()),
				function.getMustHold().stream().map("must hold "::concat).collect(Collectors.joining(", ")),
				function.getMustNotHold().stream().map("must not hold "::concat).collect(Collectors.joining(", "))));
	}

	private static String prototype(Prototyped element) {
		var returnType = oneLine(element.getReturnType());
		return returnType + (returnType.endsWith("*") ? "" : " ") + element.getName() + oneLine(element.getParameters());
	}

	private void macro(Macro macro) {
		var parameters = NodeModelUtils.findNodesForFeature(macro, ContractPackage.Literals.MACRO__ARITY);
		lines.add(core(macro) + "macro " + macro.getName() + (parameters.isEmpty() ? "" : oneLine(NodeModelUtils.getTokenText(parameters.getFirst()))));
		lines.add(place(macro));
	}

	private void notifyFunction(NotifyFunction function) {
		lines.add(core(function) + "notify " + function.getName());
		lines.add(place(function));
		if (function.eContainer() instanceof NotifyGroup group) {
			lines.add(names("raises ", group.getRaises()));
			lines.add(names("or else ", group.getOrElse()));
		}
	}

	private void opsTable(OpsTable table) {
		lines.add("ops struct " + table.getName());
		lines.add(place(table));
	}

	private void consumer(Consumer consumer) {
		var api = consumer.getApi() == null || consumer.getApi().eIsProxy() ? "" : " of " + consumer.getApi().getName();
		lines.add("consumer " + consumer.getName() + api);
		lines.add(consumer.isOutOfTree() ? "out of tree" : consumer.getPath() == null ? "" : "in \"" + consumer.getPath() + '"');
		lines.add(consumer.getNeeds().isEmpty() ? ""
				: "needs " + consumer.getNeeds().stream().map(ElementLines::need).filter(need -> !need.isEmpty()).collect(Collectors.joining(", ")));
	}

	private static String need(Need need) {
		return need.getCallback() == null || need.getCallback().eIsProxy() ? "" : need.getCallback().getName() + (need.isMaySleep() ? " may sleep" : "");
	}

	private void api(Api api) {
		lines.add("api " + api.getName());
		lines.add(api.getHeaders().isEmpty() ? "" : "header " + api.getHeaders().stream().map(header -> '"' + header + '"').collect(Collectors.joining(", ")));
		lines.add(api.getGuard() == null ? "" : "guard " + api.getGuard());
		lines.add(Messages.of("API_HAS", api.callbacks().size(), api.getFunctions().size(), api.getMacros().size(), api.notifyFunctions().size()));
		lines.add(file(api));
	}

	private static String place(EObject element) {
		var api = EcoreUtil2.getContainerOfType(element, Api.class);
		return api == null || api.getName() == null ? "" : Messages.of("IN_API", api.getName());
	}

	private static String file(Api api) {
		return api.eResource() == null ? "" : Messages.of("IN_FILE", api.eResource().getURI().lastSegment());
	}

	private static String core(Element element) {
		return element.getSide() == Side.CORE ? "core " : "";
	}

	private static String execution(Execution execution) {
		return execution == Execution.UNSPECIFIED ? "" : execution.getLiteral();
	}

	private static String export(Export export) {
		return export == Export.NONE ? "" : export.getLiteral();
	}

	/** Without those that are not known. */
	private static String names(String before, List<Callback> callbacks) {
		var names = callbacks.stream().filter(callback -> !callback.eIsProxy()).map(Callback::getName).collect(Collectors.joining(", "));
		return names.isEmpty() ? "" : before + names;
	}

	private static String joined(String... promises) {
		return List.of(promises).stream().filter(promise -> !promise.isEmpty()).collect(Collectors.joining(", "));
	}

	private static String oneLine(String text) {
		return text == null ? "" : text.strip().replaceAll("\\s+", " ");
	}
}
