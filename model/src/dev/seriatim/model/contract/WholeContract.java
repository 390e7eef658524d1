package dev.seriatim.model.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;

/** A contract together with those that it extends. */
public final class WholeContract {

	private WholeContract() {
	}

	/**
	 * The contract itself and what it extends, directly or not, the nearest first. A contract that cannot be found ends the list, and so does
	 * one that extends itself.
	 */
	public static List<Api> parts(Api api) {
		var parts = new ArrayList<Api>();
		for (var part = api; part != null && !part.eIsProxy() && !parts.contains(part); part = part.getExtended())
			parts.add(part);
		return parts;
	}

	/**
	 * A contract that extends nothing and has the elements of all {@link #parts}, those of the nearest first; the contract itself when it
	 * extends nothing. An ops table or type that an extended contract has too stands once, with the members of both. The guard is the
	 * nearest that there is.
	 */
	public static Api of(Api api) {
		var parts = parts(api);
		if (parts.size() < 2)
			return api;
		var copier = new EcoreUtil.Copier();
		var copies = parts.stream().map(part -> (Api) copier.copy(part)).toList();
		copier.copyReferences();
		var whole = copies.getFirst();
		whole.setExtended(null);
		copies.stream().skip(1).forEach(part -> addTo(whole, part));
		return whole;
	}

	private static void addTo(Api whole, Api part) {
		part.getHeaders().stream().filter(header -> !whole.getHeaders().contains(header)).toList().forEach(whole.getHeaders()::add);
		if (whole.getGuard() == null)
			whole.setGuard(part.getGuard());
		for (var table : List.copyOf(part.getOpsTables()))
			same(whole.getOpsTables(), table).ifPresentOrElse(own -> addNew(own.getCallbacks(), table.getCallbacks()), () -> whole.getOpsTables().add(table));
		for (var type : List.copyOf(part.getTypes()))
			same(whole.getTypes(), type).ifPresentOrElse(own -> {
				addNew(own.getFields(), type.getFields());
				addNew(own.getConstants(), type.getConstants());
			}, () -> whole.getTypes().add(type));
		addNew(whole.getFunctions(), part.getFunctions());
		addNew(whole.getMacros(), part.getMacros());
		addNew(whole.getConstants(), part.getConstants());
		whole.getNotifyGroups().addAll(part.getNotifyGroups());
		whole.getRetries().addAll(part.getRetries());
	}

	private static <T extends Element> void addNew(List<T> whole, List<T> part) {
		for (var element : List.copyOf(part))
			if (same(whole, element).isEmpty())
				whole.add(element);
	}

	private static <T extends Element> Optional<T> same(List<T> elements, T wanted) {
		return elements.stream().filter(element -> element.getName() != null && element.getName().equals(wanted.getName())).findFirst();
	}
}
