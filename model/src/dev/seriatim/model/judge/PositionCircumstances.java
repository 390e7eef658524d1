package dev.seriatim.model.judge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Execution;
import dev.seriatim.model.delta.ApiElement;
import dev.seriatim.model.delta.History;
import dev.seriatim.model.delta.SnapshotIndex;
import dev.seriatim.model.review.Delta;
import dev.seriatim.model.review.DeltaKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.rules.Circumstances;
import dev.seriatim.model.usage.Call;
import dev.seriatim.model.usage.HeldLock;
import dev.seriatim.model.usage.Implementation;
import dev.seriatim.model.usage.PreconditionKind;
import dev.seriatim.model.usage.SourceFile;

/** Answers what rules ask about one position of one API. */
final class PositionCircumstances implements Circumstances {

	private static final Set<DeltaKind> TYPES = EnumSet.of(DeltaKind.RETURN_CHANGED, DeltaKind.PARAMETERS_CHANGED, DeltaKind.SIGNATURE_CHANGED,
			DeltaKind.ARITY_CHANGED, DeltaKind.TYPE_CHANGED, DeltaKind.VALUE_CHANGED);

	private final ApiInConfiguration api;
	private final History history;
	private final Consumers consumers;
	private final int position;
	private final int audience;
	private final ElementUses uses;
	private final SiteMoves moves;

	/** @param audience the position for which conforming consumers were written */
	PositionCircumstances(ApiInConfiguration api, Consumers consumers, int position, int audience) {
		this.api = api;
		this.history = api.history();
		this.consumers = consumers;
		this.position = position;
		this.audience = audience;
		uses = new ElementUses(api, consumers);
		moves = new SiteMoves(api, position);
	}

	@Override
	public List<String> inOrder(List<String> names) {
		return callbacks().keySet().stream().filter(names::contains).toList();
	}

	private Map<String, ApiElement> callbacks() {
		var callbacks = new LinkedHashMap<String, ApiElement>();
		history.elements().stream().filter(element -> element.kind() == ElementKind.CALLBACK).forEach(element -> callbacks.putIfAbsent(element.name(), element));
		return callbacks;
	}

	@Override
	public boolean hasAtAudience(String callback) {
		var element = callbacks().get(callback);
		return element != null && audience >= 0 && audience < position && history.present(element, audience);
	}

	@Override
	public boolean isKnownToAudience(Delta delta) {
		if (audience < 0 || audience >= position)
			return false;
		if (delta.getElementKind() == ElementKind.HEADER)
			return history.at(audience).file(delta.getName()).isPresent();
		// What has no stub is known as well.
		return isThereAtAudience(delta, history) || isThereAtAudience(delta, api.guardOn());
	}

	private boolean isThereAtAudience(Delta delta, History either) {
		var elements = either.elements().stream().filter(element -> Draft.isAbout(delta, element)).toList();
		return elements.isEmpty() ? !either.at(audience).members(delta.getName()).isEmpty()
				: elements.stream().anyMatch(element -> either.present(element, audience));
	}

	@Override
	public boolean restoresForAudience(Delta delta) {
		return TYPES.contains(delta.getKind()) && audience >= 0 && history.elements().stream().filter(element -> Draft.isAbout(delta, element))
				.flatMap(element -> history.declaration(element, audience).stream()).anyMatch(known -> Lifetime.isEqual(delta.getElementKind(), known, delta.getAfter()));
	}

	@Override
	public boolean isNewInSeries(Delta delta) {
		return audience >= 0 && audience < position && !isKnownToAudience(delta) && delta.getBefore() != null
				&& history.elements().stream().anyMatch(element -> Draft.isAbout(delta, element) && history.present(element, position - 1));
	}

	@Override
	public int addedBy(Delta delta) {
		return history.elements().stream().filter(element -> Draft.isAbout(delta, element)).findFirst()
				.map(element -> IntStream.range(1, position).filter(before -> history.present(element, before)).findFirst().orElse(0))
				.filter(first -> first > 0).map(history.timeline()::number).orElse(0);
	}

	@Override
	public boolean isValuePromised(Delta delta) {
		return api.api().elements().stream().anyMatch(
				element -> element instanceof Constant constant && delta.getName().equals(constant.getName()) && constant.getValue() != null);
	}

	@Override
	public List<String> usersHit(Delta delta) {
		return Stream.concat(history.elements().stream(), new Wholes(history).all().stream()).filter(element -> Draft.isAbout(delta, element))
				.flatMap(element -> uses.of(element, position).stream()).map(ElementUses.Use::user).distinct().toList();
	}

