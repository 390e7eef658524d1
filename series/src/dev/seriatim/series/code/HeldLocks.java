package dev.seriatim.series.code;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;
import org.eclipse.cdt.core.dom.ast.IASTWhileStatement;

/** The locks held in the functions of one unit. Only functions that take a lock are looked into, and each once. */
final class HeldLocks {

	private final Places places;
	private final boolean complete;
	private final Map<String, IASTFunctionDefinition> functions = new HashMap<>();
	private final Map<IASTFunctionDefinition, LockWalk> walks = new IdentityHashMap<>();
	private final Map<IASTFunctionDefinition, Set<String>> callees = new IdentityHashMap<>();
	private final Map<String, Boolean> releasing = new HashMap<>();

	/**
	 * @param complete  whether all of the file is known
	 * @param releasing functions that are annotated to release a lock of their caller
	 */
	HeldLocks(IASTTranslationUnit tree, Places places, boolean complete, Collection<String> releasing) {
		this.places = places;
		this.complete = complete;
		releasing.forEach(name -> this.releasing.put(name, true));
		for (var declaration : tree.getDeclarations())
			if (declaration instanceof IASTFunctionDefinition function)
				functions.putIfAbsent(VisibleTypes.nameOf(function.getDeclarator()), function);
	}

	/** The locks held where a function makes a call, in order of names. */
	Collection<LockState.Lock> at(IASTFunctionDefinition function, IASTFunctionCallExpression call) {
		return calleesOf(function).stream().anyMatch(name -> KernelLocks.taking(name).isPresent()) ? walk(function).at(call) : List.of();
	}

	/** Whether a function that the unit shows releases a lock that it did not take. */
	private boolean releases(String name) {
		var known = releasing.get(name);
		var function = functions.get(name);
		if (known != null || function == null)
			return known != null && known;
		releasing.put(name, false); // what calls itself shows it elsewhere, too
		var result = calleesOf(function).stream().anyMatch(callee -> KernelLocks.releasing(callee).isPresent() || releases(callee)) && walk(function).releases();
		releasing.put(name, result);
		return result;
	}

	private LockWalk walk(IASTFunctionDefinition function) {
		var walk = walks.get(function);
		if (walk == null) {
			walk = new LockWalk(function, places, complete || places.isWhole(function.getBody()), this::releases);
			walks.put(function, walk);
		}
		return walk;
	}

	private Set<String> calleesOf(IASTFunctionDefinition function) {
		return callees.computeIfAbsent(function, wanted -> {
			var names = new HashSet<String>();
			wanted.getBody().accept(new ASTVisitor() {
				{
					shouldVisitExpressions = true;
					shouldVisitStatements = true;
				}

				@Override
				public int visit(IASTStatement statement) {
					if (statement instanceof IASTWhileStatement loop && LockWalk.isScopedGuard(loop, places))
						names.add(LockWalk.guardOf(loop));
					return PROCESS_CONTINUE;
				}

				@Override
				public int visit(IASTExpression expression) {
					if (expression instanceof IASTFunctionCallExpression call)
						names.add(KernelLocks.nameOf(call));
					return PROCESS_CONTINUE;
				}
			});
			return names;
		});
	}
}
