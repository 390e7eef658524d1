package dev.seriatim.model.witness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.seriatim.model.review.DeltaKind;

/** Implements the callbacks that a place raised, and counts their calls where a user can read it. */
final class CountOfEvents implements Shape {

	@Override
	public Witness witness(Break broken) throws NoWitness {
		var tables = new Tables(broken);
		var names = new ArrayList<String>();
		for (var name : callbacks(broken)) {
			var member = broken.member(name);
			if (member.isEmpty())
				continue;
			var counter = "witness_" + CText.name(name) + "_calls";
			tables.add("static unsigned long " + counter + ";\nmodule_param(" + counter + ", ulong, 0444);\n");
			tables.add(member.get(), "\t" + counter + "++;\n" + CText.returnNothing(CText.type(member.get().signature().result())));
			names.add(name);
		}
		if (names.isEmpty())
			throw new NoWitness("the prototype of what is lost is not known");
		return tables.registered(explanation(broken, names));
	}

	/** Hints are lost without harm. */
	private static Set<String> callbacks(Break broken) {
		var delta = broken.delta();
		var callbacks = new LinkedHashSet<String>();
		if (delta.getKind() == DeltaKind.PAIRING_CHANGED && delta.getNewName() != null)
			callbacks.add(delta.getNewName());
		callbacks.addAll(delta.getLost().isEmpty() ? delta.getGained() : delta.getLost());
		var hints = broken.history().contractCallbacks();
		callbacks.removeIf(name -> hints.containsKey(name) && hints.get(name).isHint());
		return callbacks;
	}

	private static String explanation(Break broken, List<String> names) throws NoWitness {
		var place = CText.name(broken.delta().getName());
		var counted = "The module implements " + String.join(" and ", names) + " alone and counts the calls in /sys/module/witness/parameters/. ";
		if (broken.delta().getKind() == DeltaKind.PAIRING_CHANGED)
			return counted + "Before, " + place + " raised them as a pair, and does not any more.";
		return counted + "Before, it was told by " + place + ", and is not after.";
	}
}