	@Override
	public String opsTable(Delta delta) {
		var owner = Draft.owner(delta);
		if (owner != null)
			return owner;
		return callbacks().values().stream().filter(element -> element.name().equals(delta.getName())).map(ApiElement::opsTable).findFirst()
				.orElseGet(() -> api.api().getOpsTables().isEmpty() ? "" : api.api().getOpsTables().getFirst().getName());
	}

	@Override
	public List<String> implementersHit(Delta delta) {
		var hit = new ArrayList<String>();
		for (var implementation : history.at(position).implementations(opsTable(delta)))
			for (var use : Consumers.implemented(implementation, history.at(position)))
				if (use.callback().equals(delta.getName()) && !fits(delta, implementation, use.value()))
					hit.add(consumers.name(implementation));
		return hit;
	}

	/** After a removal or rename nothing fits; after a change of type what has the new type does. */
	private boolean fits(Delta delta, Implementation implementation, String function) {
		if (delta.getKind() == DeltaKind.REMOVED || delta.getKind() == DeltaKind.RENAMED)
			return false;
		return SnapshotIndex.fileOf(implementation).getDeclarations().stream()
				.filter(declaration -> declaration.getName().equals(function) && declaration.getSignature() != null)
				.anyMatch(declaration -> declaration.getSignature().equals(delta.getAfter().getSignature()));
	}

	@Override
	public List<String> callersHit(Delta delta) {
		var parameters = delta.getAfter() != null && delta.getAfter().getSignature() != null && !delta.getAfter().getSignature().variadic()
				? delta.getAfter().getSignature().parameters().size()
				: -1;
		return history.at(position).calls(delta.getName()).stream().filter(call -> isHit(delta, call, parameters) && !isOwn(call)).map(PositionCircumstances::caller)
				.distinct().toList();
	}

	private static boolean isHit(Delta delta, Call call, int parameters) {
		return switch (delta.getKind()) {
		case SIGNATURE_CHANGED, BECAME_FUNCTION -> parameters >= 0 && call.getArguments() != parameters;
		case ARITY_CHANGED, BECAME_MACRO -> delta.getAfter().getArity() >= 0 && call.getArguments() != delta.getAfter().getArity();
		case MADE_STATIC -> !SnapshotIndex.fileOf(call).getPath().equals(SnapshotIndex.fileOf(delta.getAfter()).getPath());
		default -> !Objects.equals(call.getFunction(), delta.getName());
		};
	}

	/** Calls a function that its file has for itself under the name. */
	private static boolean isOwn(Call call) {
		return SnapshotIndex.fileOf(call).getDeclarations().stream()
				.anyMatch(declaration -> declaration.getName().equals(call.getCallee()) && SnapshotIndex.isPrivate(declaration));
	}

	static String caller(Call call) {
		return where(call.getFunction(), SnapshotIndex.fileOf(call));
	}

	/** @param function null when it is not known */
	static String where(String function, SourceFile file) {
		return where(function, file.getPath());
	}

	static String where(String function, String path) {
		return function == null ? path : function + " (" + path + ")";
	}

	@Override
	public Set<String> lostEvents(Delta delta) {
		return withoutHints(delta.getLost());
	}

	@Override
	public Set<String> gainedEvents(Delta delta) {
		return withoutHints(delta.getGained());
	}

	/** In the order of the contract. */
	private Set<String> withoutHints(List<String> names) {
		var events = new LinkedHashSet<String>();
		callbacks().values().stream().filter(callback -> !callback.hint() && names.contains(callback.name())).forEach(callback -> events.add(callback.name()));
		return events;
	}

	@Override
	public List<String> consumersLosing(Delta delta) {
		return tablesLosing(delta).stream().map(consumers::name).distinct().toList();
	}

	/** The tables that have some of the lost callbacks and none of those raised instead. What a fragment does not show may be one of these. */
	List<Implementation> tablesLosing(Delta delta) {
		var instead = raisedInstead(delta);
		return tablesWithout(delta, instead).stream().filter(table -> instead.isEmpty() || SnapshotIndex.fileOf(table).isComplete()).toList();
	}

	/** Those of which fragments show a lost callback and none of those raised instead. */
	List<Implementation> tablesPerhapsLosing(Delta delta) {
		var instead = raisedInstead(delta);
		return tablesWithout(delta, instead).stream().filter(table -> !instead.isEmpty() && !SnapshotIndex.fileOf(table).isComplete()).toList();
	}

