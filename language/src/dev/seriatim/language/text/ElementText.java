package dev.seriatim.language.text;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;

/** The text of a part of a contract as {@link DocumentText} has it inside its contract. */
public final class ElementText {

	private static final ContractFactory FACTORY = ContractFactory.eINSTANCE;

	private ElementText() {
	}

	/** The lines with their indentation and the documentation, without the line end of the last one. */
	public static String of(EObject part) {
		var api = FACTORY.createApi();
		api.setName("a");
		var around = add(EcoreUtil.copy(part), part.eContainer() instanceof Type, api);
		var document = FACTORY.createDocument();
		document.getApis().add(api);
		var lines = DocumentText.of(document).lines().toList();
		return lines.subList(around, lines.size() - around).stream().collect(Collectors.joining("\n"));
	}

	/** How many lines stand before and after it. */
	private static int add(EObject part, boolean inType, Api api) {
		switch (part) {
		case Callback callback -> {
			var table = FACTORY.createOpsTable();
			table.setName("a");
			table.getCallbacks().add(callback);
			api.getOpsTables().add(table);
			return 2;
		}
		case Field field -> {
			type(api).getFields().add(field);
			return 2;
		}
		case Constant constant when inType -> {
			type(api).getConstants().add(constant);
			return 2;
		}
		case Constant constant -> api.getConstants().add(constant);
		case OpsTable table -> api.getOpsTables().add(table);
		case Function function -> api.getFunctions().add(function);
		case Macro macro -> api.getMacros().add(macro);
		case Type type -> api.getTypes().add(type);
		case NotifyGroup group -> api.getNotifyGroups().add(group);
		default -> throw new IllegalArgumentException(part.toString());
		}
		return 1;
	}

	private static Type type(Api api) {
		var type = FACTORY.createType();
		type.setName("a");
		api.getTypes().add(type);
		return type;
	}
}
