package dev.seriatim.series.code;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;

import dev.seriatim.model.signature.Access;
import dev.seriatim.model.signature.Access.Root;

/**
 * Tells whether an expression leads to an ops table of the API: its struct is visible, or it is the member {@code ops} of a struct
 * that the callbacks are passed. Where nothing of this is visible, a member {@code ops} is taken for the API's in files that use
 * the API otherwise.
 */
final class OpsOwner {

	private final VisibleTypes types;
	private final ApiNames names;
	private final Surroundings surroundings;

	OpsOwner(VisibleTypes types, ApiNames names, Surroundings surroundings) {
		this.types = types;
		this.names = names;
		this.surroundings = surroundings;
	}

	/** The file around: whether all of it is known, and whether it mentions the API by a name that no other API has. */
	record Surroundings(boolean complete, boolean mentionApi) {
	}

	/**
	 * What a member is that can be a callback.
	 *
	 * @param opsTable the tag of its struct, or null where the file does not show it
	 * @param through  what leads to that struct by what other files declare, or null
	 * @param perhaps  whether it is one only where that leads to an ops table
	 */
	record Member(String name, String opsTable, Access through, boolean perhaps) {

		/** The same for the same member of the same table, as far as the function shows that. */
		String key() {
			return holder() + name;
		}

		private String holder() {
			return perhaps ? through + "." : "";
		}

		/** Whether a key is that of another member of the same table. */
		boolean isBeside(String key) {
			return !key.equals(key()) && key.substring(0, key.lastIndexOf('.') + 1).equals(holder());
		}
	}

	/** The member of an expression, where it is or can be a callback of the API. */
	Optional<Member> callback(IASTFieldReference field, Map<String, String> locals) {
		var expression = unwrap(field.getFieldOwner());
		var member = field.getFieldName().toString();
		var tag = types.structOf(expression, locals);
		if (tag.isPresent())
			return names.isOpsTable(tag.get()) ? Optional.of(new Member(member, tag.get(), null, false)) : Optional.empty();
		// A fragment does not show what is declared before it in the function.
		var through = types.access(expression, locals).filter(access -> surroundings.complete() || access.root() == Root.STRUCT);
		if (isNamedSo(expression, member, locals))
			return Optional.of(new Member(member, null, through.orElse(null), false));
		return surroundings.complete() ? through.map(access -> new Member(member, null, access, true)) : Optional.empty();
	}

	/** Whether the member is a callback of the API as far as the file itself tells. */
	boolean isCallback(IASTFieldReference field, Map<String, String> locals) {
		return callback(field, locals).filter(member -> !member.perhaps()).isPresent();
	}

	private boolean isNamedSo(IASTExpression expression, String member, Map<String, String> locals) {
		if (expression instanceof IASTFieldReference field && field.getFieldName().toString().equals("ops")) {
			var holder = types.structOf(field.getFieldOwner(), locals);
			if (holder.isPresent())
				return names.isHolder(holder.get()) && !types.isDefined(holder.get());
			return surroundings.mentionApi() && (names.isCallback(member) || !surroundings.complete());
		}
		return surroundings.mentionApi() && expression instanceof IASTIdExpression id && id.getName().toString().equals("ops") && names.isCallback(member);
	}

	/** The tag of the ops struct that an expression is or points to, where that is certain. */
	Optional<String> tagOf(IASTExpression owner, String member, Map<String, String> locals) {
		var expression = unwrap(owner);
		var tag = types.structOf(expression, locals);
		if (tag.isPresent())
			return tag.filter(names::isOpsTable);
		if (expression instanceof IASTFieldReference field && field.getFieldName().toString().equals("ops"))
			return types.structOf(field.getFieldOwner(), locals).filter(holder -> !types.isDefined(holder)).flatMap(holder -> tagHeldBy(holder, member));
		return Optional.empty();
	}

	private Optional<String> tagHeldBy(String holder, String member) {
		return names.callbacks().keySet().stream()
				.filter(tag -> names.holders().getOrDefault(tag, Set.of()).contains(holder) && names.callbacks().get(tag).contains(member)).findFirst();
	}

	/** Whether an argument is, or holds, a table that has the callback, in a file of which everything is known. */
	boolean isPassedFor(IASTInitializerClause argument, String callback, Map<String, String> locals) {
		if (!surroundings.complete() || !names.isCallback(callback) || !(argument instanceof IASTExpression expression))
			return false;
		return types.structOf(unwrap(expression), locals).filter(tag -> names.callbacks().entrySet().stream().anyMatch(table -> table.getValue().contains(callback)
				&& (table.getKey().equals(tag) || names.holders().getOrDefault(table.getKey(), Set.of()).contains(tag)))).isPresent();
	}

	static IASTExpression unwrap(IASTExpression expression) {
		var inner = expression;
		while (inner instanceof IASTUnaryExpression unary && unary.getOperand() != null
				&& (unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary || unary.getOperator() == IASTUnaryExpression.op_star))
			inner = unary.getOperand();
		return inner;
	}
}
