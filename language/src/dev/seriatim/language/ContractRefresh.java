package dev.seriatim.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import dev.seriatim.language.text.DocumentText;
import dev.seriatim.language.text.ElementText;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.ContractPackage.Literals;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Export;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Prototyped;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.WholeContract;
import dev.seriatim.model.drift.Comparison;
import dev.seriatim.model.drift.DeclaredApi;
import dev.seriatim.model.drift.Drift;
import dev.seriatim.model.drift.Drift.Kind;
import dev.seriatim.model.signature.Signature;

/**
 * Brings a contract up to date with its headers: changed prototypes are replaced, new elements added, and nothing else is touched, byte for
 * byte. What is gone stays, unless it is to be removed and nothing else in the file refers to it.
 */
public final class ContractRefresh {

	/**
	 * @param text    the whole text of the file
	 * @param changed what was mended in it
	 * @param kept    what still differs: elements that are gone, and what only a person can mend
	 */
	public record Refreshed(String text, List<Drift> changed, List<Drift> kept) {
	}

	private final String text;
	private final DeclaredApi declared;
	private final Document document;
	private final Api api;
	private final boolean removeGone;
	private final TextEdits edits = new TextEdits();
	private final List<Drift> drifts;
	/** Groups of the derived contract that were added as a whole. */
	private final Set<NotifyGroup> added = new HashSet<>();

	private ContractRefresh(String text, DeclaredApi declared, Document document, Api api, boolean removeGone) {
		this.text = text;
		this.declared = declared;
		this.document = document;
		this.api = api;
		this.removeGone = removeGone;
		drifts = Comparison.of(api, declared);
	}

	/**
	 * @param file where the text stands; not read
	 * @param text without syntax errors
	 * @return empty when the text has a syntax error or cannot be parsed at all; a text without the contract gets it at its end
	 */
	public static Optional<Refreshed> of(Path file, String text, DeclaredApi declared, boolean removeGone) {
		return of(file, text, declared, removeGone, drift -> true);
	}

	/**
	 * As {@link #of(Path, String, DeclaredApi, boolean)}, but everything else that differs is left as it is.
	 *
	 * @param wanted which drifts are mended, if they can be
	 */
	public static Optional<Refreshed> of(Path file, String text, DeclaredApi declared, boolean removeGone, Predicate<Drift> wanted) {
		if (TextResource.refusal(text).isPresent())
			return Optional.empty();
		var resource = TextResource.of(file, text);
		if (resource.getParseResult().hasSyntaxErrors())
			return Optional.empty();
		EcoreUtil.resolveAll(resource);
		var document = resource.getContents().isEmpty() ? null : (Document) resource.getContents().getFirst();
		return Optional.of(find(document, declared.api()).map(api -> new ContractRefresh(text, declared, document, api, removeGone).refresh(wanted))
				.orElseGet(() -> appended(text, declared.api())));
	}

	/** The contract of the same name, else one for the same header. */
	private static Optional<Api> find(Document document, Api derived) {
		if (document == null)
			return Optional.empty();
		return document.getApis().stream().filter(api -> derived.getName().equals(api.getName())).findFirst()
				.or(() -> document.getApis().stream().filter(api -> derived.getHeaders().stream().anyMatch(api::hasHeader)).findFirst());
	}

	private static Refreshed appended(String text, Api derived) {
		var edits = new TextEdits();
		edits.insert(text.length(), (text.isBlank() ? "" : text.endsWith("\n") ? "\n" : "\n\n") + contract(derived));
		return new Refreshed(edits.applyTo(text), List.of(), List.of());
	}

	private Refreshed refresh(Predicate<Drift> wanted) {
		var known = WholeContract.of(api).elements().stream().map(Element::getName).collect(Collectors.toSet());
		var changed = new ArrayList<Drift>();
		var kept = new ArrayList<Drift>();
		for (var drift : drifts) {
			// What an extended contract has is not new.
			if (drift.kind() == Kind.ADDED && api.getExtended() != null && known.contains(drift.name()))
				continue;
			if (wanted.test(drift) && mend(drift))
				changed.add(drift);
			else
				kept.add(drift);
		}
		return new Refreshed(edits.applyTo(text), List.copyOf(changed), List.copyOf(kept));
	}

	private boolean mend(Drift drift) {
		switch (drift.kind()) {
		case PROTOTYPE -> prototype((Prototyped) drift.written(), (Prototyped) drift.declared());
		case FIELD -> replace(node(drift.written()), ElementText.of(drift.declared()).strip());
		case ARITY -> arity((Macro) drift.written(), ((Macro) drift.declared()).getArity());
		case VALUE -> value((Constant) drift.written(), (Constant) drift.declared());
		case GUARD -> guard(drift.header());
		case EXPORT -> export((Function) drift.written(), ((Function) drift.declared()).getExport());
		case ADDED -> add(drift.declared());
		case GONE -> {
			return removeGone && remove(drift.written());
		}
		case NATURE -> {
			return false;
		}
		}
		return true;
	}

