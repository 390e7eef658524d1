package dev.seriatim.series.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTFunctionCallExpression;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTReturnStatement;
import org.eclipse.cdt.core.dom.ast.IASTTranslationUnit;

/** The functions of one file whose results tell whether a table has a callback, such as {@code return user->ops && user->ops->release;}. */
final class CallbackTests {

	private final Map<String, Set<String>> callbacks = new HashMap<>();

	/** Adds what one more text of the file shows. */
	void add(IASTTranslationUnit tree, OpsOwner owner, VisibleTypes types) {
		for (var declaration : tree.getDeclarations())
			if (declaration instanceof IASTFunctionDefinition function) {
				var locals = types.localsOf(function);
				function.getBody().accept(new ASTVisitor() {
					{
						shouldVisitExpressions = true;
					}

					@Override
					public int visit(IASTExpression expression) {
						if (expression instanceof IASTFieldReference field && isReturned(field) && owner.isCallback(field, locals))
							callbacks.computeIfAbsent(VisibleTypes.nameOf(function.getDeclarator()), name -> new TreeSet<>()).add(field.getFieldName().toString());
						return PROCESS_CONTINUE;
					}
				});
			}
	}

	/** The callbacks that a function looks for. */
	Set<String> of(String function) {
		return callbacks.getOrDefault(function, Set.of());
	}

	/** What is called is no test. */
	private static boolean isReturned(IASTNode node) {
		for (var outer = node.getParent(); outer instanceof IASTExpression || outer instanceof IASTReturnStatement; outer = outer.getParent())
			if (outer instanceof IASTReturnStatement)
				return true;
			else if (outer instanceof IASTFunctionCallExpression)
				return false;
		return false;
	}
}
