package dev.seriatim.model.validation;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Where checks say what they found. */
final class Problems {

	private final DiagnosticChain chain;
	private boolean none = true;

	Problems(DiagnosticChain chain) {
		this.chain = chain;
	}

	void error(String issue, EObject object, EStructuralFeature feature, Object... arguments) {
		add(Diagnostic.ERROR, issue, object, feature, 0, null, arguments);
	}

	void errorAt(int index, String issue, EObject object, EStructuralFeature feature, Object... arguments) {
		add(Diagnostic.ERROR, issue, object, feature, index, null, arguments);
	}

	/** @param related what the object collides with */
	void collision(EObject related, String issue, EObject object, EStructuralFeature feature, Object... arguments) {
		add(Diagnostic.ERROR, issue, object, feature, 0, related, arguments);
	}

	void warning(String issue, EObject object, EStructuralFeature feature, Object... arguments) {
		add(Diagnostic.WARNING, issue, object, feature, 0, null, arguments);
	}

	void warningAt(int index, String issue, EObject object, EStructuralFeature feature, Object... arguments) {
		add(Diagnostic.WARNING, issue, object, feature, index, null, arguments);
	}

	void information(String issue, EObject object, EStructuralFeature feature, Object... arguments) {
		add(Diagnostic.INFO, issue, object, feature, 0, null, arguments);
	}

	boolean none() {
		return none;
	}

	static String text(String key, Object... arguments) {
		var pattern = ResourceBundle.getBundle(Problems.class.getPackageName() + ".messages").getString(key);
		return MessageFormat.format(pattern, Arrays.stream(arguments).map(String::valueOf).toArray());
	}

	private void add(int severity, String issue, EObject object, EStructuralFeature feature, int index, EObject related, Object... arguments) {
		none &= severity != Diagnostic.ERROR;
		if (chain != null)
			chain.add(new ModelDiagnostic(severity, issue, text(issue, arguments), object, feature, index, related));
	}
}
