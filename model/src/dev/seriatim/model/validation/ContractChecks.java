package dev.seriatim.model.validation;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Context;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.WholeContract;

/** Whether the promises of a contract contradict each other. */
final class ContractChecks {

	private final Problems problems;

	private ContractChecks(Problems problems) {
		this.problems = problems;
	}

	static void check(EObject object, Problems problems) {
		var checks = new ContractChecks(problems);
		if (object instanceof Context context)
			checks.locks(context);
		switch (object) {
		case Api api -> checks.api(api);
		case Callback callback -> checks.callback(callback);
		case NotifyGroup group -> checks.notifyGroup(group);
		default -> {
		}
		}
	}

	private void api(Api api) {
		for (var part : WholeContract.parts(api))
			if (part.getExtended() == api)
				problems.error(ModelIssues.EXTENDS_ITSELF, api, ContractPackage.Literals.API__EXTENDED, api.getName());
		for (var index = 0; index < api.getHeaders().size(); index++) {
			var header = api.getHeaders().get(index);
			if (header != null && (header.startsWith("/") || List.of(header.split("/")).contains("..")))
				problems.warningAt(index, ModelIssues.HEADER_OUTSIDE_TREE, api, ContractPackage.Literals.API__HEADERS, header);
		}
	}

	private void callback(Callback callback) {
		if (callback.getPairsWith() == callback)
			problems.error(ModelIssues.REFERS_TO_ITSELF, callback, ContractPackage.Literals.CALLBACK__PAIRS_WITH, callback.getName());
		for (var index = 0; index < callback.getShortcutFor().size(); index++) {
			var other = callback.getShortcutFor().get(index);
			if (other == callback)
				problems.errorAt(index, ModelIssues.REFERS_TO_ITSELF, callback, ContractPackage.Literals.CALLBACK__SHORTCUT_FOR, callback.getName());
			else if (other.getShortcutFor().contains(callback))
				problems.errorAt(index, ModelIssues.SHORTCUT_CIRCLE, callback, ContractPackage.Literals.CALLBACK__SHORTCUT_FOR, callback.getName(), other.getName());
		}
		if (callback.isRequired() && (callback.isOptional() || callback.isHint()))
			problems.error(ModelIssues.REQUIRED_AND_OPTIONAL, callback, ContractPackage.Literals.CALLBACK__REQUIRED, callback.getName(),
					Problems.text(callback.isOptional() ? "OPTIONAL" : "HINT"));
	}

	private void locks(Context context) {
		for (var index = 0; index < context.getMustNotHold().size(); index++) {
			var lock = context.getMustNotHold().get(index);
			if (context.getMustHold().contains(lock))
				problems.errorAt(index, ModelIssues.LOCK_CONTRADICTION, context, ContractPackage.Literals.CONTEXT__MUST_NOT_HOLD, lock);
		}
		for (var taken : context.getTakes())
			if (context.getMustHold().contains(taken.getLock()))
				problems.error(ModelIssues.TAKES_HELD_LOCK, taken, ContractPackage.Literals.TAKEN_LOCK__LOCK, taken.getLock());
	}

	private void notifyGroup(NotifyGroup group) {
		for (var index = 0; index < group.getOrElse().size(); index++) {
			var callback = group.getOrElse().get(index);
			if (group.getRaises().contains(callback))
				problems.errorAt(index, ModelIssues.RAISED_ANYWAY, group, ContractPackage.Literals.NOTIFY_GROUP__OR_ELSE, callback.getName());
		}
	}
}