	/** Only the half of a prototype that differs, so that a comment in the other half stays. */
	private void prototype(Prototyped written, Prototyped found) {
		var before = written.signature();
		var after = found.signature();
		var types = nodes(written, Literals.PROTOTYPED__RETURN_TYPE).getFirst();
		if (!before.result().equals(after.result()))
			edits.replace(types.getOffset(), NodeModelUtils.findNodesForFeature(written, Literals.ELEMENT__NAME).getFirst().getOffset(),
					before(found.getReturnType()) + (written instanceof Callback ? "(*" : ""));
		if (!new Signature("", before.parameters(), before.variadic()).equals(new Signature("", after.parameters(), after.variadic())))
			replace(nodes(written, Literals.PROTOTYPED__PARAMETERS).getFirst(), found.getParameters());
	}

	private void arity(Macro written, int arity) {
		var parameters = nodes(written, Literals.MACRO__ARITY);
		if (parameters.isEmpty())
			edits.insert(end(nodes(written, Literals.ELEMENT__NAME).getFirst()), parameters(arity));
		else
			replace(parameters.getFirst(), parameters(arity));
	}

	private void value(Constant written, Constant found) {
		var value = nodes(written, Literals.CONSTANT__VALUE).getFirst();
		if (found.getValue() == null)
			edits.replace(end(nodes(written, Literals.ELEMENT__NAME).getFirst()), end(value), "");
		else
			replace(value, found.getValue());
	}

	private void guard(String symbol) {
		var guard = nodes(api, Literals.API__GUARD);
		var headers = nodes(api, Literals.API__HEADERS);
		if (!guard.isEmpty())
			replace(guard.getFirst(), symbol);
		else
			edits.insert(lineEnd(headers.isEmpty() ? brace(api) : headers.getLast()), "\n\tguard  " + symbol);
	}

	private void export(Function written, Export export) {
		var old = nodes(written, Literals.FUNCTION__EXPORT);
		if (old.isEmpty()) {
			var colon = keyword(written, ":");
			if (colon.isPresent())
				edits.insert(end(colon.get()), " " + export.getLiteral() + ",");
			else
				edits.insert(keyword(written, ";").orElseThrow().getOffset(), " : " + export.getLiteral());
		} else if (export != Export.NONE)
			replace(old.getFirst(), export.getLiteral());
		else
			removeProperty(old.getFirst());
	}

	/** With the comma before or after it, or with the colon when it is the only one. */
	private void removeProperty(INode property) {
		var before = Leaves.before(property);
		var after = Leaves.after(property);
		if (after.getText().equals(","))
			edits.remove(property.getOffset(), Leaves.after(after).getOffset());
		else
			edits.remove(end(Leaves.before(before)), end(property));
	}

	private void add(Element found) {
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
		var place = predecessor(found, siblings).or(() -> depth > 0 ? Optional.empty() : lastThatStays(siblings));
		var statement = "\n" + printed.stripTrailing();
		var spaced = found.getDocumentation() != null || found instanceof OpsTable || found instanceof Type;
		if (place.isPresent())
			edits.insert(lineEnd(node(place.get())), (spaced ? "\n" : "") + statement);
		else
			edits.insert(depth == 0 ? lastLineEnd(container) : lineEnd(brace(container)), (depth == 0 ? "\n" : "") + statement);
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
		var place = node(predecessor(found, siblings).orElse(siblings.getLast()));
		var comma = Leaves.after(place);
		var printed = "\n" + ElementText.of(found).stripTrailing();
		if (comma.getText().equals(","))
			edits.insert(end(comma), printed);
		else
			edits.insert(end(place), "," + printed.substring(0, printed.length() - 1));
	}

	/** Into the group that raises the same; a new group raises what the text has under that name. */
	private void notifyFunction(NotifyFunction found) {
		var raises = (NotifyGroup) found.eContainer();
		var groups = api.getNotifyGroups().stream().filter(group -> lastThatStays(group.getFunctions()).isPresent()).toList();
		var same = groups.stream().filter(group -> names(group.getRaises()).equals(names(raises.getRaises()))
				&& names(group.getOrElse()).equals(names(raises.getOrElse()))).findFirst();
		if (same.isPresent()) {
			edits.insert(end(node(lastThatStays(same.get().getFunctions()).orElseThrow())), ", " + found.getName());
			return;
		}
		if (!added.add(raises))
			return; // the first of its functions brought the whole group
		var fresh = EcoreUtil.copy(raises);
		fresh.getFunctions().removeIf(function -> api.elements().stream().anyMatch(element -> element.getName().equals(function.getName())));
		edits.insert(groups.isEmpty() ? lastLineEnd(api) : lineEnd(node(groups.getLast())), "\n" + ElementText.of(fresh).stripTrailing());
	}

