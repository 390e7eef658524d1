package dev.seriatim.language.refresh;

import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import dev.seriatim.model.contract.Constant;
import dev.seriatim.model.contract.Document;
import dev.seriatim.model.contract.Documented;
import dev.seriatim.model.contract.Element;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.contract.Type;

/** Removes elements that the headers do not have any more. */
final class Removals {

	private final Document document;
	private final TextEdits edits;
	private final Gone gone;

	Removals(Document document, TextEdits edits, Gone gone) {
		this.document = document;
		this.edits = edits;
		this.gone = gone;
	}

	/** Whether it could be removed: nothing else may refer to it. */
	boolean remove(Documented element) {
		if (element instanceof NotifyFunction function) {
			var functions = ((NotifyGroup) function.eContainer()).getFunctions();
			if (functions.stream().allMatch(gone::contains))
				edits.removeLines(Nodes.of(function.eContainer()));
			else
				removeListed(function, functions);
			return true;
		}
		var inside = new HashSet<EObject>();
		inside.add(element);
		element.eAllContents().forEachRemaining(inside::add);
		for (var target : inside)
			for (var use : EcoreUtil.UsageCrossReferencer.find(target, document))
				if (!inside.contains(use.getEObject()))
					return false;
		if (element.eContainer() instanceof Type type && element instanceof Constant constant) {
			if (type.getConstants().stream().allMatch(gone::contains))
				return false;
			removeListed(constant, type.getConstants());
		} else
			edits.removeLines(Nodes.of(element));
		return true;
	}

	/** One of a list that commas separate, of which something stays: with the comma before it, or at the start of the list with that after it. */
	private void removeListed(Element element, List<? extends Element> list) {
		var index = list.indexOf(element);
		if (list.subList(0, index).stream().allMatch(gone::contains))
			edits.remove(Nodes.of(element).getOffset(), Nodes.of(list.get(index + 1)).getOffset());
		else
			edits.remove(Nodes.of(list.get(index - 1)).getEndOffset(), Nodes.of(element).getEndOffset());
	}
}
