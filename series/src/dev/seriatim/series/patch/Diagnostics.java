package dev.seriatim.series.patch;

import dev.seriatim.model.series.Diagnostic;
import dev.seriatim.model.series.DiagnosticSeverity;
import dev.seriatim.model.series.SeriesFactory;

/** Makes {@link Diagnostic}s, one line each. */
public final class Diagnostics {

	private Diagnostics() {
	}

	/** @param line of the raw message, 0 for the whole */
	public static Diagnostic of(DiagnosticSeverity severity, String source, int line, String message) {
		var diagnostic = SeriesFactory.eINSTANCE.createDiagnostic();
		diagnostic.setSeverity(severity);
		diagnostic.setSource(source);
		diagnostic.setLine(line);
		diagnostic.setMessage(message);
		return diagnostic;
	}
}
