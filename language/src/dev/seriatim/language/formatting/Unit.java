package dev.seriatim.language.formatting;

import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

/** What the grammar takes as one: a word, or the words of a type, a parameter list, a lock. */
record Unit(INode node) {

	private static final Set<String> TYPES = Set.of("CallbackType", "FunctionType", "FieldType");
	private static final Set<String> LISTS = Set.of("ParameterList", "MacroParameters", "FieldSuffix");
	private static final Set<String> CODE = Set.of("CallbackType", "FunctionType", "FieldType", "FieldSuffix", "ConstantValue", "ParameterList",
			"TrailingAttributes");

	static Unit of(ILeafNode leaf) {
		INode unit = leaf;
		for (INode node = leaf; node != null; node = node.getParent())
			if (GrammarUtil.isDatatypeRuleCall(node.getGrammarElement()))
				unit = node;
		return new Unit(unit);
	}

	/** Text of C, which is nobody's to lay out. */
	boolean isCode() {
		return CODE.contains(rule());
	}

	boolean isParameters() {
		return "ParameterList".equals(rule());
	}

	boolean isType() {
		return TYPES.contains(rule());
	}

	/** Belongs to the name before it. */
	boolean isList() {
		return LISTS.contains(rule());
	}

	/** Whether this is a keyword or a symbol of the rule. */
	boolean isWordOf(String rule) {
		return node instanceof ILeafNode && rule.equals(GrammarUtil.containingRule(node.getGrammarElement()).getName());
	}

	private String rule() {
		return node.getGrammarElement() instanceof RuleCall call ? call.getRule().getName() : "";
	}

	/** Whether one of the statements begins here that can stand in any order in a file, an api or a series. */
	boolean startsStatement() {
		for (var start = node; start != null; start = start.getParent()) {
			if (isAlternative(start.getGrammarElement()))
				return true;
			if (!isFirst(start))
				return false;
		}
		return false;
	}

	private static boolean isAlternative(EObject element) {
		var start = GrammarUtil.containingAssignment(element) instanceof Assignment assignment ? assignment : element;
		var whole = start.eContainer() instanceof Group group && group.getElements().getFirst() == start ? group : start;
		return whole.eContainer() instanceof Alternatives alternatives && "*".equals(alternatives.getCardinality())
				&& !GrammarUtil.isDatatypeRule(GrammarUtil.containingParserRule(whole));
	}

	private static boolean isFirst(INode node) {
		var parent = node.getParent();
		return parent != null && visible(parent) == visible(node);
	}

	private static ILeafNode visible(INode node) {
		if (node instanceof ILeafNode leaf)
			return leaf;
		for (var leaf : ((ICompositeNode) node).getLeafNodes())
			if (!leaf.isHidden())
				return leaf;
		return null;
	}
}