	/** A pointer stands at the name. */
	private static String before(String type) {
		return type.endsWith("*") ? type : type + " ";
	}

	private static String parameters(int arity) {
		return arity < 0 ? "" : IntStream.rangeClosed(1, arity).mapToObj(number -> "a" + number).collect(Collectors.joining(", ", "(", ")"));
	}

	private static String contract(Api derived) {
		var document = ContractFactory.eINSTANCE.createDocument();
		document.getApis().add(EcoreUtil.copy(derived));
		return DocumentText.of(document);
	}

	private static HashSet<String> names(List<Callback> callbacks) {
		return callbacks.stream().map(Element::getName).collect(Collectors.toCollection(HashSet::new));
	}

	/** Whether it could be removed: nothing else may refer to it. */
	private boolean remove(Documented gone) {
		if (gone instanceof NotifyFunction function) {
			var functions = ((NotifyGroup) function.eContainer()).getFunctions();
			if (functions.stream().allMatch(this::isGone))
				removeLines(node(function.eContainer()));
			else
				removeListed(function, functions);
			return true;
		}
		var inside = new HashSet<EObject>();
		inside.add(gone);
		gone.eAllContents().forEachRemaining(inside::add);
		for (var target : inside)
			for (var use : EcoreUtil.UsageCrossReferencer.find(target, document))
				if (!inside.contains(use.getEObject()))
					return false;
		if (gone.eContainer() instanceof Type type && gone instanceof Constant constant) {
			if (type.getConstants().stream().allMatch(this::isGone))
				return false;
			removeListed(constant, type.getConstants());
		} else
			removeLines(node(gone));
		return true;
	}

	private <T extends Element> Optional<T> lastThatStays(List<T> elements) {
		return elements.stream().filter(element -> !isGone(element)).reduce((first, second) -> second);
	}

	private boolean isGone(Element element) {
		return drifts.stream().anyMatch(drift -> drift.kind() == Kind.GONE && drift.written() == element);
	}

	/** One of a list that commas separate, of which something stays: with the comma before it, or at the start of the list with that after it. */
	private void removeListed(Element gone, List<? extends Element> list) {
		var index = list.indexOf(gone);
		if (list.subList(0, index).stream().allMatch(this::isGone))
			edits.remove(node(gone).getOffset(), node(list.get(index + 1)).getOffset());
		else
			edits.remove(end(node(list.get(index - 1))), end(node(gone)));
	}

	/** With the documentation comment right before it, and the line end. */
	private void removeLines(INode node) {
		var start = Leaves.documentation(node).map(INode::getOffset).orElse(node.getOffset());
		var line = text.lastIndexOf('\n', start - 1) + 1;
		var from = text.substring(line, start).isBlank() ? line : start;
		var end = lineEnd(node);
		var next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
		edits.remove(from, from == line ? next : end);
	}

	private void replace(INode node, String words) {
		edits.replace(node.getOffset(), end(node), words);
	}

	/** After the node, and after a comment that follows it in its line. */
	private int lineEnd(INode node) {
		var end = end(node);
		var line = text.indexOf('\n', end);
		var rest = text.substring(end, line < 0 ? text.length() : line);
		return rest.isBlank() || rest.strip().matches("//.*|;?\\s*/\\*((?!\\*/).)*\\*/|;") ? end + rest.stripTrailing().length() : end;
	}

	/** After the last line before the brace that closes an api. */
	private int lastLineEnd(EObject container) {
		var close = end(NodeModelUtils.getNode(container));
		close = text.lastIndexOf('}', close - 1);
		return text.substring(0, close).stripTrailing().length();
	}

	private static INode brace(EObject container) {
		return keyword(container, "{").orElseThrow();
	}

	/** A token that belongs to the element itself and not to what it contains. */
	private static Optional<INode> keyword(EObject element, String token) {
		for (var child : NodeModelUtils.findActualNodeFor(element).getChildren())
			if (child.getText().equals(token))
				return Optional.of(child);
		return Optional.empty();
	}

	private static INode node(EObject element) {
		return NodeModelUtils.findActualNodeFor(element);
	}

	private static List<INode> nodes(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature);
	}

	private static int end(INode node) {
		return node.getEndOffset();
	}
}
