package dev.seriatim.language.refresh;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.language.Tokens;
import dev.seriatim.language.text.ElementText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractPackage.Literals;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;

/** Adds elements of the headers at the places where somebody would have written them. */
final class Additions {

	private final Api api;
	private final TextEdits edits;
	private final Gone gone;
	/** Groups of the derived contract that were added as a whole. */
	private final Set<NotifyGroup> added = new HashSet<>();

	Additions(Api api, TextEdits edits, Gone gone) {
		this.api = api;
		this.edits = edits;
		this.gone = gone;
	}

	void add(Element found) {
		switch (found) {
		case Callback callback -> insert(callback, table(callback), Literals.OPS_TABLE__CALLBACKS, ElementText.of(callback), 1);
		case OpsTable table -> insert(table, api, Literals.API__OPS_TABLES, ElementText.of(table), 0);
		case Function function -> insert(function, api, Literals.API__FUNCTIONS, ElementText.of(function), 0);
		case Macro macro -> insert(macro, api, Literals.API__MACROS, ElementText.of(macro), 0);
		case Type type -> insert(type, api, Literals.API__TYPES, ElementText.of(type), 0);
		case Field field -> insert(field, type(field), Literals.TYPE__FIELDS, ElementText.of(field), 1);
		case Constant constant when constant.eContainer() instanceof Type -> enumerator(constant);
		case Constant constant -> insert(constant, api, Literals.API__CONSTANTS, ElementText.of(constant), 0);
		case NotifyFunction function -> notifyFunction(function);
		default -> throw new IllegalArgumentException(found.toString());
		}
	}

	private OpsTable table(Callback callback) {
		return api.getOpsTables().stream().filter(table -> table.getName().equals(((OpsTable) callback.eContainer()).getName())).findFirst().orElseThrow();
	}

	private Type type(Element member) {
		return api.getTypes().stream().filter(type -> type.getName().equals(((Type) member.eContainer()).getName())).findFirst().orElseThrow();
	}

	/**
	 * After the nearest element that stands before it in the header and in the text too. Where there is none, a member comes first, and
	 * everything else after the elements of its kind or at the end.
	 */
	private void insert(Element found, EObject container, EStructuralFeature feature, String printed, int depth) {
		@SuppressWarnings("unchecked")
		var siblings = (List<Element>) container.eGet(feature);
		var place = predecessor(found, siblings).or(() -> depth > 0 ? Optional.empty() : gone.lastThatStays(siblings));
		var statement = "\n" + printed.stripTrailing();
		var spaced = found.getDocumentation() != null || found instanceof OpsTable || found instanceof Type;
		if (place.isPresent())
			edits.insert(edits.lineEnd(Nodes.of(place.get())), (spaced ? "\n" : "") + statement);
		else
			edits.insert(depth == 0 ? edits.lastLineEnd(container) : edits.lineEnd(Nodes.brace(container)), (depth == 0 ? "\n" : "") + statement);
	}

	private static Optional<Element> predecessor(Element found, List<Element> siblings) {
		var order = found.eContainer().eContents();
		for (var i = order.indexOf(found) - 1; i >= 0; i--)
			if (order.get(i) instanceof Element before && before.eContainmentFeature() == found.eContainmentFeature()) {
				var known = siblings.stream().filter(sibling -> before.getName().equals(sibling.getName())).findFirst();
				if (known.isPresent())
					return known;
			}
		return Optional.empty();
	}

	/** Enumerators are separated by commas, and the last one may have one. */
	private void enumerator(Constant found) {
		var siblings = List.<Element>copyOf(type(found).getConstants());
		var place = Nodes.of(predecessor(found, siblings).orElse(siblings.getLast()));
		var comma = Tokens.after(place).orElseThrow();
		var printed = "\n" + ElementText.of(found).stripTrailing();
		if (comma.getText().equals(","))
			edits.insert(comma.getEndOffset(), printed);
		else
			edits.insert(place.getEndOffset(), "," + printed.substring(0, printed.length() - 1));
	}

	/** Into the group that raises the same; a new group raises what the text has under that name. */
	private void notifyFunction(NotifyFunction found) {
		var raises = (NotifyGroup) found.eContainer();
		var groups = api.getNotifyGroups().stream().filter(group -> gone.lastThatStays(group.getFunctions()).isPresent()).toList();
		var same = groups.stream().filter(group -> names(group.getRaises()).equals(names(raises.getRaises()))
				&& names(group.getOrElse()).equals(names(raises.getOrElse()))).findFirst();
		if (same.isPresent()) {
			edits.insert(Nodes.of(gone.lastThatStays(same.get().getFunctions()).orElseThrow()).getEndOffset(), ", " + found.getName());
			return;
		}
		if (!added.add(raises))
			return; // the first of its functions brought the whole group
		var fresh = EcoreUtil.copy(raises);
		fresh.getFunctions().removeIf(function -> api.elements().stream().anyMatch(element -> element.getName().equals(function.getName())));
		edits.insert(groups.isEmpty() ? edits.lastLineEnd(api) : edits.lineEnd(Nodes.of(groups.getLast())), "\n" + ElementText.of(fresh).stripTrailing());
	}

	private static HashSet<String> names(List<Callback> callbacks) {
		return callbacks.stream().map(Element::getName).collect(Collectors.toCollection(HashSet::new));
	}
}