	private List<Implementation> tablesWithout(Delta delta, Set<String> instead) {
		var lost = lostEvents(delta);
		var losing = new ArrayList<Implementation>();
		for (var table : api.api().getOpsTables())
			for (var implementation : history.at(position).implementations(table.getName())) {
				var has = Consumers.implemented(implementation, history.at(position)).stream().map(Consumers.Implemented::callback).toList();
				if (has.stream().anyMatch(lost::contains) && has.stream().noneMatch(instead::contains))
					losing.add(implementation);
			}
		return losing;
	}

	/** What the site raises newly, or in what it calls, and what the lost callbacks stand in for where that is still raised. */
	Set<String> raisedInstead(Delta delta) {
		var instead = new LinkedHashSet<>(gainedEvents(delta));
		if (delta.getElementKind() == ElementKind.SITE)
			raisedBelow(delta.getName(), instead, new HashSet<>());
		if (standInsRemain(delta))
			lostEvents(delta).forEach(lost -> history.contractCallbacks().get(lost).getShortcutFor().forEach(standIn -> instead.add(standIn.getName())));
		return instead;
	}

	@Override
	public List<String> consumersOnlyTold(Delta delta) {
		var others = remaining(delta);
		var told = new LinkedHashSet<String>();
		for (var table : api.api().getOpsTables())
			for (var implementation : history.at(position).implementations(table.getName())) {
				var has = Consumers.implemented(implementation, history.at(position)).stream().map(Consumers.Implemented::callback).toList();
				if (has.stream().anyMatch(delta.getLost()::contains) && has.stream().noneMatch(others::contains))
					told.add(consumers.name(implementation));
			}
		return List.copyOf(told);
	}

	@Override
	public Execution contextAtAudience(Delta delta) {
		return audience < 0 || audience >= position ? Execution.UNSPECIFIED : api.contexts().at(delta.getName(), audience).execution();
	}

	@Override
	public List<String> sleepersHit(Delta delta) {
		var hit = new LinkedHashSet<String>();
		for (var implementation : history.at(position).implementations(opsTable(delta)))
			for (var use : Consumers.implemented(implementation, history.at(position)))
				if (use.callback().equals(delta.getName()) && sleeps(use.value(), SnapshotIndex.fileOf(implementation).getPath()))
					hit.add(consumers.name(implementation));
		consumers.declared().stream().filter(consumer -> consumer.getNeeds().stream()
				.anyMatch(need -> need.isMaySleep() && need.getCallback().getName().equals(delta.getName()))).forEach(consumer -> hit.add(consumer.getName()));
		return List.copyOf(hit);
	}

	/** Whether a function of a file takes a lock that sleeps, waits, or asserts that it may. */
	private boolean sleeps(String function, String file) {
		return history.at(position).preconditions(function).stream().filter(found -> SnapshotIndex.fileOf(found).getPath().equals(file))
				.anyMatch(found -> found.getKind() == PreconditionKind.SLEEPS || found.getKind() == PreconditionKind.MAY_SLEEP);
	}

	@Override
	public List<String> atomicCallers(Delta delta) {
		return history.at(position).calls(delta.getName()).stream().filter(call -> call.getHeld().stream().anyMatch(HeldLock::isAtomic))
				.map(PositionCircumstances::caller).distinct().toList();
	}

	/** What the functions raise that a function calls, as far down as can be seen. */
	private void raisedBelow(String function, Set<String> raised, Set<String> seen) {
		if (!seen.add(function))
			return;
		for (var call : history.at(position).callsIn(function)) {
			api.sites().keys(position).stream().filter(site -> site.function().equals(call.getCallee()))
					.forEach(site -> raised.addAll(api.sites().raises(site, position)));
			raisedBelow(call.getCallee(), raised, seen);
		}
	}

	@Override
	public boolean standInsRemain(Delta delta) {
		var contract = history.contractCallbacks();
		var remaining = remaining(delta);
		return lostEvents(delta).stream().allMatch(lost -> {
			var callback = contract.get(lost);
			return callback != null && !callback.getShortcutFor().isEmpty()
					&& callback.getShortcutFor().stream().allMatch(standIn -> remaining.contains(standIn.getName()));
		});
	}

	private Set<String> remaining(Delta delta) {
		if (delta.getElementKind() == ElementKind.NOTIFY)
			return api.events().raises(delta.getName(), position);
		return api.sites().raises(SiteMoves.site(delta), position);
	}

	@Override
	public List<String> movedTo(Delta delta) {
		return delta.getElementKind() == ElementKind.NOTIFY ? List.of() : moves.of(delta, lostEvents(delta));
	}

	@Override
	public List<String> perhapsMovedTo(Delta delta) {
		return history.hasTree() || delta.getElementKind() == ElementKind.NOTIFY ? List.of() : moves.perhaps(delta, lostEvents(delta));
	}
}
