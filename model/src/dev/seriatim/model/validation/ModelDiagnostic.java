package dev.seriatim.model.validation;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A problem of the model. The first two of its {@link #getData} are the object and the feature, as EMF has it. */
public final class ModelDiagnostic extends BasicDiagnostic {

	static final String SOURCE = "dev.seriatim.model";

	private final String issue;
	private final int index;
	private final EObject related;

	ModelDiagnostic(int severity, String issue, String message, EObject object, EStructuralFeature feature, int index, EObject related) {
		super(severity, SOURCE, 0, message, new Object[] { object, feature });
		this.issue = issue;
		this.index = index;
		this.related = related;
	}

	/** One of {@link ModelIssues}. */
	public String issue() {
		return issue;
	}

	/** Which value of the feature is wrong, from 0. */
	public int index() {
		return index;
	}

	/** What it collides with, for example the element that has the name already; may be null. */
	public EObject related() {
		return related;
	}
}
