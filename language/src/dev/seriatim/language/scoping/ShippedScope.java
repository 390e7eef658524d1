package dev.seriatim.language.scoping;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.AbstractScope;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;

import com.google.common.collect.Streams;

import dev.seriatim.language.contracts.Era;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.usage.UsagePackage;

/**
 * The shipped APIs by name. A name stands for the era that has most of what the document's consumers of the API need and its series name,
 * the newest of several such: all references of a document agree. No contract is loaded before its name is used.
 */
final class ShippedScope extends AbstractScope {

	private final Document document;
	private final IResourceScopeCache cache;

	/** @param cache of the document's resource: finding the era takes a look at all consumers, which is done once */
	ShippedScope(Document document, IResourceScopeCache cache) {
		super(IScope.NULLSCOPE, false);
		this.document = document;
		this.cache = cache;
	}

	@Override
	protected Iterable<IEObjectDescription> getAllLocalElements() {
		return ShippedContracts.eras().stream().map(Era::name).distinct().map(this::description).toList();
	}

	@Override
	protected Iterable<IEObjectDescription> getLocalElementsByName(QualifiedName name) {
		return ShippedContracts.eras(name.toString()).stream().limit(1).map(era -> description(era.name())).toList();
	}

	private IEObjectDescription description(String name) {
		return EObjectDescription.create(name, cache.get(Tuples.pair(ShippedScope.class, name), document.eResource(), () -> api(name)));
	}

	private Api api(String name) {
		var needed = Stream.concat(neededCallbacks(name), namedElements()).collect(Collectors.toSet());
		return ShippedContracts.eras(name).reversed().stream().map(Era::load)
				.reduce((newer, older) -> known(older, needed) > known(newer, needed) ? older : newer).orElseThrow();
	}

	private static long known(Api api, Set<String> needed) {
		return api.elements().stream().map(Element::getName).filter(needed::contains).distinct().count();
	}

	private Stream<String> neededCallbacks(String api) {
		return document.getConsumers().stream().filter(consumer -> api.equals(text(consumer, UsagePackage.Literals.CONSUMER__API)))
				.flatMap(consumer -> consumer.getNeeds().stream()).map(need -> text(need, UsagePackage.Literals.NEED__CALLBACK));
	}

	private Stream<String> namedElements() {
		return document.getSeries().stream().flatMap(series -> Streams.stream(series.eAllContents())).flatMap(statement -> statement.eClass().getEAllReferences()
				.stream().filter(reference -> ContractPackage.Literals.ELEMENT.isSuperTypeOf(reference.getEReferenceType()) && !reference.isContainment())
				.flatMap(reference -> NodeModelUtils.findNodesForFeature(statement, reference).stream())).map(NodeModelUtils::getTokenText);
	}

	/** From the text, because the references themselves are being resolved. */
	private static String text(EObject element, EStructuralFeature reference) {
		return NodeModelUtils.findNodesForFeature(element, reference).stream().map(NodeModelUtils::getTokenText).collect(Collectors.joining());
	}
}
