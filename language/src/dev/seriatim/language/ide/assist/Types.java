package dev.seriatim.language.ide.assist;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.util.Strings;

import com.google.common.collect.Streams;

import dev.seriatim.language.Tokens;
import dev.seriatim.language.services.SeriatimGrammarAccess;
import dev.seriatim.model.contract.Prototyped;

/** The C types that a text uses already, where another can be written. */
final class Types {

	private static final Set<String> BEFORE_A_TYPE = Set.of("(", ",", "const", "volatile");
	private static final Set<String> BEFORE_A_TAG = Set.of("struct", "union", "enum");

	private Types() {
	}

	/**
	 * For a parameter that begins at an offset, each once; after {@code struct} only tags. A parameter list is one word to the parser, so that the
	 * place is found among the tokens.
	 */
	static Stream<String> at(IParseResult text, int offset, SeriatimGrammarAccess grammar) {
		var before = Tokens.before(text.getRootNode(), offset).orElse(null);
		if (before == null || !isInParameters(before, grammar))
			return Stream.empty();
		if (BEFORE_A_TYPE.contains(before.getText()))
			return known(text.getRootASTElement()).stream();
		return BEFORE_A_TAG.contains(before.getText()) ? known(text.getRootASTElement()).stream().flatMap(type -> tag(type, before.getText())).distinct() : Stream.empty();
	}

	private static boolean isInParameters(INode node, SeriatimGrammarAccess grammar) {
		for (var parent = node; parent != null; parent = parent.getParent())
			if (parent.getGrammarElement() instanceof RuleCall call && call.getRule() == grammar.getParameterListRule())
				return true;
		return false;
	}

	/** Pointers end with their asterisk. */
	private static Set<String> known(EObject model) {
		var types = new TreeSet<String>();
		if (model != null)
			Streams.stream(EcoreUtil.getAllContents(model, false)).filter(Prototyped.class::isInstance)
					.flatMap(prototyped -> ((Prototyped) prototyped).signature().parameters().stream())
					.filter(type -> type.indexOf('(') < 0 && !Strings.isEmpty(type)).forEach(types::add);
		return types;
	}

	private static Stream<String> tag(String type, String kind) {
		var start = type.indexOf(kind + " ");
		return start < 0 ? Stream.empty() : Stream.of(type.substring(start + kind.length() + 1).split("\\W", 2)[0]);
	}
}
