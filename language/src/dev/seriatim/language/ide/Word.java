package dev.seriatim.language.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;

import dev.seriatim.language.StandaloneLanguage;
import dev.seriatim.language.Tokens;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.Function;
import dev.seriatim.model.contract.Macro;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.OpsTable;
import dev.seriatim.model.contract.RetryProtocol;
import dev.seriatim.model.contract.Type;
import dev.seriatim.model.contract.WholeContract;
import dev.seriatim.model.review.ReviewPackage;
import dev.seriatim.model.series.SeriesPackage;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/**
 * A word of a text, and what it names: where it declares something, where it refers to something, and where it only says so to people, as the
 * struct in a parameter does.
 */
record Word(ILeafNode leaf, EObject statement, EStructuralFeature feature) {

	private static final Set<EStructuralFeature> C_TYPES = Set.of(ContractPackage.Literals.PROTOTYPED__RETURN_TYPE,
			ContractPackage.Literals.PROTOTYPED__PARAMETERS, ContractPackage.Literals.FIELD__TYPE, ContractPackage.Literals.FIELD__SUFFIX);
	private static final Set<String> TAGS = Set.of("struct", "union", "enum");

	/** The word under the offset, else the one that ends there. */
	static Optional<Word> at(XtextResource resource, int offset) {
		return under(resource, offset).or(() -> under(resource, offset - 1));
	}

	private static Optional<Word> under(XtextResource resource, int offset) {
		var leaf = offset < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
		return Optional.ofNullable(leaf).flatMap(Word::of);
	}

	/** All words of a text, in its order. */
	static List<Word> in(Resource resource) {
		var words = new ArrayList<Word>();
		for (var leaf : ((XtextResource) resource).getParseResult().getRootNode().getLeafNodes())
			of(leaf).ifPresent(words::add);
		return words;
	}

	static Optional<Word> of(ILeafNode leaf) {
		if (leaf.isHidden() || leaf.getText().isEmpty())
			return Optional.empty();
		var statement = NodeModelUtils.findActualSemanticObjectFor(leaf);
		for (INode node = leaf; statement != null && node != null && node.getGrammarElement() != null; node = node.getParent()) {
			var assignment = GrammarUtil.containingAssignment(node.getGrammarElement());
			if (assignment != null)
				return Optional.ofNullable(statement.eClass().getEStructuralFeature(assignment.getFeature()))
						.map(feature -> new Word(leaf, statement, feature));
		}
		return Optional.empty();
	}

	String text() {
		return leaf.getText();
	}

	/** Whether the word is the name of what is declared there. */
	boolean declares() {
		return feature == ContractPackage.Literals.ELEMENT__NAME || feature == ContractPackage.Literals.API__NAME
				|| feature == UsagePackage.Literals.CONSUMER__NAME;
	}

	/** An API, an element of one, or a consumer; empty when nothing of that name is known. */
	Optional<EObject> named() {
		if (declares())
			return Optional.of(statement);
		if (feature instanceof EReference reference)
			return reference.isContainment() ? Optional.empty() : inScope(reference);
		if (feature == ReviewPackage.Literals.SUPPRESSION__ELEMENT || feature == SeriesPackage.Literals.RENAME_STATEMENT__NEW_NAME)
			return inScope(SeriesPackage.Literals.RENAME_STATEMENT__ELEMENT);
		if (statement instanceof RetryProtocol protocol)
			return retried(protocol);
		return C_TYPES.contains(feature) && Tokens.before(leaf).filter(before -> TAGS.contains(before.getText())).isPresent() ? tagged() : Optional.empty();
	}

	private Optional<EObject> inScope(EReference reference) {
		var scope = StandaloneLanguage.injector().getInstance(IScopeProvider.class).getScope(statement, reference);
		return Optional.ofNullable(scope.getSingleElement(QualifiedName.create(text()))).map(described -> described.getEObjectOrProxy());
	}

	/** What a protocol checks are functions of the API; the function of a consumer that checks it is the consumer's own. */
	private Optional<EObject> retried(RetryProtocol protocol) {
		if (!(protocol.eContainer() instanceof Consumer consumer))
			return element((Api) protocol.eContainer(), Word::isCalled);
		return feature == ContractPackage.Literals.RETRY_PROTOCOL__FUNCTION ? Optional.empty() : element(consumer.getApi(), Word::isCalled);
	}

	private Optional<EObject> tagged() {
		return element(EcoreUtil2.getContainerOfType(statement, Api.class), Word::isTagged);
	}

	private Optional<EObject> element(Api api, Predicate<Element> kind) {
		return WholeContract.parts(api).stream().flatMap(part -> part.elements().stream())
				.filter(element -> text().equals(element.getName()) && kind.test(element)).findFirst().map(EObject.class::cast);
	}

	/** Whether both are one: a function may be declared, and listed by what it raises; a struct may be an ops table and a type. */
	static boolean same(EObject one, EObject other) {
		return one == other || one instanceof Element element && other instanceof Element twin && Objects.equals(element.getName(), twin.getName())
				&& (isCalled(element) && isCalled(twin) || isTagged(element) && isTagged(twin)) && element.eContainer() != null
				&& EcoreUtil2.getContainerOfType(element, Api.class) == EcoreUtil2.getContainerOfType(twin, Api.class);
	}

	private static boolean isCalled(Element element) {
		return element instanceof Function || element instanceof Macro || element instanceof NotifyFunction;
	}

	private static boolean isTagged(Element element) {
		return element instanceof OpsTable || element instanceof Type;
	}
}
