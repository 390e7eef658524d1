package dev.seriatim.series.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Side;
import dev.seriatim.model.delta.Events;
import dev.seriatim.model.drift.DeclaredApi.Spot;

/** Lists what raises callbacks by what it raises: functions and macros of the core side are then no longer listed with a prototype. */
final class NotifyGroups {

	/** @param orElse raised only where a consumer has not what is tested before */
	private record Raised(Set<String> raises, Set<String> orElse) {
	}

	private final Api api;
	private final Events events;
	private final Map<Element, Spot> spots;

	/** @param spots where functions and macros stand; notify functions are added */
	NotifyGroups(Api api, Events events, Map<Element, Spot> spots) {
		this.api = api;
		this.events = events;
		this.spots = spots;
	}

	void apply() {
		var groups = new LinkedHashMap<Raised, List<Element>>();
		var elements = new ArrayList<Element>(api.getFunctions());
		elements.addAll(api.getMacros());
		for (var element : elements) {
			var raised = raised(element.getName());
			if (element.getSide() == Side.CORE && !raised.raises().isEmpty())
				groups.computeIfAbsent(raised, key -> new ArrayList<>()).add(element);
		}
		groups.forEach(this::add);
	}

	private Raised raised(String name) {
		var orElse = events.fallbacks(name, 0);
		var raises = new TreeSet<>(events.raises(name, 0));
		raises.removeAll(orElse);
		return raises.isEmpty() ? new Raised(orElse, Set.of()) : new Raised(raises, orElse);
	}

	private void add(Raised raised, List<Element> elements) {
		var group = ContractFactory.eINSTANCE.createNotifyGroup();
		group.setSide(Side.CORE);
		for (var element : elements) {
			var function = ContractFactory.eINSTANCE.createNotifyFunction();
			function.setName(element.getName());
			function.setSide(Side.CORE);
			group.getFunctions().add(function);
			spots.put(function, spots.get(element));
			EcoreUtil.remove(element);
		}
		group.getRaises().addAll(callbacks(raised.raises()));
		group.getOrElse().addAll(callbacks(raised.orElse()));
		api.getNotifyGroups().add(group);
	}

	/** In the order of the contract. */
	private List<Callback> callbacks(Set<String> names) {
		var left = new TreeSet<>(names);
		return api.getOpsTables().stream().flatMap(table -> table.getCallbacks().stream()).filter(callback -> left.remove(callback.getName())).toList();
	}
}
