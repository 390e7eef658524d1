package dev.seriatim.language.scoping;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.common.collect.Streams;

import dev.seriatim.model.validation.NearMiss;

/** The names that can be referred to at a place and are nearly what is written there. */
public final class NearNames {

	private NearNames() {
	}

	/** At most three, the nearest first. */
	public static List<String> of(IScopeProvider scopes, EObject context, EReference reference, String written) {
		var known = Streams.stream(scopes.getScope(context, reference).getAllElements()).map(described -> described.getName().toString()).toList();
		return NearMiss.of(written, known);
	}
}
