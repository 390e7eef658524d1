package dev.seriatim.language.ide;

import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import dev.seriatim.language.services.SeriatimGrammarAccess;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.Callback;
import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Field;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.usage.Consumer;

/** Tells keywords from names, which may be spelled alike, and names by what they stand for. No token goes over the end of its line. */
public class Colouring implements ISemanticHighlightingCalculator {

	private final OperationCanceledManager cancellation;
	private final Set<AbstractRule> names;

	@Inject
	Colouring(SeriatimGrammarAccess grammar, OperationCanceledManager cancellation) {
		this.cancellation = cancellation;
		names = Set.of(grammar.getAnywhereRule(), grammar.getPropertyRule(), grammar.getMemberRule(), grammar.getModeRule());
	}

	@Override
	public void provideHighlightingFor(XtextResource resource, IHighlightedPositionAcceptor acceptor, CancelIndicator cancel) {
		if (resource == null || resource.getParseResult() == null)
			return;
		for (var leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
			cancellation.checkCanceled(cancel);
			if (leaf.isHidden())
				comment(leaf, acceptor);
			else if (leaf.getGrammarElement() != null)
				word(leaf, acceptor);
		}
	}

	private static void comment(ILeafNode leaf, IHighlightedPositionAcceptor acceptor) {
		if (!leaf.getText().startsWith("/"))
			return;
		var start = 0;
		for (var line : leaf.getText().split("\n", -1)) {
			acceptor.addPosition(leaf.getOffset() + start, line.stripTrailing().length(), SemanticTokenTypes.Comment);
			start += line.length() + 1;
		}
	}

	private void word(ILeafNode leaf, IHighlightedPositionAcceptor acceptor) {
		var word = Word.of(leaf);
		var named = word.flatMap(Word::named).filter(element -> !element.eIsProxy());
		if (named.isPresent()) {
			var type = type(named.get());
			if (word.get().declares())
				acceptor.addPosition(leaf.getOffset(), leaf.getLength(), type, SemanticTokenModifiers.Declaration);
			else
				acceptor.addPosition(leaf.getOffset(), leaf.getLength(), type);
		} else if (isKeyword(leaf))
			acceptor.addPosition(leaf.getOffset(), leaf.getLength(), SemanticTokenTypes.Keyword);
		else if (leaf.getText().startsWith("\""))
			acceptor.addPosition(leaf.getOffset(), leaf.getLength(), SemanticTokenTypes.String);
		else if (Character.isDigit(leaf.getText().charAt(0)))
			acceptor.addPosition(leaf.getOffset(), leaf.getLength(), SemanticTokenTypes.Number);
	}

	private boolean isKeyword(ILeafNode leaf) {
		return leaf.getGrammarElement() instanceof Keyword keyword && Character.isLetter(keyword.getValue().charAt(0))
				&& !names.contains(GrammarUtil.containingRule(keyword));
	}

	private static String type(EObject named) {
		return switch (named) {
		case Api api -> SemanticTokenTypes.Namespace;
		case Consumer consumer -> SemanticTokenTypes.Class;
		case Callback callback -> SemanticTokenTypes.Method;
		case OpsTable table -> SemanticTokenTypes.Struct;
		case Type type -> SemanticTokenTypes.Struct;
		case Field field -> SemanticTokenTypes.Property;
		case Constant constant -> SemanticTokenTypes.EnumMember;
		case Macro macro -> SemanticTokenTypes.Macro;
		default -> SemanticTokenTypes.Function;
		};
	}
}
